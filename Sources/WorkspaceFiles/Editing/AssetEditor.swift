import FunnelCore

/// Turns wishes about assets into file changes, and refuses those whose result would not read well.
///
/// What a value may be is not decided here: the changed file is read with the workspace's own reader, and
/// a fault it did not have before is the answer.
public struct AssetEditor: Sendable {
  /// Fields that hold lists.
  public static let lists: Set<String> = [
    "stage", "persona", "channel", "objection", "answers", "industry", "region", "competitor",
  ]
  /// Other names our dates go by in files of other tools, in the order the reader tries them.
  private static let otherNames = [
    "published": ["publishDate", "date", "pubDate"], "expires": ["expiryDate"],
  ]

  private let folder: String
  private let context: ReadingContext

  /// An editor for the workspace in `folder` as it was read.
  public init(folder: String, reading: WorkspaceReading) {
    self.folder = folder
    context = reading.context
  }

  /// The fields a person may set, our names.
  public static let fields = AssetDecoder.fields.sorted() + ["cta.label", "cta.leads-to"]

  /// One assignment: `key=value`, `key+=value`, `key-=value`.
  public struct Assignment: Sendable, Equatable {
    public enum Sign: Sendable { case set, add, remove }

    /// Our name of the field.
    public let field: String
    public let sign: Sign
    /// As typed; lists are separated by commas, an empty text takes the field away.
    public let value: String

    public init(field: String, sign: Sign, value: String) {
      self.field = field
      self.sign = sign
      self.value = value
    }
  }

  /// The change of an asset's file that makes the assignments.
  /// - Throws: `AssetEditError`; nothing was written.
  public func change(
    _ asset: Asset, _ assignments: [Assignment]
  ) throws(AssetEditError) -> FileChange {
    let path = asset.origin.path
    let before: [UInt8]
    do {
      before = try TextFile.bytes(of: SystemPath.joined(folder, path))
    } catch {
      throw .unreadable(error)
    }
    let entries = read(before, path).entries
    let after: [UInt8]
    do {
      after = try FrontMatterEdit.apply(
        assignments.map { change($0, entries) }, to: before, path: path)
    } catch {
      throw .unsuitable(error)
    }
    try refuseFaults(of: after, besidesThoseOf: before, path)
    return FileChange(path: path, before: before, after: after)
  }

  /// A new asset's file.
  /// - Throws: `AssetEditError`; nothing was written.
  public func create(
    at path: String, _ assignments: [Assignment], body: String
  ) throws(AssetEditError) -> FileChange {
    let after: [UInt8]
    do {
      after = try NewRecord.bytes(
        fields: assignments.filter { !$0.value.isEmpty }.map {
          (context.keys[$0.field] ?? $0.field, value($0, isList: false))
        }, body: body)
    } catch {
      throw .unsuitable(error)
    }
    try refuseFaults(of: after, besidesThoseOf: [], path)
    return FileChange(path: path, before: nil, after: after)
  }

  private func change(
    _ assignment: Assignment, _ entries: [LocatedValue.Entry]
  ) -> FieldChange {
    let field = assignment.field
    let own = [context.keys[field]].compactMap { $0 } + [field] + (Self.otherNames[field] ?? [])
    let key = own.first { name in entries.contains { $0.key == name } } ?? own[0]
    let operation: FieldChange.Operation
    switch assignment.sign {
    case .set where assignment.value.isEmpty:
      operation = .delete
    case .set:
      let isList =
        entries.first { $0.key == key }.map { if case .list = $0.value { true } else { false } }
        ?? false
      operation = .set(value(assignment, isList: isList))
    case .add:
      operation = .add(items(assignment.value).map { .text($0) })
    case .remove:
      operation = .remove(items(assignment.value))
    }
    return FieldChange(key, operation)
  }

  private func value(_ assignment: Assignment, isList: Bool) -> FieldValue {
    guard Self.lists.contains(assignment.field) else { return .text(assignment.value) }
    let items = items(assignment.value)
    return isList || items.count != 1 ? .list(items) : .text(items[0])
  }

  private func items(_ text: String) -> [String] {
    text.split(separator: ",").map { part in
      var item = part
      while item.first == " " { item.removeFirst() }
      while item.last == " " { item.removeLast() }
      return String(item)
    }.filter { !$0.isEmpty }
  }

  private func refuseFaults(
    of after: [UInt8], besidesThoseOf before: [UInt8], _ path: String
  ) throws(AssetEditError) {
    let known = Set(faults(of: before, path).map(\.message))
    let new = faults(of: after, path).filter { !known.contains($0.message) }
    if !new.isEmpty { throw .faulty(new) }
  }

  private func faults(of bytes: [UInt8], _ path: String) -> [Diagnostic] {
    guard !bytes.isEmpty else { return [] }
    return bytes.withUnsafeBufferPointer { bytes in
      let file = RecordFile(bytes, of: listed(path))
      return AssetDecoder.draft(file, bytes, context).diagnostics
    }
  }

  private func read(_ bytes: [UInt8], _ path: String) -> RecordFile {
    bytes.withUnsafeBufferPointer { RecordFile($0, of: listed(path)) }
  }

  private func listed(_ path: String) -> ListedFile {
    ListedFile(
      path: path, openPath: SystemPath.joined(folder, path),
      name: path.split(separator: "/").last.map(String.init) ?? path)
  }
}
