/// Changes the lines of a front matter that must change and no other byte.
public enum FrontMatterEdit {
  /// The bytes of the file with the changes made, one after the other.
  ///
  /// A value that is there already changes no byte. A file without front matter gets one on top.
  /// - Parameter path: the name of the file in errors.
  /// - Throws: `FrontMatterEditError` when one of the changes cannot be made safely; none is then.
  public static func apply(
    _ changes: [FieldChange], to bytes: [UInt8], path: String
  ) throws(FrontMatterEditError) -> [UInt8] {
    var file = try EditableFile(bytes, path: path)
    for change in changes {
      if let changed = try apply(change, to: file) { file = changed }
    }
    return file.bytes
  }

  /// The file with one change made and checked; nothing where it is as asked already.
  private static func apply(
    _ change: FieldChange, to old: EditableFile
  ) throws(FrontMatterEditError) -> EditableFile? {
    try refuseControls(in: change, old)
    let keyPath = old.keyPath(of: change.key)
    try FieldCheck.refuse(keyPath, in: old)
    let value = old.meaning.value(at: keyPath)
    guard let goal = FieldGoal(change.operation, on: value) else {
      throw FrontMatterEditError(
        .wrongShape, path: old.path, line: old.matter.contentLine,
        "\(change.key) is a map; only a list has items to add and remove")
    }
    if goal.isMet(by: value) { return nil }
    if value == nil, case .items([]) = goal {
      if case .set = change.operation {} else { return nil }
    }
    let new = try EditableFile(
      FieldEdit.bytes(of: withFences(old), goal, at: keyPath), path: old.path)
    try FieldCheck.compare(old, new, goal, at: keyPath)
    return new
  }

  /// The file with an empty front matter on top where it has none.
  private static func withFences(
    _ file: EditableFile
  ) throws(FrontMatterEditError) -> EditableFile {
    guard file.matter.kind == .none else { return file }
    let top = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let fence = [0x2D, 0x2D, 0x2D] + file.ending
    return try EditableFile(
      file.bytes[..<top] + fence + fence + file.bytes[top...], path: file.path)
  }

  private static func refuseControls(
    in change: FieldChange, _ file: EditableFile
  ) throws(FrontMatterEditError) {
    var texts: [String] = []
    switch change.operation {
    case .set(.text(let text)): texts = [text]
    case .set(.list(let items)): texts = items
    case .set(.map(let entries)): texts = entries.flatMap { [$0.key, $0.value] }
    case .set(.maps(let maps)): texts = maps.joined().flatMap { [$0.key, $0.value] }
    case .add(let items):
      for item in items {
        switch item {
        case .text(let text): texts.append(text)
        case .map(let entries): texts += entries.flatMap { [$0.key, $0.value] }
        }
      }
    case .remove, .delete: break
    }
    guard (texts + [change.key]).contains(where: FieldText.isRefused) else { return }
    throw FrontMatterEditError(
      .controlCharacter, path: file.path, line: file.matter.contentLine,
      "the new value of \(FieldText.visible(change.key)) holds a control character")
  }
}
