import FunnelCore

/// Judges how much of what buyers object to, where an asset serves, the asset answers.
public struct ObjectionCover: ScoringPlugin {
  public init() {}

  public let manifest = PluginManifest(
    name: "objection-cover",
    summary: "Answers what buyers were heard to object to at its stages, by the deals at stake.",
    judges: .quality,
    options: [
      PluginOption(
        "unanswered", "Points for an asset that answers none of the objections heard.",
        .integer(50, range: 0...100))
    ],
    examples: [
      PluginExample(
        "Who answers what costs most has all points.",
        asset: sheet(answering: ["price-high"]), workspace: heard, expect: .quality(100)),
      PluginExample(
        "Answering a third of the most that is at stake is a third of the rest.",
        asset: sheet(answering: ["next-year"]), workspace: heard, expect: .quality(67)),
      PluginExample(
        "Answering nothing that was heard is half.", asset: sheet(answering: []),
        workspace: heard, expect: .quality(50)),
      PluginExample(
        "Where nothing was heard there is nothing to judge.",
        asset: PluginExample.asset("Newsletter") {
          $0.stages = [StageLabel(text: "loyalty", run: PhaseRun(.onboarded, .advocating))]
        },
        workspace: heard, expect: .notApplicable),
      PluginExample(
        "An asset without a stage says not where it serves.",
        asset: PluginExample.asset("Notes"), workspace: heard, expect: .notApplicable),
    ])

  /// An objection that was heard.
  private struct Heard {
    let objection: Objection
    let stake: Int
    let heard: Int

    /// Whether buyers raise it where an asset of these phases serves.
    func isRaised(in phases: [Phase], _ asset: Asset) -> Bool {
      let isStage = objection.stage.map { phases.contains(where: $0.run.contains) } ?? true
      let isPersona =
        objection.personas.isEmpty
        || objection.personas.contains { asset.persona.declares($0) ?? true }
      return isStage && isPersona
    }
  }

  public func prepare(_ context: ScoringContext) -> Judge {
    let heard = context.workspace.objections.compactMap { objection -> Heard? in
      let record = context.workspace.trackRecord(of: objection.id, on: context.today)
      guard record.heard > 0 else { return nil }
      return Heard(objection: objection, stake: record.valueAtStake, heard: record.heard)
    }
    let base = context.options.integer("unanswered")
    return { asset, ledger in
      guard !asset.stages.isEmpty else {
        ledger.notApplicable("it declares no stage")
        return
      }
      let phases = asset.declaredPhases
      let raised = heard.filter { $0.isRaised(in: phases, asset) }
      let isMoney = raised.contains { $0.stake > 0 }
      func weight(_ heard: Heard) -> Int { isMoney ? heard.stake : heard.heard }
      guard let worst = Self.first(raised, weight) else {
        ledger.notApplicable("no objection was heard at its stages from its personas")
        return
      }
      let most = weight(worst)
      let unit = isMoney ? "at stake" : "times heard"
      ledger.add(base, "heard where it serves, worst \(worst.objection.id): \(most) \(unit)")
      let answered = raised.filter { asset.objections.contains($0.objection.id) }
      guard let best = Self.first(answered, weight) else {
        ledger.add(0, "answers none of them")
        return
      }
      ledger.add(
        Rounding.quotient((100 - base) * weight(best), most),
        at: asset.origin.position(of: "objection"),
        "answers \(best.objection.id): \(weight(best)) of \(most) \(unit)")
    }
  }

  /// The first of those that weigh most.
  private static func first(_ heard: [Heard], _ weight: (Heard) -> Int) -> Heard? {
    var best: Heard?
    for one in heard where best.map({ weight(one) > weight($0) }) ?? true { best = one }
    return best
  }

  private static func sheet(answering objections: [String]) -> Asset {
    PluginExample.asset("Sheet") {
      $0.stages = [StageLabel(text: "conversion", run: PhaseRun(.intending, .purchasing))]
      $0.objections = objections
    }
  }

  private static let heard: Workspace = {
    let objections = ["next-year", "price-high"].map { id in
      var objection = Objection(id: id, statement: id, origin: Origin("objections/\(id).md"))
      objection.stage = StageLabel(text: "conversion", run: PhaseRun(.intending, .purchasing))
      return objection
    }
    let values = [("next-year", 10_000), ("price-high", 30_000)]
    return Workspace(
      objections: objections,
      conversations: values.enumerated().map { line, value in
        Conversation(
          day: Day("2026-11-02") ?? Day(number: 0), objection: value.0, outcome: .open,
          value: value.1, by: "raj",
          position: SourcePosition("log/objections-raj.csv", line: line + 2))
      })
  }()
}
