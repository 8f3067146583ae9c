/// Adds a field that is not there at the end of the front matter, or of the map it belongs to.
struct FieldAddition {
  let file: EditableFile
  let goal: FieldGoal
  /// The keys that are not there.
  let path: [String]
  private var bytes: [UInt8] { file.bytes }

  /// The bytes with the field; `whole` is its path from the top.
  func bytes(
    below parent: SyntaxPart?, at whole: [String], isFlow: Bool
  ) throws(FrontMatterEditError) -> [UInt8] {
    let lines = FieldLines(file)
    var splices = ByteSplices()
    guard let parent else {
      let indent = file.parts.first.map { FieldLines.indent(of: $0, in: bytes) } ?? 0
      splices.insert(
        lines.field(path, goal, indent: Array(repeating: 0x20, count: indent)),
        at: file.matter.content.upperBound)
      return splices.applied(to: bytes)
    }
    let value = parent.value
    if value.form == .flowMap {
      let plan = ListPlan(adding: value.parts.count)
      guard let splices = FlowEdit.splices(bytes, of: value, by: plan, fresh: [inline()]) else {
        throw file.error(
          .unsupported, at: parent.start, "a map with comments between its parts: edit it by hand")
      }
      return splices.applied(to: bytes)
    }
    if value.form == .blockMap, let first = value.parts.first {
      let indent = FieldLines.indent(of: first, in: bytes)
      splices.insert(
        lines.field(path, goal, indent: Array(repeating: 0x20, count: indent)),
        at: value.lines.upperBound)
      return splices.applied(to: bytes)
    }
    guard case .text([]) = file.meaning.value(at: whole.dropLast(path.count)),
      value.form == .none || value.form == .plain
    else {
      throw file.error(
        .wrongShape, at: parent.start,
        "\(FieldText.visible(parent.key ?? "the field")) is no map: nothing can stand below it")
    }
    let replacement = ValueReplacement(bytes: bytes, part: parent)
    if isFlow { return replacement.byLine([0x7B] + inline() + [0x7D]).applied(to: bytes) }
    let indent = FieldLines.indent(of: parent, in: bytes) + lines.mapIndent
    return replacement.byLines(
      lines.field(path, goal, indent: Array(repeating: 0x20, count: indent))
    ).applied(to: bytes)
  }

  /// The field as it stands inside brackets.
  private func inline() -> [UInt8] {
    let value: FieldMeaning =
      switch goal {
      case .value(let value): value
      case .items(let items): .list(items)
      case .gone: .text([])
      }
    var line = FieldText.line(value, isFlow: true)
    for key in path.dropFirst().reversed() {
      line = [0x7B] + FieldText.key(key) + [0x3A, 0x20] + line + [0x7D]
    }
    return FieldText.key(path[0]) + [0x3A, 0x20] + line
  }
}
