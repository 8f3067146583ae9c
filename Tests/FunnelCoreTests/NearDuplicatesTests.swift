import FunnelCore
import Testing

@Suite("Near-duplicates")
struct NearDuplicatesTests {
  private func page(_ id: String, town: String) -> Asset {
    Teaching.asset(
      id, "Service in \(town)",
      "We keep the machines of \(town) running: a person comes within four hours, brings the spare "
        + "part, and writes down what was done, by whom and why, so that the next visit is shorter "
        + "than this one and the plant learns from each repair it has paid for.")
  }

  @Test("Pages of one template are one group, others stand alone")
  func template() {
    let other = Teaching.asset(
      "other", "Payback",
      "A saving without a month is disregarded by everybody who has to pay for it.")
    let found = NearDuplicates([page("a", town: "Leeds"), other, page("b", town: "Ulm")])
    #expect(found.groups == [0, 1, 0])
    #expect(found.sizes == [2, 1, 2])
  }

  @Test("Short copies are found, texts without words are not alike")
  func short() {
    let copy = "Ask for the price list today."
    let found = NearDuplicates([
      Teaching.asset("a", "", copy), Teaching.asset("b", "", copy), Teaching.asset("c", "", ""),
      Teaching.asset("d", "", ""),
    ])
    #expect(found.groups == [0, 0, 2, 3])
  }
}
