/// Writes new lines in the manner of the front matter they go into.
struct FieldLines {
  /// How much deeper the entries of a map and the items of a list stand than their key.
  let mapIndent: Int
  private let listIndent: Int
  private let ending: [UInt8]

  init(_ file: EditableFile) {
    let root = file.parts.first.map { Self.indent(of: $0, in: file.bytes) } ?? 0
    let depth = { (form: SyntaxValue.Form) -> Int? in
      file.parts.first { $0.value.form == form && !$0.value.parts.isEmpty }?.value.parts.first
        .map { Self.indent(of: $0, in: file.bytes) - root }
    }
    mapIndent = max(1, depth(.blockMap) ?? 2)
    listIndent = max(0, depth(.blockList) ?? 2)
    ending = file.ending
  }

  /// The lines of a field; several keys are maps in each other.
  func field(_ path: [String], _ goal: FieldGoal, indent: [UInt8]) -> [UInt8] {
    guard let key = path.first else { return [] }
    var lines = indent + FieldText.key(key) + [0x3A]
    if path.count > 1 {
      let deeper = indent + Array(repeating: 0x20, count: mapIndent)
      return lines + ending + field(Array(path.dropFirst()), goal, indent: deeper)
    }
    switch goal {
    case .gone: return []
    case .value(let value):
      lines += [0x20] + FieldText.line(value, isFlow: false)
    case .items(let items) where ListFieldEdit.holdsMaps(items):
      return lines + ending + self.items(items, indent: indent)
    case .items(let items):
      lines += [0x20] + FieldText.line(.list(items), isFlow: false)
    }
    return lines + ending
  }

  /// The lines of a list's items; `indent` is that of its key.
  func items(_ items: [FieldMeaning], indent: [UInt8]) -> [UInt8] {
    let mark = indent + Array(repeating: 0x20, count: listIndent) + [0x2D, 0x20]
    return items.flatMap { mark + FieldText.line($0, isFlow: false) + ending }
  }

  /// How many spaces stand before a part on its line.
  static func indent(of part: SyntaxPart, in bytes: [UInt8]) -> Int {
    part.start - LineBytes.start(bytes, of: part.start, after: 0)
  }
}
