/// An object in a file of its own.
struct LooseObject {
  /// A header is shorter than this.
  private static let mostHeadBytes = 64

  let file: RepositoryFile

  /// The object in the file.
  /// - Throws: `.tooLarge` for one of more than `most` bytes.
  func read(
    _ id: ObjectId, most: Int, _ inflate: inout Inflate
  ) throws(GitHistoryError) -> GitObject {
    let packed = try file.contents(most: GitObjects.mostBytes + GitObjects.mostBytes / 4)
    let head = try unpacked { () throws(InflateError) -> [UInt8] in
      try inflate.start(packed[...], most: Self.mostHeadBytes)
    }
    var cursor = ByteCursor(head[...])
    guard let name = cursor.take(until: 0x20), let kind = GitObject.Kind(name),
      let digits = cursor.take(until: 0), (1...18).contains(digits.count),
      let count = Int(String(decoding: digits, as: UTF8.self)), count >= 0
    else { throw .damaged(file.path, reason: "it does not start like an object") }
    guard count <= most else { throw GitObjects.tooLarge(file.path, id, most: most) }
    let bytes = try unpacked { () throws(InflateError) -> [UInt8] in
      try inflate.bytes(packed[...], count: cursor.position + count)
    }
    return GitObject(kind: kind, bytes: Array(bytes[cursor.position...]))
  }

  private func unpacked(
    _ body: () throws(InflateError) -> [UInt8]
  ) throws(GitHistoryError) -> [UInt8] {
    do throws(InflateError) { return try body() } catch {
      throw .damaged(file.path, reason: error.reason)
    }
  }
}
