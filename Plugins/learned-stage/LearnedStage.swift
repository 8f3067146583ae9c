import FunnelCore

/// Judges phases by the stages the library's own assets declare.
///
/// A phase gets the probability, in percent, of the stage of the labels model it belongs to: of a
/// hundred assets with 80 about 80 would be labelled so. An asset that declares a stage is judged
/// without its own label and those of its near-duplicates.
public struct LearnedStage: ScoringPlugin {
  public init() {}

  public let manifest = PluginManifest(
    name: "learned-stage",
    summary:
      "The stage your own labels make likely, learned from words, format, channel and folder.",
    judges: .stage, weight: 4,
    options: [
      PluginOption(
        "labels", "How many declared stages it takes before they are learned from.",
        .integer(5, range: 1...10_000))
    ],
    tellsPhasesApart: false,
    examples: [
      PluginExample(
        "What reads like the labelled assets of a stage is likely to belong there.",
        asset: PluginExample.asset("Price list", markdown: "The price and the contract."),
        workspace: Workspace(assets: taught),
        expect: .phase(.aware, 26), .phase(.considering, 20), .phase(.purchasing, 33)),
      PluginExample(
        "Without labels there is nothing to learn from: format and wording decide.",
        asset: PluginExample.asset("Price list"), expect: .notApplicable),
    ])

  public func prepare(_ context: ScoringContext) async -> Judge {
    let declared = context.workspace.assets.count { !$0.stages.isEmpty }
    let least = context.options.integer("labels")
    guard declared >= least else {
      return { _, ledger in
        ledger.notApplicable(
          "\(declared) of the \(least) declared stages it learns from: format and wording decide")
      }
    }
    let learned = await context.learning.stages()
    let stages = context.workspace.settings.labels.stages
    return { asset, ledger in
      guard ledger.isExplaining else {
        for (stage, percent) in zip(stages, learned.prediction(of: asset).percents) {
          for phase in stage.run.phases { ledger.add(percent, to: phase, "") }
        }
        return
      }
      for stage in stages {
        for term in learned.explanation(of: asset, stage.id)?.terms ?? [] {
          for phase in stage.run.phases {
            ledger.add(term.points, to: phase, at: term.position, term.text)
          }
        }
      }
    }
  }

  private static let taught = (1...6).map { number in
    number % 2 == 0
      ? asset("What breaks \(number)", "Signs of wear and their causes.", .aware)
      : asset("What it costs \(number)", "The price of the contract.", .purchasing)
  }

  private static func asset(_ title: String, _ markdown: String, _ phase: Phase) -> Asset {
    PluginExample.asset(title, markdown: markdown) {
      $0.stages = [StageLabel(text: phase.name, run: PhaseRun(phase, phase))]
    }
  }
}
