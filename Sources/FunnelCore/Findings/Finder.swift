/// One kind of judgement on the library as a whole.
struct Finder: Sendable {
  /// All that a finder may look at.
  struct Library {
    let matrix: CoverageMatrix
    let scores: Scores
    let today: Day

    var workspace: Workspace { scores.workspace }

    /// Indices of the assets that are live today.
    var live: [Int] { scores.assets.indices.filter { scores.assets[$0].state == .live } }
  }

  let find: @Sendable (Library) -> [Diagnostic]
}
