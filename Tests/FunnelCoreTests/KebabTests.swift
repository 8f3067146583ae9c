import FunnelCore
import Testing

@Suite("Kebab-case ids")
struct KebabTests {
  @Test(
    "A title becomes an id of lower-case words",
    arguments: [
      ("Needs Analysis", "needs-analysis"), ("Follow-up", "follow-up"),
      ("Lead Generation/Discovery", "lead-generation-discovery"), ("  -- ROI! -- ", "roi"),
      ("It's the buyer’s", "its-the-buyers"), ("Größe & Überblick", "größe-überblick"),
      ("漏斗 2", "漏斗-2"), ("Id. Decision Makers", "id-decision-makers"), ("", ""), ("…", ""),
    ])
  func id(title: String, id: String) {
    #expect(Kebab.id(from: title) == id)
  }

  @Test("Stage ids are the kebab-case titles; parts around a slash are aliases")
  func stages() throws {
    let catalog = FunnelCatalog()
    let seven = try #require(catalog.model("sales-7"))
    #expect(
      seven.stages.map(\.id) == [
        "prospecting", "qualification", "needs-analysis", "presentation", "handling-objections",
        "closing", "follow-up",
      ])
    #expect(seven.stages.allSatisfy { $0.aliases.isEmpty })
    let five = try #require(catalog.model("sales-5"))
    #expect(
      five.stages.map { "\($0.id) \($0.aliases)" } == [
        #"lead-generation ["discovery", "lead-generation-discovery"]"#,
        #"qualification ["evaluation", "qualification-evaluation"]"#,
        "negotiation []",
        #"sale ["close", "sale-close"]"#,
        #"account-management ["repurchase", "account-management-repurchase"]"#,
      ])
    #expect(five.stage("repurchase")?.id == "account-management")
  }
}
