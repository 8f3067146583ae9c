import FunnelCore
import Testing

/// A small library with one fault, or with the same thing done right, and what is said of it.
struct FindingFixture: Sendable, CustomTestStringConvertible {
  let code: DiagnosticCode
  /// What the library is like, as a sentence.
  let title: String
  /// Exactly the findings; none where all is right.
  let expected: [String]
  /// Changes a library without a fault.
  let change: @Sendable (inout Draft) -> Void

  init(
    _ code: DiagnosticCode, _ title: String, _ expected: String...,
    change: @escaping @Sendable (inout Draft) -> Void
  ) {
    self.code = code
    self.title = title
    self.expected = expected
    self.change = change
  }

  var testDescription: String { "\(code.rawValue): \(title)" }

  /// A library in the making: one asset that serves every stage of the model, one wanted in each cell.
  struct Draft {
    var settings = Settings()
    var asset: Asset
    var others: [Asset] = []
    var personas: [Persona] = []
    var objections: [Objection] = []
    var campaigns: [Campaign] = []
    var plugins: [any ScoringPlugin] = []

    init() {
      settings.targets.standard = Target(
        1, at: SourcePosition("stagecraft.yml", line: 7, column: 3))
      asset = Self.other("guide", nil)
      asset.stages = BuiltInModels.standard.stages.map { StageLabel(text: $0.id, run: $0.run) }
    }

    /// A live asset without a fault, its title at 2:8 and its other fields below.
    static func other(
      _ id: String, _ stage: String?, change: (inout Asset) -> Void = { _ in }
    ) -> Asset {
      var asset = Asset(id: id, title: id, origin: Origin("assets/\(id).md"))
      if let stage = stage.flatMap({ BuiltInModels.standard.stage($0) }) {
        asset.stages = [StageLabel(text: stage.id, run: stage.run)]
      }
      for (line, field) in ["title", "published", "reviewed", "expires", "cta"].enumerated() {
        asset.origin.mark(
          field, at: SourcePosition(asset.origin.path, line: line + 2, column: 8))
      }
      asset.format = "blog"
      asset.owner = "dana"
      asset.published = Day("2026-10-01")
      change(&asset)
      return asset
    }
  }

  /// A campaign of December 2026 without a fault: the guide by marketing, and by sales.
  static func campaign(
    _ id: String = "winter", change: (inout Campaign) -> Void = { _ in }
  ) -> Campaign {
    var campaign = Campaign(id: id, title: id, origin: Origin("campaigns/\(id).md"))
    for (line, field) in ["title", "stages", "owners", "members"].enumerated() {
      campaign.origin.mark(
        field, at: SourcePosition(campaign.origin.path, line: line + 2, column: 9))
    }
    campaign.from = Day("2026-12-01")
    campaign.to = Day("2026-12-31")
    campaign.owners = Owners(marketing: "dana", sales: "raj")
    campaign.members = [
      member("guide", .marketing, of: campaign, line: 6),
      member("guide", .sales, of: campaign, line: 7),
    ]
    change(&campaign)
    return campaign
  }

  /// An asset that takes part in a campaign.
  static func member(
    _ asset: String, _ role: Team, of campaign: Campaign, line: Int, date: String? = nil
  ) -> CampaignMember {
    CampaignMember(
      target: .asset(asset), role: role, owner: nil, date: date.flatMap { Day($0) },
      position: SourcePosition(campaign.origin.path, line: line, column: 5))
  }

  /// A file with a title and no other field.
  static func titleOnly(_ id: String) -> Origin {
    var origin = Origin("assets/\(id).md")
    origin.mark("title", at: SourcePosition(origin.path, line: 2, column: 8))
    return origin
  }

  /// Every finding of the library.
  func findings() async throws -> [Diagnostic] {
    var draft = Draft()
    change(&draft)
    let library = await Library(
      Workspace(
        settings: draft.settings, assets: [draft.asset] + draft.others, personas: draft.personas,
        objections: draft.objections, campaigns: draft.campaigns),
      draft.plugins)
    return Findings.all(in: try library.matrix())
  }
}
