import FunnelCore

/// What a value means, wherever it stands: texts are compared by their bytes, maps whatever their
/// order.
indirect enum FieldMeaning: Equatable {
  case text([UInt8])
  case list([FieldMeaning])
  case map([Entry])

  /// A key of a map with what its value means.
  struct Entry {
    let key: [UInt8]
    let value: FieldMeaning
  }

  init(_ value: LocatedValue) {
    switch value {
    case .text(let text, _): self = .text(Array(text.utf8))
    case .list(let items, _): self = .list(items.map(Self.init))
    case .map(let entries, _): self = .init(entries)
    }
  }

  init(_ entries: [LocatedValue.Entry]) {
    self = .map(entries.map { Entry(key: Array($0.key.utf8), value: FieldMeaning($0.value)) })
  }

  init(_ value: FieldValue) {
    switch value {
    case .text(let text): self = .text(Array(text.utf8))
    case .list(let items): self = .list(items.map { .text(Array($0.utf8)) })
    case .map(let entries): self = .init(entries)
    case .maps(let maps): self = .list(maps.map(Self.init))
    }
  }

  init(_ item: FieldItem) {
    switch item {
    case .text(let text): self = .text(Array(text.utf8))
    case .map(let entries): self = .init(entries)
    }
  }

  private init(_ entries: [FieldEntry]) {
    self = .map(
      entries.map { Entry(key: Array($0.key.utf8), value: .text(Array($0.value.utf8))) })
  }

  /// The items of a list, or of one text with commas; nothing for a map.
  var items: [FieldMeaning]? {
    switch self {
    case .list(let items): items
    case .map: nil
    case .text([]): []
    case .text(let bytes): Self.parts(of: String(decoding: bytes, as: UTF8.self))
    }
  }

  private static func parts(of text: String) -> [FieldMeaning] {
    CommaList.parts(of: text, at: SourcePosition("", line: 1)).map { .text(Array($0.text.utf8)) }
  }

  /// Whether an item goes by this name: its text, or the asset or objection of a member, with
  /// `objection:` before it where only that is meant.
  func isNamed(_ name: String) -> Bool {
    let name = Array(name.utf8)
    switch self {
    case .text(let bytes): return bytes == name
    case .list: return false
    case .map(let entries):
      return entries.contains { entry in
        guard case .text(let own) = entry.value,
          entry.key.elementsEqual("asset".utf8) || entry.key.elementsEqual("objection".utf8)
        else { return false }
        return own == name || entry.key + [0x3A] + own == name
      }
    }
  }

  /// The value a path leads to.
  func value(at path: some Collection<String>) -> FieldMeaning? {
    guard let key = path.first else { return self }
    guard case .map(let entries) = self,
      let entry = entries.first(where: { $0.key.elementsEqual(key.utf8) })
    else { return nil }
    return entry.value.value(at: path.dropFirst())
  }

  /// Everything but what the path leads to; a map on the way that is left empty goes too.
  func without(_ path: some Collection<String>) -> FieldMeaning {
    guard let key = path.first, case .map(let entries) = self else { return self }
    let rest = path.dropFirst()
    return .map(
      entries.compactMap { entry in
        guard entry.key.elementsEqual(key.utf8) else { return entry }
        guard !rest.isEmpty else { return nil }
        let value = entry.value.without(rest)
        return value.isVoid ? nil : Entry(key: entry.key, value: value)
      })
  }

  private var isVoid: Bool {
    switch self {
    case .text(let bytes): bytes.isEmpty
    case .list: false
    case .map(let entries): entries.isEmpty
    }
  }

  static func == (left: FieldMeaning, right: FieldMeaning) -> Bool {
    switch (left, right) {
    case (.text(let left), .text(let right)): left == right
    case (.list(let left), .list(let right)): left == right
    case (.map(let left), .map(let right)):
      left.count == right.count
        && (zip(left, right).allSatisfy { $0.key == $1.key && $0.value == $1.value }
          || values(left) == values(right))
    default: false
    }
  }

  private static func values(_ entries: [Entry]) -> [[UInt8]: FieldMeaning] {
    Dictionary(entries.map { ($0.key, $0.value) }) { first, _ in first }
  }
}
