import FunnelCore

/// Reads an objection.
enum ObjectionDecoder {
  static let fields: Set<String> = [
    "title", "statement", "id", "category", "stage", "persona", "competitor", "proof", "reviewed",
    "owner",
  ]

  static func decode(
    _ record: IdentifiedRecord, _ context: ReadingContext
  ) -> (Objection, [Diagnostic]) {
    var fields = record.fields(context)
    var statement = fields.text("statement")?.text
    if statement == nil {
      statement = record.title(&fields)
      if record.record.file.diagnostics.isEmpty {
        fields.report(
          .missingField, SourcePosition(record.path, line: 1, column: 1),
          "statement is missing: write what the buyer says")
      }
    }
    var objection = Objection(
      id: record.id, statement: statement ?? record.id, talkTrack: record.record.prose,
      origin: Origin(record.path))
    _ = fields.text("id")
    objection.category = fields.choice("category")
    objection.stage = fields.text("stage").flatMap { fields.stage($0) }
    objection.personas = PersonaReferences.read("persona", &fields)
    objection.competitors = fields.list("competitor").map(\.text)
    objection.proof = fields.references("proof", to: context.assets, .unknownAsset, "asset")
    objection.reviewed = fields.day("reviewed")
    objection.origin = fields.origin
    return (
      objection,
      fields.diagnostics + KeyCheck.diagnostics(for: record.record.file.entries, known: Self.fields)
    )
  }
}
