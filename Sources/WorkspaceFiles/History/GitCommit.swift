import FunnelCore

/// One state of a folder that somebody has put on record.
public struct GitCommit: Sendable, Equatable, Identifiable {
  /// 40 hexadecimal digits.
  public let id: String
  /// Who made the change, a name as it was given.
  public let author: String
  /// When it was put on record, in seconds since 1970-01-01 UTC.
  public let time: Int
  /// How far the committer's clock was ahead of UTC, in minutes.
  public let offset: Int
  /// The first line of its message.
  public let subject: String
  /// The ids of the commits it was made from, the line it continues first.
  public let parents: [String]

  let name: ObjectId
  let tree: ObjectId
  let parentNames: [ObjectId]

  /// The day on which it was put on record, where the committer was.
  public var day: Day {
    let seconds = time + 60 * offset
    return Day(number: (seconds >= 0 ? seconds : seconds - 86_399) / 86_400)
  }

  /// Reads a commit; nothing when it does not say what it records.
  init?(_ object: GitObject, _ name: ObjectId) {
    var cursor = ByteCursor(object.bytes[...])
    guard object.kind == .commit, let first = cursor.line(),
      let tree = Self.id(in: first, after: "tree ")
    else { return nil }
    var parents: [ObjectId] = []
    var people: [String: ArraySlice<UInt8>] = [:]
    while let line = cursor.line(), !line.isEmpty {
      if let parent = Self.id(in: line, after: "parent ") { parents.append(parent) }
      for word in ["author", "committer"] where people[word] == nil {
        let start = word + " "
        if line.starts(with: start.utf8) { people[word] = line.dropFirst(start.utf8.count) }
      }
    }
    var subject: ArraySlice<UInt8> = []
    while subject.isEmpty, let line = cursor.line() { subject = line }
    self.name = name
    self.tree = tree
    parentNames = parents
    id = name.hex
    self.parents = parents.map(\.hex)
    self.subject = String(decoding: subject, as: UTF8.self)
    author = Self.name(in: people["author"] ?? [])
    (time, offset) = Self.time(in: people["committer"] ?? [])
  }

  private static func id(in line: ArraySlice<UInt8>, after start: String) -> ObjectId? {
    guard line.starts(with: start.utf8) else { return nil }
    return ObjectId(hex: line.dropFirst(start.utf8.count))
  }

  /// What comes before the address.
  private static func name(in person: ArraySlice<UInt8>) -> String {
    var name = person[..<(person.firstIndex(of: 0x3C) ?? person.endIndex)]
    while name.last == 0x20 { name.removeLast() }
    while name.first == 0x20 { name.removeFirst() }
    return String(decoding: name, as: UTF8.self)
  }

  /// What comes behind the address: `1767225600 +0130`; like git 1970 where it cannot be read.
  private static func time(in person: ArraySlice<UInt8>) -> (seconds: Int, offset: Int) {
    let close = person.lastIndex(of: 0x3E) ?? person.startIndex
    let words = person[close...].dropFirst().split(separator: 0x20)
    /// The last second of the year 9999.
    let latest = 253_402_300_799
    guard let first = words.first, let seconds = Int(String(decoding: first, as: UTF8.self)),
      (-latest...latest).contains(seconds)
    else { return (0, 0) }
    guard words.count > 1, let sign = words[1].first, sign == 0x2B || sign == 0x2D,
      words[1].count <= 5, let zone = Int(String(decoding: words[1].dropFirst(), as: UTF8.self)),
      zone >= 0
    else { return (seconds, 0) }
    let minutes = zone / 100 * 60 + zone % 100
    return (seconds, sign == 0x2D ? -minutes : minutes)
  }
}
