/// A campaign along a funnel model: what marketing and sales bring to each stage.
public struct CampaignStages: Sendable {
  public let campaign: Campaign
  public let model: FunnelModel
  /// One per member, in the order of the file.
  public let contributions: [Contribution]
  /// One per stage of the model, in journey order.
  public let stages: [CampaignStage]
  /// Members that no stage of the model holds: nothing tells their stage, or it lies outside.
  public let unplaced: [Contribution]

  /// A campaign that names no stages aims at the way to the purchase.
  private static let usualAim = PhaseRun(.aware, .purchasing)

  /// The stages of `model` as the members stand on their days.
  ///
  /// A member stands where its asset is declared or found for; of several stages at those the
  /// campaign aims at. An objection stands at the one stage that shares most with its own.
  public init(_ campaign: Campaign, model: FunnelModel, scores: Scores) {
    let aims = campaign.stages.isEmpty ? [Self.usualAim] : campaign.stages.map(\.run)
    let aimedAt = model.stages.filter { stage in
      aims.contains { $0.overlap(stage.run) > 0 }
    }
    var placed: [(contribution: Contribution, stages: [Stage])] = []
    for member in campaign.members {
      let day = campaign.day(of: member, today: scores.today)
      switch member.target {
      case .asset(let id):
        guard let index = scores.workspace.index(ofAsset: id) else { continue }
        let served = scores.stages(servedBy: index, in: model).map(\.stage)
        let aimed = served.filter(aimedAt.contains)
        placed.append(
          (Contribution(member, index, on: day, scores), aimed.isEmpty ? served : aimed))
      case .objection(let id):
        guard let objection = scores.workspace.objections.first(where: { $0.id == id }) else {
          continue
        }
        let stage = objection.stage.flatMap { model.stage(sharingMostWith: $0.run) }
        let contribution = Contribution(member, objection, on: day, scores) { asset in
          Self.score(of: asset, at: stage, campaign, model, scores)
        }
        placed.append((contribution, stage.map { [$0] } ?? []))
      }
    }
    let handOff = Self.handOff(of: campaign, in: model)
    self.campaign = campaign
    self.model = model
    contributions = placed.map(\.contribution)
    stages = model.stages.map { stage in
      CampaignStage(
        stage: stage,
        contributions: placed.filter { $0.stages.contains(stage) }.map(\.contribution),
        isAimedAt: aimedAt.contains(stage), isHandOff: stage == handOff)
    }
    unplaced = placed.filter(\.stages.isEmpty).map(\.contribution)
  }

  /// The stages aimed at that have nothing to show.
  public var gaps: [CampaignStage] { stages.filter { $0.status == .gap } }

  /// The campaign's own hand-off begins where its stage does; without one the model's counts.
  private static func handOff(of campaign: Campaign, in model: FunnelModel) -> Stage? {
    guard let run = campaign.handOff?.stage?.run else { return model.handOff }
    return model.stage(holding: run.first) ?? model.stage(sharingMostWith: run)
  }

  /// The best score of an asset at a stage, or at any, for the personas the campaign is for.
  private static func score(
    of asset: Int, at stage: Stage?, _ campaign: Campaign, _ model: FunnelModel, _ scores: Scores
  ) -> Int {
    let personas = scores.workspace.personas.enumerated().filter {
      campaign.personas.isEmpty || campaign.personas.contains($0.element.id)
    }.map(\.offset)
    let stages = stage.map { [$0] } ?? model.stages
    return stages.flatMap { stage in
      personas.map { scores.cell(asset, stage, in: model, persona: $0).score }
    }.max() ?? 0
  }
}
