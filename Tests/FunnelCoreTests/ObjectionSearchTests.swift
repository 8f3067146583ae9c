import FunnelCore
import Testing

@Suite("Finding what a buyer said")
struct ObjectionSearchTests {
  private static func objection(
    _ id: String, _ statement: String, _ talkTrack: String = "",
    _ change: (inout Objection) -> Void = { _ in }
  ) -> Objection {
    var objection = Objection(
      id: id, statement: statement, talkTrack: talkTrack, origin: Origin("objections/\(id).md"))
    change(&objection)
    return objection
  }

  private static let workspace = Workspace(
    assets: [
      PluginExample.asset("Five years on one page") { $0.objections = ["price-high"] }
    ],
    objections: [
      objection("it-capacity", "IT has no capacity for another system", "Name the hours."),
      objection("next-year", "Come back next year", "Ask what will cost more then."),
      objection("price-high", "It costs more than planned", "Take the total.") {
        $0.category = .price
        $0.competitors = ["fixdesk"]
      },
      objection("sap", "It will not work with our SAP system"),
    ])

  private func found(_ said: String) -> [String] {
    ObjectionSearch(Self.workspace).matches(said).map {
      Self.workspace.objections[$0.objection].id
    }
  }

  @Test(
    "Words find it in any form and order, wherever it says them",
    arguments: [
      ("COSTS", ["price-high", "next-year"]), ("that's more cost than we planned", ["price-high"]),
      ("FixDesk is cheaper", ["price-high"]), ("too expensive!", ["price-high"]),
      ("page", ["price-high"]), ("sap-system", ["sap", "it-capacity"]), ("capacities", []),
      ("the hour", ["it-capacity"]), ("next years", ["next-year"]),
    ])
  func words(said: String, expected: [String]) {
    #expect(found(said) == expected)
  }

  @Test("Common words find nothing by themselves", arguments: ["it is our", "", "…", "have no"])
  func common(said: String) {
    #expect(found(said) == [])
  }

  @Test("A rare word weighs more than one that many say")
  func rarity() {
    let search = WordSearch([[("our system", 1)], [("a system", 1)], [("next year", 1)]])
    #expect(search.matches("system year").map(\.index) == [2, 0, 1])
  }

  @Test("One that holds a third of what was said and stands out was meant; else nothing was")
  func meaning() {
    let search = ObjectionSearch(Self.workspace)
    #expect(search.meaning(of: "works with SAP?")?.objection == 3)
    #expect(search.meaning(of: "system") == nil)
    #expect(search.meaning(of: "the total of unrelated strange longish wording") == nil)
  }

  @Test("The share is what is found of what was said, by what the words count")
  func share() {
    let search = WordSearch([[("alpha beta", 1)], [("beta", 1)]])
    // alpha 100, beta 50, gamma 100 (nobody has it).
    #expect(search.matches("alpha beta gamma").map(\.share) == [60, 20])
    #expect(search.matches("gamma").isEmpty)
    let weighted = WordSearch([[("alpha", 4), ("beta", 1)]])
    #expect(weighted.matches("beta").map(\.share) == [25])
    #expect(weighted.matches("beta beta").map(\.share) == [25])
  }

  @Test("The persona whose words they are is nearest")
  func persona() {
    var chief = Persona(id: "cfo", title: "Chief", origin: Origin("personas/cfo.md"))
    chief.words = ["payback", "cash flow"]
    var lead = Persona(id: "it", title: "IT manager", origin: Origin("personas/it.md"))
    lead.pains = ["hosting abroad"]
    let search = PersonaSearch(
      Workspace(
        personas: [chief, lead],
        objections: [
          Self.objection("audit", "Our auditors object", "") { $0.personas = ["cfo"] }
        ]))
    #expect(search.nearest(to: "Legal refuses US hosting") == "it")
    #expect(search.nearest(to: "Cash is short") == "cfo")
    #expect(search.nearest(to: "The auditor objects") == "cfo")
    #expect(search.nearest(to: "Something else") == nil)
  }
}
