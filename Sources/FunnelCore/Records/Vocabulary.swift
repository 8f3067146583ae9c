/// The words a workspace may use for formats and channels.
public struct Vocabulary: Sendable {
  /// By id, in the built-in order, then the workspace's own.
  public let formats: [Format]
  public let channels: [String]
  private let formatsById: [String: Format]

  /// The built-in words and a workspace's own; an own format with a built-in id replaces it.
  public init(formats own: [Format] = [], channels ownChannels: [String] = []) {
    let replaced = Dictionary(own.map { ($0.id, $0) }) { $1 }
    let builtIn = Self.builtInFormats.map { replaced[$0.id] ?? $0 }
    let known = Set(builtIn.map(\.id))
    formats = builtIn + own.filter { !known.contains($0.id) }
    channels = Self.builtInChannels + ownChannels.filter { !Self.builtInChannels.contains($0) }
    formatsById = Dictionary(formats.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The format called `id`, or known under that name.
  public func format(_ id: String) -> Format? {
    formatsById[id] ?? Self.formatSynonyms[id].flatMap { formatsById[$0] }
  }

  /// The channel called `id`, or known under that name.
  public func channel(_ id: String) -> String? {
    let id = Self.channelSynonyms[id] ?? id
    return channels.contains(id) ? id : nil
  }

  private static let builtInFormats: [Format] = [
    Format(id: "blog", team: .marketing, cost: 600, days: 2),
    Format(id: "case-study", team: .marketing, cost: 1800, days: 6),
    Format(id: "webinar", team: .marketing, cost: 2500, days: 8),
    Format(id: "whitepaper", team: .marketing, cost: 3000, days: 10),
    Format(id: "ebook", team: .marketing, cost: 3000, days: 10),
    Format(id: "email", team: .marketing, cost: 300, days: 1),
    Format(id: "video", team: .marketing, cost: 2500, days: 7),
    Format(id: "podcast", team: .marketing, cost: 900, days: 3),
    Format(id: "document", team: .marketing, cost: 500, days: 2),
    Format(id: "newsletter", team: .marketing, cost: 400, days: 2),
    Format(id: "demo", team: .sales, cost: 1500, days: 5),
    Format(id: "free-trial", team: .marketing, cost: 2000, days: 5),
    Format(id: "discount", team: .sales, cost: 1000, days: 1),
    Format(id: "loyalty-programme", team: .marketing, cost: 3500, days: 8),
    Format(id: "landing-page", team: .marketing, cost: 800, days: 3),
    Format(id: "calculator", team: .marketing, cost: 2500, days: 7),
    Format(id: "event", team: .marketing, cost: 5000, days: 15),
    Format(id: "battlecard", team: .sales, cost: 400, days: 2, isForSellers: true),
    Format(id: "one-pager", team: .sales, cost: 500, days: 2),
    Format(id: "talk-track", team: .sales, cost: 300, days: 1, isForSellers: true),
    Format(id: "deck", team: .sales, cost: 900, days: 4),
  ]

  private static let formatSynonyms = [
    "article": "blog", "post": "blog", "blog-post": "blog", "success-story": "case-study",
    "customer-story": "case-study", "white-paper": "whitepaper", "e-book": "ebook",
    "guide": "ebook", "e-mail": "email", "pdf": "document", "doc": "document",
    "product-demo": "demo", "trial": "free-trial", "coupon": "discount",
    "loyalty-program": "loyalty-programme", "landing": "landing-page", "presentation": "deck",
    "slides": "deck", "datasheet": "one-pager", "call-script": "talk-track",
  ]

  private static let builtInChannels = [
    "seo", "paid-search", "social", "ads", "email", "site", "landing-page", "youtube",
    "podcast-app", "word-of-mouth", "call", "meeting", "event",
  ]

  private static let channelSynonyms = [
    "search": "seo", "organic-search": "seo", "sem": "paid-search", "ppc": "paid-search",
    "paid-social": "social", "e-mail": "email", "website": "site", "web": "site", "phone": "call",
    "referral": "word-of-mouth", "events": "event",
  ]
}
