import FunnelCore

/// The ids of one kind of record, with the other names people use for them.
struct NameIndex: Sendable {
  private(set) var ids: Set<String> = []
  private var others: [String: String] = [:]
  /// Ids of files that could not be read: a reference to one is not a second fault.
  private var unread: Set<String> = []

  var isEmpty: Bool { ids.isEmpty && unread.isEmpty }

  /// Adds a record; its title counts as a name too.
  mutating func add(_ id: String, title: String? = nil) {
    ids.insert(id)
    if let title { others[Kebab.id(from: title)] = others[Kebab.id(from: title)] ?? id }
  }

  /// Adds the id of a record whose file could not be read.
  mutating func addUnread(_ id: String) { unread.insert(id) }

  /// The id a text stands for: the id itself, or a name that reads the same.
  func id(of text: String) -> String? {
    if ids.contains(text) { return text }
    let kebab = Kebab.id(from: text)
    return ids.contains(kebab) ? kebab : others[kebab]
  }

  func isUnread(_ text: String) -> Bool { unread.contains(Kebab.id(from: text)) }

  func nearest(to text: String) -> String? {
    NearestName.of(text, in: ids)
  }
}
