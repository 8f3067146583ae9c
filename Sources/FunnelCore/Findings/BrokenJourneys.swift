extension Finder {
  /// Personas who cannot walk from the first stage to the last.
  static let brokenJourneys = Finder { library in
    let matrix = library.matrix
    // Without personas there is nobody to name: the gaps say it all.
    return library.workspace.namedPersonas.enumerated().compactMap {
      number, persona -> Diagnostic? in
      let holes = matrix.model.stages.indices.filter {
        matrix.cell(stage: $0, persona: number).isEmpty
      }
      guard !holes.isEmpty, let first = matrix.model.stages.first,
        let last = matrix.model.stages.last
      else { return nil }
      return Diagnostic(
        .brokenJourney, at: persona.origin.position(of: "title"),
        "\(persona.id) cannot walk from \(first.id) to \(last.id): nothing at "
          + holes.map { matrix.model.stages[$0].id }.joined(separator: ", "),
        subject: persona.id)
    }
  }
}
