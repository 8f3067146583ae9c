import FunnelCore

/// Reads a persona.
enum PersonaDecoder {
  static let fields: Set<String> = [
    "title", "id", "role", "buying-role", "goals", "pains", "words", "objections", "owners",
  ]

  static func decode(
    _ record: IdentifiedRecord, _ context: ReadingContext
  ) -> (Persona, [Diagnostic]) {
    var fields = record.fields(context)
    var persona = Persona(
      id: record.id, title: record.title(&fields), origin: Origin(record.path))
    _ = fields.text("id")
    persona.role = fields.text("role")?.text
    persona.buyingRole = fields.text("buying-role")?.text
    persona.goals = fields.list("goals").map(\.text)
    persona.pains = fields.list("pains").map(\.text)
    persona.words = fields.list("words").map(\.text)
    persona.objections = fields.references(
      "objections", to: context.objections, .unknownObjection, "objection")
    persona.owners = fields.owners()
    persona.origin = fields.origin
    return (
      persona,
      fields.diagnostics + KeyCheck.diagnostics(for: record.record.file.entries, known: Self.fields)
    )
  }
}
