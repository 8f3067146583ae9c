import FunnelCore

/// What a member brings to a campaign, in a word or two.
enum ContributionText {
  /// `cfo-brief (draft)`, `price-high > case-bauer`.
  static func of(_ contribution: Contribution, in workspace: Workspace) -> String {
    var text = contribution.member.target.id
    if case .objection = contribution.member.target, let answer = contribution.asset {
      text += " > \(workspace.assets[answer].id)"
    }
    return text + (remark(contribution.standing).map { " (\($0))" } ?? "")
  }

  /// Why buyers are not shown it; nothing where they are.
  static func remark(_ standing: Contribution.Standing) -> String? {
    switch standing {
    case .ready: nil
    case .hidden: "internal"
    case .stale: "stale"
    case .notLive(let state): state.rawValue
    case .unanswered: "no live answer"
    }
  }
}
