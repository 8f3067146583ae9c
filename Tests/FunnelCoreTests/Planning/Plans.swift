import FunnelCore
import Testing

/// Plans of one campaign over literals. Today is Sunday 2026-11-22; the campaign runs in the four weeks
/// from Monday 2026-12-07 and aims at awareness and conversion.
struct Plans {
  var assets: [Asset] = []
  var personas: [Persona] = []
  var objections: [Objection] = []
  var conversations: [Conversation] = []
  var settings = Settings()
  var formats: [Format] = []
  var others: [Campaign] = []
  var wishes = PlanWishes()
  var campaign: Campaign
  /// New assets are blogs and demos, whatever else there is.
  var suits: @Sendable (String, Stage) -> Int = { format, stage in
    switch (format, stage.id) {
    case ("blog", "awareness"), ("demo", "conversion"): 90
    default: 0
    }
  }

  init(wanting want: Int = 1, change: (inout Plans) throws -> Void = { _ in }) throws {
    campaign = Campaign(id: "c", title: "C", origin: Origin("campaigns/c.md"))
    campaign.from = Day("2026-12-07")
    campaign.to = Day("2027-01-03")
    campaign.stages = [try Self.label("awareness"), try Self.label("conversion")]
    settings.targets.standard = Target(want)
    settings.teams = [
      .marketing: TeamCapacity(owners: ["mia"], daysPerWeek: 5),
      .sales: TeamCapacity(owners: ["sam"], daysPerWeek: 5),
    ]
    try change(&self)
  }

  static func label(_ name: String) throws -> StageLabel {
    StageLabel(
      text: name, run: try FunnelCatalog().run(named: name, labels: BuiltInModels.standard))
  }

  static func member(_ asset: String, _ role: Team) -> CampaignMember {
    CampaignMember(
      target: .asset(asset), role: role, owner: nil, date: nil,
      position: SourcePosition("campaigns/c.md"))
  }

  func planner(_ plugins: [any ScoringPlugin] = []) async throws -> CampaignPlanner {
    let library = await Library(
      Workspace(
        settings: settings, vocabulary: Vocabulary(formats: formats), assets: assets,
        personas: personas, objections: objections, campaigns: [campaign] + others,
        conversations: conversations), plugins)
    return CampaignPlanner(
      campaign, model: try library.model("marketing-4"), scores: library.scores, wishes: wishes,
      fit: suits)
  }

  func plan(_ plugins: [any ScoringPlugin] = []) async throws -> CampaignPlan {
    guard case .plan(let plan) = try await planner(plugins).plan() else { throw NoPlan() }
    return plan
  }

  /// The rules that clash; empty where there is a plan.
  func clash() async throws -> [PlanConstraint] {
    guard case .clash(let rules) = try await planner().plan() else { return [] }
    return rules
  }

  struct NoPlan: Error {}
}

extension CampaignPlan {
  /// `use ID`, `renew ID`, `finish ID`, `widen ID`, `make FORMAT at STAGE`, in order.
  var told: [String] {
    steps.map { step in
      let assets = planner.aim.workspace.assets
      switch step.work {
      case .use(let asset): return "use \(assets[asset].id)"
      case .rework(let asset, .renew): return "renew \(assets[asset].id)"
      case .rework(let asset, .finish): return "finish \(assets[asset].id)"
      case .rework(let asset, .widen): return "widen \(assets[asset].id)"
      case .make(let format, let stage, _, let objection, _):
        let answers = objection.map { ", answers \(planner.aim.workspace.objections[$0].id)" } ?? ""
        return "make \(format) at \(planner.aim.model.stages[stage].id)\(answers)"
      }
    }
  }
}
