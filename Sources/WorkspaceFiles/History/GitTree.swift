/// The list of what is in one folder of a commit.
struct GitTree {
  /// What is under one name.
  struct Entry: Equatable {
    enum Kind { case file, folder, link, repository, other }

    let mode: UInt32
    /// The name's bytes: neither empty nor with a slash.
    let name: ArraySlice<UInt8>
    let id: ObjectId

    var kind: Kind {
      switch mode & 0o170000 {
      case 0o100000: .file
      case 0o040000: .folder
      case 0o120000: .link
      case 0o160000: .repository
      default: .other
      }
    }

    /// The name as text; nothing when it is not UTF-8.
    var text: String? { String(validating: name, as: UTF8.self) }
  }

  let entries: [Entry]

  /// A folder without anything in it.
  static let empty = GitTree(entries: [])

  private init(entries: [Entry]) { self.entries = entries }

  /// Reads the list; nothing when it is damaged or holds a name that would lead elsewhere.
  init?(_ bytes: [UInt8]) {
    var entries: [Entry] = []
    var cursor = ByteCursor(bytes[...])
    while !cursor.isAtEnd {
      guard let digits = cursor.take(until: 0x20), (1...7).contains(digits.count),
        digits.allSatisfy({ (0x30...0x37).contains($0) }),
        let name = cursor.take(until: 0), Self.isName(name),
        let raw = cursor.take(ObjectId.byteCount), let id = ObjectId(raw)
      else { return nil }
      let mode = digits.reduce(UInt32(0)) { $0 << 3 | UInt32($1 - 0x30) }
      entries.append(Entry(mode: mode, name: name, id: id))
    }
    self.entries = entries
  }

  /// What is under a name.
  func entry(_ name: some Collection<UInt8>) -> Entry? {
    entries.first { $0.name.elementsEqual(name) }
  }

  /// Whether a file or folder can have the name without being somewhere else, or git's own.
  private static func isName(_ name: ArraySlice<UInt8>) -> Bool {
    if name.isEmpty || name.contains(0x2F) { return false }
    guard name.first == 0x2E else { return true }
    if name.count <= 2, name.allSatisfy({ $0 == 0x2E }) { return false }
    return !name.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }.elementsEqual(".git".utf8)
  }
}
