import FunnelCore

/// Reads an account.
enum AccountDecoder {
  static let fields: Set<String> = [
    "title", "id", "industry", "region", "tier", "roles", "open-value",
  ]

  static func decode(
    _ record: IdentifiedRecord, _ context: ReadingContext
  ) -> (Account, [Diagnostic]) {
    var fields = record.fields(context)
    var account = Account(
      id: record.id, title: record.title(&fields), origin: Origin(record.path))
    _ = fields.text("id")
    account.industry = fields.text("industry")?.text
    account.region = fields.text("region")?.text
    account.tier = fields.number("tier")
    account.openValue = fields.number("open-value")
    if let value = fields.value("roles") {
      fields.mark("roles", at: value.position)
      if case .map(let entries, _) = value {
        account.roles = entries.map { entry in
          let texts = fields.items(of: entry.value, "roles")
          return (entry.key, PersonaReferences.resolve(texts, &fields))
        }
      } else {
        fields.wrongType(value, "roles", expected: "ROLE: [PERSONA]")
      }
    }
    account.origin = fields.origin
    return (
      account,
      fields.diagnostics + KeyCheck.diagnostics(for: record.record.file.entries, known: Self.fields)
    )
  }
}
