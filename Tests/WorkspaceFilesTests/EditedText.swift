import WorkspaceFiles

/// Front matter before and after changes, as texts.
enum EditedText {
  /// The whole file after the changes.
  static func file(_ text: String, _ changes: FieldChange...) throws(FrontMatterEditError) -> String
  {
    let bytes = try FrontMatterEdit.apply(changes, to: Array(text.utf8), path: "a.md")
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The lines between the fences after one change; the rest must be as it was.
  static func lines(
    _ lines: String, _ key: String, _ operation: FieldChange.Operation
  ) throws(FrontMatterEditError) -> String {
    let after = try file("---\n\(lines)---\nBody.\n", FieldChange(key, operation))
    guard after.hasPrefix("---\n"), after.hasSuffix("---\nBody.\n") else { return after }
    return String(after.dropFirst(4).dropLast(10))
  }

  /// The reason for leaving a file alone; nothing where it was changed.
  static func refusal(
    _ bytes: [UInt8], _ key: String, _ operation: FieldChange.Operation
  ) -> FrontMatterEditError? {
    do throws(FrontMatterEditError) {
      _ = try FrontMatterEdit.apply([FieldChange(key, operation)], to: bytes, path: "a.md")
      return nil
    } catch {
      return error
    }
  }
}
