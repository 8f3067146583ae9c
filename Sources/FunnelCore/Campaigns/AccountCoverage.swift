/// What the buying roles of a campaign's accounts will be shown.
public struct AccountCoverage: Sendable {
  /// One buying role of one account.
  public struct Role: Hashable, Sendable {
    /// The account's id.
    public let account: String
    /// As the account's file names it.
    public let role: String
    /// Ids of the personas who hold the role.
    public let personas: [String]
    /// Whether the campaign is for one of them; one that names no personas is for all.
    public let isAimedAt: Bool
    /// Indices of the assets in the workspace, in journey order.
    public let shown: [Int]

    /// The campaign is for them and has nothing to show.
    public var isHole: Bool { isAimedAt && shown.isEmpty }
  }

  /// Account by account in the campaign's order, its roles in the order of its file.
  public let roles: [Role]
  /// Ids of accounts whose files name no roles.
  public let withoutRoles: [String]

  /// The roles of the campaign's accounts; a role is shown what is ready at a stage aimed at and
  /// covers that stage for one of its personas on the member's day.
  public init(_ campaign: CampaignStages, scores: Scores) {
    let workspace = scores.workspace
    let accounts = campaign.campaign.accounts.compactMap { id in
      workspace.accounts.first { $0.id == id }
    }
    let aims = campaign.campaign.personas
    let covering = campaign.stages.filter(\.isAimedAt).flatMap { row in
      row.contributions.filter { $0.standing == .ready }.compactMap(\.asset).map {
        (asset: $0, stage: row.stage)
      }
    }
    roles = accounts.flatMap { account in
      account.roles.map { role, personas in
        let numbers = workspace.personas.indices.filter {
          personas.contains(workspace.personas[$0].id)
        }
        var shown: [Int] = []
        for (asset, stage) in covering where !shown.contains(asset) {
          let fits = numbers.contains { persona in
            scores.cell(asset, stage, in: campaign.model, persona: persona).on(.live).covers
          }
          if fits { shown.append(asset) }
        }
        return Role(
          account: account.id, role: role, personas: personas,
          isAimedAt: aims.isEmpty || personas.contains(where: aims.contains), shown: shown)
      }
    }
    withoutRoles = accounts.filter(\.roles.isEmpty).map(\.id)
  }

  /// The roles the campaign is for and that will be shown nothing.
  public var holes: [Role] { roles.filter(\.isHole) }
}
