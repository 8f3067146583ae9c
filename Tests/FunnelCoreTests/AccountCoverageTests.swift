import FunnelCore
import Testing

@Suite("What the buying roles of a campaign's accounts are shown")
struct AccountCoverageTests {
  /// A CFO's brief, a manager's guide and a thank-you for all, in a campaign for the CFO.
  private func coverage(
    _ roles: [(role: String, personas: [String])], change: (inout Campaign) -> Void = { _ in }
  ) async throws -> (AccountCoverage, Workspace) {
    var account = Account(id: "bauer", title: "Bauer", origin: Origin("accounts/bauer.md"))
    account.roles = roles
    var campaign = Campaign(id: "c", title: "C", origin: Origin("campaigns/c.md"))
    campaign.from = Day("2026-12-01")
    campaign.personas = ["cfo"]
    campaign.accounts = ["bauer"]
    campaign.members = ["brief", "guide", "thanks", "draft"].map {
      CampaignMember(
        target: .asset($0), role: .marketing, owner: nil, date: nil,
        position: SourcePosition("campaigns/c.md"))
    }
    change(&campaign)
    let workspace = Workspace(
      assets: [
        try Library.asset("brief", "awareness") {
          $0.persona = .some(["cfo"])
          $0.published = Day("2026-12-01")
        },
        try Library.asset("guide", "awareness", "consideration") { $0.persona = .some(["lead"]) },
        try Library.asset("thanks", "loyalty") { $0.persona = .all },
        try Library.asset("draft", "awareness") {
          $0.persona = .all
          $0.status = .draft
        },
      ], personas: ["cfo", "it", "lead"].map { Library.persona($0) }, campaigns: [campaign],
      accounts: [account])
    let library = await Library(workspace)
    let stages = CampaignStages(
      campaign, model: try library.model("marketing-4"), scores: library.scores)
    return (AccountCoverage(stages, scores: library.scores), workspace)
  }

  private func lines(
    _ coverage: AccountCoverage, _ workspace: Workspace
  ) -> [String] {
    coverage.roles.map { role in
      let shown = role.shown.map { workspace.assets[$0].id }.joined(separator: ",")
      return "\(role.account) \(role.role): \(shown)"
        + (role.isHole ? " hole" : role.isAimedAt ? "" : " not aimed at")
    }
  }

  @Test("Each role is shown what covers a stage aimed at for one of its personas, once")
  func shown() async throws {
    let (coverage, workspace) = try await coverage([
      ("economic buyer", ["cfo"]), ("champion", ["lead", "cfo"]), ("evaluator", ["it"]),
    ])
    #expect(
      lines(coverage, workspace) == [
        "bauer economic buyer: brief", "bauer champion: brief,guide",
        "bauer evaluator:  not aimed at",
      ])
    #expect(coverage.holes.isEmpty)
  }

  @Test("Nothing for a role the campaign is for is a hole")
  func holes() async throws {
    let (coverage, workspace) = try await coverage([("buyer", ["cfo"]), ("evaluator", ["it"])]) {
      $0.members.removeFirst()
    }
    #expect(lines(coverage, workspace) == ["bauer buyer:  hole", "bauer evaluator:  not aimed at"])
    #expect(coverage.holes.map(\.role) == ["buyer"])
  }

  @Test("A campaign that names no personas is for all")
  func everybody() async throws {
    let (coverage, workspace) = try await coverage([("evaluator", ["it"])]) { $0.personas = [] }
    #expect(lines(coverage, workspace) == ["bauer evaluator:  hole"])
  }

  @Test("Roles are not invented: an account without any says so")
  func withoutRoles() async throws {
    let (coverage, _) = try await coverage([])
    #expect(coverage.roles.isEmpty)
    #expect(coverage.withoutRoles == ["bauer"])
  }
}
