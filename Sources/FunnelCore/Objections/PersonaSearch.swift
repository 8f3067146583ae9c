/// Finds the persona most likely to have said something.
public struct PersonaSearch: Sendable {
  private let personas: [String]
  private let search: WordSearch

  /// A search in the personas' own words first, then in what they want, fear and object.
  public init(_ workspace: Workspace) {
    personas = workspace.namedPersonas.map(\.id)
    search = WordSearch(
      workspace.namedPersonas.map { persona in
        let objections = workspace.objections.filter { $0.personas.contains(persona.id) }
        return [
          (persona.words.joined(separator: " "), 3),
          (
            ([persona.title, persona.role ?? ""] + persona.goals + persona.pains)
              .joined(separator: " "), 2
          ),
          (objections.map { "\($0.statement) \($0.talkTrack)" }.joined(separator: " "), 1),
        ]
      })
  }

  /// The id of the persona that holds most of the words; nothing when none holds any.
  public func nearest(to said: String) -> String? {
    search.matches(said).first.map { personas[$0.index] }
  }
}
