import FunnelCore

/// What a member brings to a campaign, in a word or two.
enum ContributionText {
  /// `cfo-brief (draft)`, `price-high > case-bauer`, `next-year (proof case-bauer)`.
  static func of(_ contribution: Contribution, in workspace: Workspace) -> String {
    var text = contribution.member.target.id
    if case .objection = contribution.member.target, let asset = contribution.asset {
      let id = workspace.assets[asset].id
      if contribution.standing == .provenOnly { return text + " (proof \(id))" }
      text += " > \(id)"
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
    case .provenOnly: "proof only"
    case .unanswered: "no live answer"
    }
  }
}
