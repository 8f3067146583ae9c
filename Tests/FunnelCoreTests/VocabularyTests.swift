import FunnelCore
import Testing

@Suite("Formats and channels")
struct VocabularyTests {
  private let vocabulary = Vocabulary()

  @Test(
    "Every format teams use is known, by its id or the usual name",
    arguments: [
      ("blog", "blog"), ("case-study", "case-study"), ("webinar", "webinar"),
      ("whitepaper", "whitepaper"), ("white-paper", "whitepaper"), ("ebook", "ebook"),
      ("e-book", "ebook"), ("email", "email"), ("e-mail", "email"), ("video", "video"),
      ("podcast", "podcast"), ("pdf", "document"), ("doc", "document"),
      ("newsletter", "newsletter"), ("demo", "demo"), ("free-trial", "free-trial"),
      ("discount", "discount"), ("loyalty-programme", "loyalty-programme"),
      ("loyalty-program", "loyalty-programme"), ("landing-page", "landing-page"),
      ("battlecard", "battlecard"), ("one-pager", "one-pager"), ("talk-track", "talk-track"),
      ("deck", "deck"), ("event", "event"),
    ])
  func formats(name: String, id: String) {
    #expect(vocabulary.format(name)?.id == id)
  }

  @Test(
    "Every channel teams use is known",
    arguments: [
      ("seo", "seo"), ("paid-search", "paid-search"), ("social", "social"), ("ads", "ads"),
      ("email", "email"), ("e-mail", "email"), ("site", "site"),
      ("landing-page", "landing-page"), ("youtube", "youtube"), ("podcast-app", "podcast-app"),
      ("word-of-mouth", "word-of-mouth"), ("call", "call"), ("meeting", "meeting"),
      ("event", "event"),
    ])
  func channels(name: String, id: String) {
    #expect(vocabulary.channel(name) == id)
  }

  @Test("An unknown word is unknown")
  func unknown() {
    #expect(vocabulary.format("hologram") == nil)
    #expect(vocabulary.channel("telepathy") == nil)
  }

  @Test("A workspace adds formats and channels or replaces a built-in format in its place")
  func own() {
    let blog = Format(id: "blog", team: .joint, cost: 1, days: 1)
    let hologram = Format(id: "hologram", team: .sales, cost: 9, days: 9)
    let own = Vocabulary(formats: [hologram, blog], channels: ["seo", "fax"])
    #expect(own.formats.first?.cost == 1)
    #expect(own.formats.last?.id == "hologram")
    #expect(own.formats.count == vocabulary.formats.count + 1)
    #expect(own.channels == vocabulary.channels + ["fax"])
  }

  @Test("Only a battlecard and a talk track are for the seller's eyes")
  func sellers() {
    #expect(vocabulary.formats.filter(\.isForSellers).map(\.id) == ["battlecard", "talk-track"])
  }

  @Test(
    "A call to action leads to an address or to an asset",
    arguments: [
      ("https://example.com", true), ("mailto:x@example.com", true), ("/demo", true),
      ("#form", true), ("pages/demo", true), ("demo-tour", false), ("", false),
    ])
  func addresses(target: String, isAddress: Bool) {
    #expect(CallToAction(label: "Go", leadsTo: target).isAddress == isAddress)
  }
}
