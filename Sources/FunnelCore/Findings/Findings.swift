/// What is wrong with a library whose files are right.
public enum Findings {
  /// Every finding of a workspace seen through the matrix's model, sorted by place.
  public static func all(in matrix: CoverageMatrix) -> [Diagnostic] {
    let library = Finder.Library(
      matrix: matrix, scores: matrix.scores, today: matrix.scores.today)
    return finders.flatMap { $0.find(library) }.sorted()
  }

  /// The one list of finders.
  private static let finders: [Finder] = [
    .missingFields, .wordlessPersonas, .unmapped, .outOfDate, .deadEnds, .bannedPhrases,
    .brokenJourneys, .overCoveredCells, .unansweredQuestions, .missingChannels, .oneSidedHandOff,
    .oneSidedCampaigns, .overlappingCampaigns, .membersNotLive, .membersOutside,
    .emptyCampaignStages, .plansOutOfBounds,
  ]
}
