extension Finder {
  /// The stage where sales takes over should hold assets of both teams; to one person alone it is a note.
  static let oneSidedHandOff = Finder { library in
    let workspace = library.workspace
    let matrix = library.matrix
    guard workspace.assets.contains(where: { $0.team != nil }),
      let handOff = matrix.model.handOff,
      let number = matrix.model.stages.firstIndex(of: handOff),
      matrix.wants(stage: number)
    else { return [] }
    let teams = Set(matrix.covering(stage: number).compactMap { workspace.assets[$0].team })
    let missing = [Team.marketing, .sales].filter { !teams.contains($0) && !teams.contains(.joint) }
    return missing.map { team in
      Diagnostic(
        .handOffOneSided, at: SourcePosition("stagecraft.yml"),
        "the hand-off stage \(handOff.id) holds nothing by \(team.rawValue)",
        severity: workspace.settings.isSolo ? .note : .warning)
    }
  }
}
