import FunnelCore

/// The personas a record other than an asset names.
enum PersonaReferences {
  /// The ids a list names; `all` stands for every persona.
  static func read(_ field: String, _ fields: inout RecordFields) -> [String] {
    resolve(fields.list(field), &fields)
  }

  static func resolve(_ texts: [LocatedText], _ fields: inout RecordFields) -> [String] {
    let personas = fields.context.personas
    if texts.contains(where: { $0.text.lowercased() == "all" }) {
      return personas.ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
    return fields.resolve(texts, to: personas, .unknownPersona, "persona")
  }
}
