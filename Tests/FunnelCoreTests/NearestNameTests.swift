import FunnelCore
import Testing

@Suite("Did you mean")
struct NearestNameTests {
  @Test(
    "The nearest known name is suggested",
    arguments: [
      ("freshnes", "freshness"), ("fershness", "freshness"), ("freshnesss", "freshness"),
      ("formatfit", "format-fit"), ("con", "consideration"), ("CFO", "cfo"), ("cfx", "cfo"),
    ])
  func near(word: String, name: String) {
    let names = ["freshness", "format-fit", "consideration", "cfo", "awareness"]
    #expect(NearestName.of(word, in: names) == name)
  }

  @Test("A word far from every name gets no suggestion", arguments: ["banana", "", "c", "x-y-z"])
  func far(word: String) {
    #expect(NearestName.of(word, in: ["freshness", "format-fit", "cfo"]) == nil)
    #expect(NearestName.of("freshness", in: []) == nil)
  }

  @Test("Near is at most a third of the longer word")
  func limit() {
    #expect(NearestName.of("abcdef", in: ["abxyef"]) == "abxyef")
    #expect(NearestName.of("abcdef", in: ["axyzef"]) == nil)
  }

  @Test("Of equals the first in byte order is suggested, however they are listed")
  func ties() {
    #expect(NearestName.of("cat", in: ["hat", "bat"]) == "bat")
    #expect(NearestName.of("dat", in: ["date", "data"]) == "data")
  }
}
