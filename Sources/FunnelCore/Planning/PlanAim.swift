/// What a campaign aims at, what it has, and the means it may use.
public struct PlanAim: Sendable {
  /// As the wishes change it.
  public let campaign: Campaign
  /// As its file has it.
  let asked: Campaign
  public let model: FunnelModel
  public let scores: Scores
  public let wishes: PlanWishes
  /// Indices of the stages aimed at, in journey order.
  public let stages: [Int]
  /// Indices of the personas aimed at.
  public let personas: [Int]
  /// Indices of the assets that buyers are shown in the campaign already.
  public let shown: [Int]
  /// Stages aimed at where it has something to show, by index.
  public let shownStages: Set<Int>
  /// Teams that bring something already.
  public let teams: Set<Team>
  /// The days something can be shown on; without a last day it never ends.
  public let from: Day
  public let to: Day?
  /// The campaign's budget; nothing where no one set one.
  public let budget: Int?
  /// What showing its members costs.
  public let spent: Int
  /// For each team what its owners can work until the campaign ends.
  public let capacities: [Team: PlanCapacity]

  public var workspace: Workspace { scores.workspace }
  var today: Day { scores.today }

  /// The aim of a campaign as its file and the wishes have it.
  public init(_ campaign: Campaign, model: FunnelModel, scores: Scores, wishes: PlanWishes) {
    asked = campaign
    var campaign = campaign
    campaign.from = wishes.from ?? campaign.from
    campaign.to = wishes.to ?? campaign.to
    campaign.members.removeAll { wishes.withoutAssets.contains($0.target.id) }
    let workspace = scores.workspace
    let rows = CampaignStages(campaign, model: model, scores: scores)
    let ready = rows.contributions.filter { $0.standing == .ready }
    self.campaign = campaign
    self.model = model
    self.scores = scores
    self.wishes = wishes
    stages = rows.stages.indices.filter { rows.stages[$0].isAimedAt }
    let named = workspace.personas.indices.filter {
      campaign.personas.contains(workspace.personas[$0].id)
    }
    personas = named.isEmpty ? Array(workspace.personas.indices) : named
    shown = Set(ready.compactMap(\.asset)).sorted()
    shownStages = Set(
      rows.stages.indices.filter { number in
        rows.stages[number].contributions.contains { $0.standing == .ready }
      })
    teams = Set(
      rows.contributions.filter(\.isThere).flatMap {
        $0.member.role == .joint ? [.marketing, .sales] : [$0.member.role]
      })
    let from = max(campaign.from ?? scores.today, scores.today)
    self.from = from
    to = campaign.to
    budget = wishes.budget ?? campaign.budget
    spent = campaign.members.reduce(0) { $0 + ($1.cost ?? 0) }
    let to = campaign.to
    capacities = Dictionary(
      uniqueKeysWithValues: [Team.marketing, .sales].map { team in
        (
          team,
          PlanCapacity(
            team, campaign, workspace, today: scores.today, to: to, days: wishes.days[team])
        )
      })
  }

  /// What a plan may spend; nothing where no one set a limit.
  public var left: Int? { budget.map { max(0, $0 - spent) } }

  /// The cells aimed at of which anything is wanted: stage, persona, what is wanted, the weight.
  var cells: [(stage: Int, persona: Int, want: Int, weight: Int)] {
    stages.flatMap { stage in
      personas.compactMap { persona in
        let want = target(stage, persona)
        return want > 0 ? (stage, persona, want, weight(stage, persona)) : nil
      }
    }
  }

  /// Whether an asset covers a cell, were it live and kept.
  func covers(_ asset: Int, _ stage: Int, _ persona: Int, isRenewed: Bool = false) -> Bool {
    let cell = scores.cell(asset, model.stages[stage], in: model, persona: persona).on(.live)
    return isRenewed
      ? cell.renewed(quality: scores.assets[asset].renewedQuality).covers : cell.covers
  }

  private func target(_ stage: Int, _ persona: Int) -> Int {
    workspace.settings.targets.target(
      stage: workspace.labelsStage(of: model.stages[stage])?.id,
      persona: workspace.personas[persona].id
    ).want
  }

  private func weight(_ stage: Int, _ persona: Int) -> Int {
    var weights = workspace.settings.weights
    let own = model.stages[stage].id
    let label = workspace.labelsStage(of: model.stages[stage])?.id
    for (name, weight) in wishes.weights {
      if name == own, let label { weights.stages[label] = weight }
      if name == workspace.personas[persona].id { weights.personas[name] = weight }
    }
    return weights.weight(stage: label, persona: workspace.personas[persona].id)
  }
}
