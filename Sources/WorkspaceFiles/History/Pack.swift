/// One file that holds many objects, most of them as differences from others in it.
final class Pack {
  /// As many differences as git itself puts after one another.
  private static let deepest = 4096
  /// The most bytes that are unpacked on the way to one object.
  private static let mostWork = 1 << 30

  private struct Entry {
    enum Form {
      case whole(GitObject.Kind)
      /// The difference from what starts at an offset.
      case delta(base: Int)
    }

    let form: Form
    /// Where its compressed data starts.
    let start: Int
    /// How large that is unpacked.
    let count: Int
    /// What was read of the data already.
    let head: ArraySlice<UInt8>
  }

  private let file: RepositoryFile
  private var index: PackIndex
  /// Objects that others may be told from, by their offset.
  private var bases = RecentValues<Int, GitObject>(mostCost: 32 * 1024 * 1024)

  init(_ file: RepositoryFile, _ index: PackIndex) throws(GitHistoryError) {
    self.file = file
    self.index = index
    let head = try file.bytes(at: 0, count: 12)
    guard head[..<4].elementsEqual("PACK".utf8) else {
      throw .damaged(file.path, reason: "it does not start like a pack")
    }
    guard head[4..<7].elementsEqual([0, 0, 0]), head[7] == 2 || head[7] == 3 else {
      throw .unsupported(file.path, reason: "its pack is not of version 2 or 3")
    }
  }

  func ids(from prefix: IdPrefix) throws(GitHistoryError) -> [ObjectId] {
    try index.ids(from: prefix)
  }

  /// An object; nothing when it is not in this pack.
  /// - Throws: `.tooLarge` for one of more than `most` bytes.
  func object(
    _ id: ObjectId, most: Int, _ inflate: inout Inflate
  ) throws(GitHistoryError) -> GitObject? {
    guard var offset = try index.offset(of: id) else { return nil }
    var deltas: [Entry] = []
    var offsets: [Int] = []
    var object: GitObject
    var work = 0
    while true {
      offsets.append(offset)
      if let base = bases[offset] {
        object = base
        break
      }
      let entry = try entry(at: offset)
      work += entry.count
      guard work <= Self.mostWork, deltas.count < Self.deepest else {
        throw damaged(id, "too many differences after one another")
      }
      switch entry.form {
      case .whole(let kind):
        let limit = deltas.isEmpty ? most : GitObjects.mostBytes
        try check(entry.count, id, most: limit)
        object = GitObject(kind: kind, bytes: try data(of: entry, id, &inflate))
        keep(object, at: offset)
      case .delta(let base):
        try check(entry.count, id, most: GitObjects.mostBytes)
        deltas.append(entry)
        offset = base
        continue
      }
      break
    }
    for (entry, offset) in zip(deltas, offsets).reversed() {
      guard let delta = PackDelta(try data(of: entry, id, &inflate)) else {
        throw damaged(id, "a difference that cannot be read")
      }
      work += delta.count
      try check(delta.count, id, most: offset == offsets[0] ? most : GitObjects.mostBytes)
      guard work <= Self.mostWork, let bytes = delta.applied(to: object.bytes) else {
        throw damaged(id, "a difference that does not fit")
      }
      object = GitObject(kind: object.kind, bytes: bytes)
      keep(object, at: offset)
    }
    try check(object.bytes.count, id, most: most)
    return object
  }

  private func entry(at offset: Int) throws(GitHistoryError) -> Entry {
    guard offset >= 12, offset < file.size else {
      throw .damaged(file.path, reason: "an object starts outside of it")
    }
    // Most objects of text are not larger packed.
    let head = try file.bytes(at: offset, count: min(4096, file.size - offset))
    var cursor = ByteCursor(head[...])
    guard let first = cursor.byte() else { throw atEnd(offset) }
    var count = Int(first & 15)
    if first & 0x80 != 0 {
      guard let rest = cursor.size(), rest < 1 << 50 else { throw atEnd(offset) }
      count |= rest << 4
    }
    let form: Entry.Form
    switch first >> 4 & 7 {
    case 6:
      guard var byte = cursor.byte() else { throw atEnd(offset) }
      var back = Int(byte & 0x7F)
      while byte & 0x80 != 0 {
        guard back < 1 << 50, let next = cursor.byte() else { throw atEnd(offset) }
        byte = next
        back = (back + 1) << 7 | Int(byte & 0x7F)
      }
      guard back > 0, back < offset else {
        throw .damaged(file.path, reason: "the base of the object at \(offset) is not before it")
      }
      form = .delta(base: offset - back)
    case 7:
      guard let bytes = cursor.take(ObjectId.byteCount), let id = ObjectId(bytes) else {
        throw atEnd(offset)
      }
      guard let base = try index.offset(of: id) else {
        throw .damaged(file.path, reason: "it lacks the base \(id.hex)")
      }
      form = .delta(base: base)
    case let number:
      guard let kind = GitObject.Kind(number: Int(number)) else {
        throw .damaged(file.path, reason: "the object at \(offset) is of no known kind")
      }
      form = .whole(kind)
    }
    return Entry(
      form: form, start: offset + (cursor.position - head.startIndex), count: count,
      head: head[cursor.position...])
  }

  private func data(
    of entry: Entry, _ id: ObjectId, _ inflate: inout Inflate
  ) throws(GitHistoryError) -> [UInt8] {
    // What is packed badly is a little larger than before, never much.
    let packed = min(file.size - entry.start, entry.count + entry.count / 4 + 1024)
    let source =
      packed <= entry.head.count
      ? entry.head : try file.bytes(at: entry.start, count: packed)[...]
    do throws(InflateError) {
      return try inflate.bytes(source, count: entry.count)
    } catch {
      throw damaged(id, error.reason)
    }
  }

  private func keep(_ object: GitObject, at offset: Int) {
    bases.keep(object, for: offset, cost: object.bytes.count + 128)
  }

  private func check(_ count: Int, _ id: ObjectId, most: Int) throws(GitHistoryError) {
    guard count <= most else { throw GitObjects.tooLarge(file.path, id, most: most) }
  }

  private func damaged(_ id: ObjectId, _ reason: String) -> GitHistoryError {
    .damaged(file.path, reason: "object \(id.hex): \(reason)")
  }

  private func atEnd(_ offset: Int) -> GitHistoryError {
    .damaged(file.path, reason: "the start of the object at \(offset) cannot be read")
  }
}
