/// An asset for a buyer, with the facts that decide its place.
public struct Recommendation: Sendable {
  /// Index in the workspace's assets.
  public let asset: Int
  /// The stage asked for that it suits best.
  public let stage: ModelStage
  /// The persona asked for that it suits best; an index in the workspace's personas.
  public let persona: Int
  /// Its score there.
  public let cell: CellScore
  /// The objections asked for that it answers.
  public let answers: [String]
  /// The objections asked for that it proves the answer to.
  public let proves: [String]
  /// The competitors asked for that it is about.
  public let competitors: [String]
  /// The industries asked for that it is from or for.
  public let industries: [String]
  /// Its title names the account: it would be sent their own story.
  public let isOwnStory: Bool
  /// Of the objections asked for that it answers or proves, else of all it answers.
  public let experience: [Experience]
  /// The campaigns by which the account is shown it, by day.
  public let showings: [Showing]

  /// Whether it answers an objection asked for, or proves the answer to one.
  public var isAboutObjection: Bool { !answers.isEmpty || !proves.isEmpty }

  /// Whether it suits the buyer at all.
  public var fits: Bool { cell.fit > 0 || isAboutObjection }

  /// Whether it goes before another: first what is neither stale nor the account's own story, then
  /// what answers an objection, then its proof; then what fits the stage and persona, is about the
  /// competitor, is of the industry; then the higher score; of equals the first by id.
  func precedes(_ other: Recommendation) -> Bool {
    rank == other.rank ? asset < other.asset : rank < other.rank
  }

  private var rank: (Int, Int, Int, Int, Int, Int) {
    (
      cell.isStale ? 2 : isOwnStory ? 1 : 0,
      !answers.isEmpty ? 0 : !proves.isEmpty ? 1 : 2,
      cell.fit > 0 ? 0 : 1, competitors.isEmpty ? 1 : 0, industries.isEmpty ? 1 : 0,
      -cell.score
    )
  }
}
