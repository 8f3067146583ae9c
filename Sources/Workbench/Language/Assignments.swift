import FunnelCore
import TerminalText
import WorkspaceFiles

/// Reads `key=value`, `key+=value` and `key-=value`.
enum Assignments {
  /// The targets before the first assignment, and the assignments.
  /// - Parameters:
  ///   - kind: the kind of record whose fields are keys; nothing where only the others are.
  ///   - others: keys the command understands beside the fields of the kind.
  ///   - lists: those of the others that take `+=` and `-=`.
  /// - Throws: `CommandFailure` for a key nobody knows, with the nearest one.
  static func split(
    _ words: [String], of kind: RecordKind?, besides others: [String] = [], lists: [String] = []
  ) throws(CommandFailure) -> (targets: [String], assignments: [RecordEditor.Assignment]) {
    var targets: [String] = []
    var assignments: [RecordEditor.Assignment] = []
    for word in words {
      guard let assignment = try assignment(word, kind, others, lists) else {
        targets.append(word)
        continue
      }
      if assignments.contains(where: { $0.field == assignment.field }) {
        throw CommandFailure("\(assignment.field) is given twice; say it once.")
      }
      assignments.append(assignment)
    }
    return (targets, assignments)
  }

  private static func assignment(
    _ word: String, _ kind: RecordKind?, _ others: [String], _ lists: [String]
  ) throws(CommandFailure) -> RecordEditor.Assignment? {
    let known = (kind?.fields ?? []) + others
    guard let equals = word.firstIndex(of: "="), equals > word.startIndex else {
      if let colon = word.firstIndex(of: ":"), word[..<colon] != "id",
        known.contains(String(word[..<colon]))
      {
        let right = word[..<colon] + "=" + word[word.index(after: colon)...]
        throw CommandFailure(
          "\"\(word)\" filters; to write it is \(right).",
          correction: .replace(wrong: word, right: String(right)))
      }
      return nil
    }
    var key = String(word[..<equals])
    let value = String(word[word.index(after: equals)...])
    var sign = RecordEditor.Assignment.Sign.set
    if let last = key.last, last == "+" || last == "-" {
      sign = last == "+" ? .add : .remove
      key.removeLast()
    }
    guard kind?.hasField(key) == true || others.contains(key) else {
      let nearest = KeyNames.nearest(to: key, in: known)
      throw CommandFailure.unknown(
        "field", key, nearest: nearest, known: known, replacing: word,
        with: nearest.map { word.replacing(key, with: $0) })
    }
    if sign != .set, kind?.isList(key) != true, !lists.contains(key) {
      throw CommandFailure(
        "\(key) takes one value: \(key)=\(value).",
        correction: .replace(wrong: word, right: "\(key)=\(value)"))
    }
    guard !value.contains(where: \.isNewline) else {
      throw CommandFailure(
        "\(key) takes one line, and the value holds a line break: "
          + "\(VisibleText.of(value).prefix(60))")
    }
    guard VisibleText.of(value).utf8.elementsEqual(value.utf8), !value.contains("\u{FFFD}") else {
      throw CommandFailure(
        "The value of \(key) holds characters nobody sees, or none at all: "
          + "\(VisibleText.of(value).prefix(60))")
    }
    return RecordEditor.Assignment(field: key, sign: sign, value: value)
  }
}
