import FunnelCore

/// Turns wishes about records into file changes, and refuses those whose result would not read well.
///
/// What a value may be is not decided here: the changed file is read with the workspace's own reader, and
/// a fault it did not have before is the answer.
public struct RecordEditor: Sendable {
  /// Other names our dates go by in files of other tools, in the order the reader tries them.
  private static let otherNames = [
    "published": ["publishDate", "date", "pubDate"], "expires": ["expiryDate"],
  ]

  private let kind: RecordKind
  private let folder: String
  private let context: ReadingContext

  /// An editor of one kind of record for the workspace in `folder` as it was read.
  public init(_ kind: RecordKind, folder: String, reading: WorkspaceReading) {
    self.kind = kind
    self.folder = folder
    context = reading.context
  }

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

  /// The change of a record's file that makes the assignments.
  /// - Throws: `RecordEditError`; nothing was written.
  public func change(
    _ path: String, _ assignments: [Assignment]
  ) throws(RecordEditError) -> FileChange {
    let before = try bytes(of: path)
    let entries = read(before, path).entries
    return try change(path, before, assignments.map { change($0, entries) })
  }

  /// The change of a record's file that changes fields as they stand in the file.
  /// - Throws: `RecordEditError`; nothing was written.
  public func change(
    _ path: String, fields: [FieldChange]
  ) throws(RecordEditError) -> FileChange {
    try change(path, try bytes(of: path), fields)
  }

  /// The change of the prose of a record's file.
  /// - Throws: `RecordEditError`; nothing was written.
  public func change(_ path: String, prose: ProseEdit) throws(RecordEditError) -> FileChange {
    let before = try bytes(of: path)
    let after: [UInt8]
    do {
      after = try prose.apply(to: try EditableFile(before, path: path))
    } catch {
      throw .unsuitable(error)
    }
    try refuseFaults(of: after, besidesThoseOf: before, path)
    return FileChange(path: path, before: before, after: after)
  }

  /// The change of a record's file that changes fields and prose together.
  /// - Throws: `RecordEditError`; nothing was written.
  public func change(
    _ path: String, fields: [FieldChange], prose: ProseEdit
  ) throws(RecordEditError) -> FileChange {
    let before = try bytes(of: path)
    let after: [UInt8]
    do {
      let changed = try FrontMatterEdit.apply(fields, to: before, path: path)
      after = try prose.apply(to: try EditableFile(changed, path: path))
    } catch {
      throw .unsuitable(error)
    }
    try refuseFaults(of: after, besidesThoseOf: before, path)
    return FileChange(path: path, before: before, after: after)
  }

  /// A new record's file.
  /// - Throws: `RecordEditError`; nothing was written.
  public func create(
    at path: String, _ assignments: [Assignment], body: String
  ) throws(RecordEditError) -> FileChange {
    let after: [UInt8]
    do {
      after = try NewRecord.bytes(
        fields: assignments.filter { !$0.value.isEmpty }.map {
          (key($0.field, in: []), value($0, isList: false))
        }, body: body)
    } catch {
      throw .unsuitable(error)
    }
    try refuseFaults(of: after, besidesThoseOf: [], path)
    return FileChange(path: path, before: nil, after: after)
  }

  /// A change of a whole file, such as one an editor left.
  /// - Throws: `RecordEditError.faulty` naming what the file has now and did not have before.
  public func check(
    _ path: String, before: [UInt8], after: [UInt8]
  ) throws(RecordEditError) {
    try refuseFaults(of: after, besidesThoseOf: before, path)
  }

  private func bytes(of path: String) throws(RecordEditError) -> [UInt8] {
    do {
      return try TextFile.bytes(of: SystemPath.joined(folder, path))
    } catch {
      throw .unreadable(error)
    }
  }

  private func change(
    _ path: String, _ before: [UInt8], _ changes: [FieldChange]
  ) throws(RecordEditError) -> FileChange {
    let after: [UInt8]
    do {
      after = try FrontMatterEdit.apply(changes, to: before, path: path)
    } catch {
      throw .unsuitable(error)
    }
    try refuseFaults(of: after, besidesThoseOf: before, path)
    return FileChange(path: path, before: before, after: after)
  }

  private func change(
    _ assignment: Assignment, _ entries: [LocatedValue.Entry]
  ) -> FieldChange {
    let key = key(assignment.field, in: entries)
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

  /// The name a field goes by in a file with these entries.
  private func key(_ field: String, in entries: [LocatedValue.Entry]) -> String {
    guard kind == .asset else {
      guard kind == .account, field.hasPrefix("roles.") else { return field }
      let role = String(field.dropFirst("roles.".count))
      let roles = entries.first { $0.key == "roles" }?.value.entries ?? []
      let same = roles.first { Kebab.id(from: $0.key) == role }?.key
      return "roles." + (same ?? role.replacing("-", with: " "))
    }
    let own = [context.keys[field]].compactMap { $0 } + [field] + (Self.otherNames[field] ?? [])
    return own.first { name in entries.contains { $0.key == name } } ?? own[0]
  }

  private func value(_ assignment: Assignment, isList: Bool) -> FieldValue {
    guard kind.isList(assignment.field) else { return .text(assignment.value) }
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
  ) throws(RecordEditError) {
    let known = before.isEmpty ? [] : Set(faults(of: before, path).map(\.message))
    let new = faults(of: after, path).filter { !known.contains($0.message) }
    if !new.isEmpty { throw .faulty(new) }
  }

  private func faults(of bytes: [UInt8], _ path: String) -> [Diagnostic] {
    let file = listed(path)
    return bytes.withUnsafeBufferPointer { bytes in
      if let fault = UTF8Check.firstFault(in: bytes) {
        return [FileReader.notUTF8(bytes, fault, path)]
      }
      return switch kind {
      case .asset: AssetDecoder.draft(RecordFile(bytes, of: file), bytes, context).diagnostics
      case .persona: faults(bytes, file, PersonaDecoder.decode)
      case .objection: faults(bytes, file, ObjectionDecoder.decode)
      case .campaign: faults(bytes, file, CampaignDecoder.decode)
      case .account: faults(bytes, file, AccountDecoder.decode)
      }
    }
  }

  private func faults<Record>(
    _ bytes: UnsafeBufferPointer<UInt8>, _ file: ListedFile,
    _ decode: (IdentifiedRecord, ReadingContext) -> (Record, [Diagnostic])
  ) -> [Diagnostic] {
    let record = SmallRecord(bytes, of: file)
    var fields = RecordFields(record.file.entries, path: file.path, context: ReadingContext())
    let identity = RecordIdentity.read(&fields, record.name)
    let (_, diagnostics) = decode(
      IdentifiedRecord(record: record, id: identity.id, diagnostics: []), context)
    return record.file.diagnostics + fields.diagnostics + diagnostics
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
