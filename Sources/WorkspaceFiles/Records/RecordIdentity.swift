import FunnelCore

/// The id of a record and where it is written.
struct RecordIdentity {
  let id: String
  /// The file when its name gives the id.
  let position: SourcePosition

  /// Reads `id`, or takes the file's name; what is no id is reported and made one.
  static func read(_ fields: inout RecordFields, _ name: RecordName) -> RecordIdentity {
    let file = SourcePosition(fields.origin.path)
    guard let text = fields.text("id") else { return RecordIdentity(id: name.id, position: file) }
    if let look = LookAlike.latin(text.text) {
      fields.report(
        .nameHidden, text.position, "the id mixes alphabets and looks like \"\(look)\": write that")
      return RecordIdentity(id: text.text, position: text.position)
    }
    let kebab = Kebab.id(from: text.text)
    if kebab.utf8.elementsEqual(text.text.utf8) {
      return RecordIdentity(id: kebab, position: text.position)
    }
    if kebab.isEmpty {
      fields.report(.badId, text.position, "id \"\(text.text)\" holds no letter or digit")
      return RecordIdentity(id: name.id, position: file)
    }
    if !fields.context.isPlain {
      fields.report(
        .badId, text.position, "id \"\(text.text)\" is not kebab-case: write \(kebab)")
    }
    return RecordIdentity(id: kebab, position: text.position)
  }
}
