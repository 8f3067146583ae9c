import FunnelCore

/// Says which fields are left alone, and whether a changed file means what it should.
enum FieldCheck {
  /// Refuses a field that stands twice, that is not understood, or that holds more than a value.
  static func refuse(_ path: [String], in file: EditableFile) throws(FrontMatterEditError) {
    if let first = file.parts.first, first.isBroken, first.start < file.bytes.count,
      file.bytes[first.start] == 0x7B || file.bytes[first.start] == 0x5B
    {
      throw file.error(
        .unsupported, at: first.start,
        "the front matter is one list or map in brackets: write a line for each key")
    }
    var parts = file.parts
    for (depth, key) in path.enumerated() {
      let same = parts.filter { $0.isNamed(key) }
      if same.count > 1 {
        throw file.error(
          .repeatedKey, at: same[1].start,
          "key \"\(FieldText.visible(key))\" stands here again: remove one of the two")
      }
      guard let part = same.first else { return }
      if depth == 0 { try refuse(part, key, in: file) }
      parts = part.value.parts
    }
  }

  private static func refuse(
    _ part: SyntaxPart, _ key: String, in file: EditableFile
  ) throws(FrontMatterEditError) {
    let start = file.matter.content.lowerBound
    for found in YAMLGuard(Array(file.bytes[file.matter.content])).findings
    where part.range.contains(start + found.range.lowerBound) {
      let offset = start + found.range.lowerBound
      switch found.finding {
      case .alias, .tag:
        throw file.error(
          .anchored, at: offset, "\"\(key)\" has an anchor, an alias or a tag: edit it by hand")
      case .tooDeep, .control:
        throw file.error(.unreadable, at: offset, "\"\(key)\" does not parse: mend it by hand")
      }
    }
    if part.isBroken || file.meaning.value(at: [key]) == nil {
      throw file.error(.unreadable, at: part.start, "\"\(key)\" does not parse: mend it by hand")
    }
  }

  /// Makes sure that the new file differs from the old in one field, and that as it should.
  static func compare(
    _ old: EditableFile, _ new: EditableFile, _ goal: FieldGoal, at path: [String]
  ) throws(FrontMatterEditError) {
    let key = FieldText.visible(path.joined(separator: "."))
    guard goal.isMet(by: new.meaning.value(at: path)),
      old.meaning.without(path) == new.meaning.without(path),
      old.faults == new.faults,
      old.bytes[old.matter.body].elementsEqual(new.bytes[new.matter.body]),
      old.matter.kind == .none
        || old.bytes[..<old.matter.content.lowerBound]
          .elementsEqual(new.bytes[..<new.matter.content.lowerBound])
    else {
      throw FrontMatterEditError(
        .unfaithful, path: old.path, line: old.matter.contentLine,
        "\"\(key)\" cannot be changed without touching more: edit it by hand")
    }
  }
}
