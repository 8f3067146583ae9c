/// A new file: front matter from fields in order, then the body.
public enum NewRecord {
  /// The bytes of the file, with line feeds; a blank line parts the front matter from a body.
  /// - Throws: `FrontMatterEditError` for a control character, or a key that is given twice.
  public static func bytes(
    fields: [(String, FieldValue)], body: String
  ) throws(FrontMatterEditError) -> [UInt8] {
    let gap = body.isEmpty || body.utf8.first == 0x0A ? "" : "\n"
    var file = Array("---\n---\n\(gap)\(body)".utf8)
    for (index, field) in fields.enumerated() {
      if fields[..<index].contains(where: { $0.0.utf8.elementsEqual(field.0.utf8) }) {
        throw FrontMatterEditError(
          .repeatedKey, path: field.0, "\(FieldText.visible(field.0)) is given twice")
      }
      file = try FrontMatterEdit.apply(
        [FieldChange(field.0, .set(field.1))], to: file, path: "the new file")
    }
    return file
  }
}
