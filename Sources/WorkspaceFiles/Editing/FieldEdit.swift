/// Writes the new value of one field into a file that has a front matter.
struct FieldEdit {
  /// A map with more keys than people write is set as a whole.
  private static let mostKeys = 100

  private let file: EditableFile
  private let goal: FieldGoal
  private let path: [String]
  private var bytes: [UInt8] { file.bytes }

  /// The bytes in which the field at `path` is as the goal says.
  static func bytes(
    of file: EditableFile, _ goal: FieldGoal, at path: [String]
  ) throws(FrontMatterEditError) -> [UInt8] {
    try FieldEdit(file: file, goal: goal, path: path).edited()
  }

  private func edited() throws(FrontMatterEditError) -> [UInt8] {
    var parts = file.parts
    var parent: SyntaxPart?
    var isFlow = false
    for (depth, key) in path.enumerated() {
      guard let part = parts.first(where: { $0.isNamed(key) }) else {
        return try FieldAddition(file: file, goal: goal, path: Array(path[depth...]))
          .bytes(below: parent, at: path, isFlow: isFlow)
      }
      if depth == path.count - 1 { return try edited(part, parent) }
      parent = part
      isFlow = isFlow || part.value.form == .flowMap
      parts = part.value.parts
    }
    return bytes
  }

  private func edited(
    _ part: SyntaxPart, _ parent: SyntaxPart?
  ) throws(FrontMatterEditError) -> [UInt8] {
    let isFlow = parent?.value.form == .flowMap
    switch goal {
    case .gone:
      return try deleted(part, parent)
    case .items(let items):
      return try ListFieldEdit(file: file, part: part, isFlow: isFlow)
        .bytes(from: file.meaning.value(at: path), to: items)
    case .value(let value):
      if case .map(let entries) = value, !entries.isEmpty, !part.value.parts.isEmpty,
        part.value.form == .flowMap || part.value.form == .blockMap,
        part.value.parts.count <= Self.mostKeys,
        part.value.parts.allSatisfy({ $0.key != nil })
      {
        return try merged(entries, into: part)
      }
      let text = FieldText.line(
        value, isFlow: isFlow, guardsType: part.value.form == .quoted)
      return ValueReplacement(bytes: bytes, part: part).byLine(text).applied(to: bytes)
    }
  }

  /// Sets the entries of a map one by one; those that are not wanted go.
  private func merged(
    _ entries: [FieldMeaning.Entry], into part: SyntaxPart
  ) throws(FrontMatterEditError) -> [UInt8] {
    var file = file
    for entry in entries {
      let child = path + [String(decoding: entry.key, as: UTF8.self)]
      guard file.meaning.value(at: child) != entry.value else { continue }
      file = try EditableFile(
        FieldEdit.bytes(of: file, .value(entry.value), at: child), path: file.path)
    }
    for key in part.value.parts.compactMap(\.key)
    where !entries.contains(where: { $0.key.elementsEqual(key.utf8) }) {
      file = try EditableFile(
        FieldEdit.bytes(of: file, .gone, at: path + [key]), path: file.path)
    }
    return file.bytes
  }

  private func deleted(
    _ part: SyntaxPart, _ parent: SyntaxPart?
  ) throws(FrontMatterEditError) -> [UInt8] {
    var splices = ByteSplices()
    guard let parent else {
      splices.remove(part.range)
      return splices.applied(to: bytes)
    }
    if parent.value.form == .flowMap {
      let index = parent.value.parts.firstIndex { $0.start == part.start } ?? 0
      let plan = ListPlan(count: parent.value.parts.count, dropping: index)
      guard let splices = FlowEdit.splices(bytes, of: parent.value, by: plan, fresh: []) else {
        throw file.error(
          .unsupported, at: part.start, "a map with comments between its parts: edit it by hand")
      }
      return splices.applied(to: bytes)
    }
    if parent.value.parts.count == 1 { splices.insert([0x20, 0x7B, 0x7D], at: parent.colon) }
    splices.remove(part.range)
    return splices.applied(to: bytes)
  }
}
