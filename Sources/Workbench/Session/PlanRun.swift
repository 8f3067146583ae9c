import FunnelCore

/// Plans campaigns of a library.
enum PlanRun {
  /// The planner of a campaign; formats suit a stage as the scoring plugins say.
  static func planner(
    _ campaign: Campaign, _ wishes: PlanWishes, _ view: View
  ) -> CampaignPlanner {
    let fits = Dictionary(
      view.workspace.vocabulary.formats.map { ($0.id, view.library.scorer.fit(ofFormat: $0.id)) },
      uniquingKeysWith: { first, _ in first })
    return CampaignPlanner(campaign, model: view.model, scores: view.scores, wishes: wishes) {
      format, stage in
      stage.run.phases.map { fits[format]?[$0.index] ?? 0 }.max() ?? 0
    }
  }

  /// The plan of a campaign.
  /// - Throws: `CommandFailure` with the rules that clash where there is none.
  static func plan(
    _ campaign: Campaign, _ query: PlanQuery, _ view: View
  ) throws(CommandFailure) -> CampaignPlan {
    let planner = planner(campaign, query.wishes, view)
    switch planner.plan() {
    case .plan(let plan): return plan
    case .clash(let rules):
      let text = PlanText(planner)
      let told = rules.map { rule in
        if case .team = rule { return "  \(text.rule(rule)) (with:teams:any drops it)" }
        return "  \(text.rule(rule))"
      }.joined(separator: "\n")
      let head =
        rules.count == 1
        ? "No plan for \(campaign.id) can keep to this rule:"
        : "No plan for \(campaign.id) can keep to these \(rules.count) rules together; without any "
          + "one of them there is one:"
      throw CommandFailure("\(head)\n\(told)", status: .refused)
    case .undecided:
      throw CommandFailure(
        "No plan for \(campaign.id) was found that keeps every wish, and it is not proved that there "
          + "is none.  Drop a wish.", status: .refused)
    }
  }
}
