extension Finder {
  /// Stages a campaign aims at and brings nothing to; members that are not live are told of by
  /// themselves.
  static let emptyCampaignStages = Finder { library in
    library.workspace.campaigns.compactMap { campaign -> Diagnostic? in
      guard campaign.period(on: library.today) != .over, !campaign.hasUnreadMembers else {
        return nil
      }
      let stages = CampaignStages(campaign, model: library.matrix.model, scores: library.scores)
      let empty = stages.gaps.filter { gap in
        gap.contributions.allSatisfy { [.unanswered, .provenOnly, .hidden].contains($0.standing) }
      }
      guard !empty.isEmpty else { return nil }
      let field = campaign.origin.mentions("stages") ? "stages" : "title"
      return Diagnostic(
        .campaignEmptyStage, at: campaign.origin.position(of: field),
        "\(campaign.id) has nothing for buyers at "
          + empty.map(\.stage.id).joined(separator: ", ") + ", which it aims at",
        subject: campaign.id)
    }
  }
}
