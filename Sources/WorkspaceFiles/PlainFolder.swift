import FunnelCore

/// What a folder without `stagecraft.yml` seems to hold: what it would need to be a workspace.
public struct PlainFolder: Sendable, Equatable {
  /// What a key seems to say about an asset.
  public enum Meaning: String, CaseIterable, Sendable {
    case stage, persona, format, date
  }

  /// A value and the number of files that have it.
  public struct Value: Sendable, Equatable {
    /// As it is written.
    public let text: String
    /// How many files have it.
    public let count: Int
  }

  /// A key that looks like one of ours.
  public struct Key: Sendable, Equatable {
    /// As it is written in the files.
    public let name: String
    /// What it seems to say.
    public let meaning: Meaning
    /// How many files have it.
    public let count: Int
    /// The most frequent values, at most eight; empty for dates.
    public let values: [Value]
  }

  /// The folder's own name.
  public let name: String
  /// The folders right below that hold Markdown; `.` when the folder itself does.
  public let folders: [String]
  /// How many Markdown files there are.
  public let fileCount: Int
  /// By meaning, the most frequent first.
  public let keys: [Key]

  /// A key of one file with its values.
  struct Hint: Sendable {
    let meaning: Meaning
    let key: String
    let values: [String]

    /// The keys of a front matter that look like ours.
    static func all(in entries: [LocatedValue.Entry]) -> [Hint] {
      entries.compactMap { entry in
        guard let meaning = PlainFolder.meaning(of: entry.key) else { return nil }
        let values = entry.value.items.compactMap(\.text).filter { !$0.isEmpty }
        guard !values.isEmpty else { return nil }
        return Hint(meaning: meaning, key: entry.key, values: meaning == .date ? [] : values)
      }
    }
  }

  init(name: String, folders: [String], fileCount: Int, keys: [Key]) {
    self.name = name
    self.folders = folders
    self.fileCount = fileCount
    self.keys = keys
  }

  /// Counts the keys of all files.
  init(name: String, paths: [String], hints: [Hint]) {
    self.name = name
    fileCount = paths.count
    var tops: Set<String> = []
    for path in paths {
      let parts = path.split(separator: "/")
      tops.insert(parts.count > 1 ? String(parts[0]) : ".")
    }
    folders =
      tops.contains(".") ? ["."] : tops.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var counts: [String: (meaning: Meaning, count: Int, values: [String: Int])] = [:]
    for hint in hints {
      var entry = counts[hint.key] ?? (hint.meaning, 0, [:])
      entry.count += 1
      for value in Set(hint.values) { entry.values[value, default: 0] += 1 }
      counts[hint.key] = entry
    }
    keys = counts.map { name, entry in
      Key(
        name: name, meaning: entry.meaning, count: entry.count,
        values: Self.mostFrequent(entry.values))
    }.sorted { Self.order($0) < Self.order($1) }
  }

  /// The key that most files use for a meaning.
  public func key(for meaning: Meaning) -> Key? { keys.first { $0.meaning == meaning } }

  /// A small commented `stagecraft.yml` for the folder, with what was found in it.
  ///
  /// What the files say in words the built-in models and formats know becomes settings; what they
  /// say in other words is told in comments.
  public func starterSettings() -> String { StarterSettings(self).text }

  private static func order(_ key: Key) -> (Int, Int, String) {
    (Meaning.allCases.firstIndex(of: key.meaning) ?? 0, -key.count, key.name)
  }

  private static func mostFrequent(_ values: [String: Int]) -> [Value] {
    let all = values.map { Value(text: $0, count: $1) }.sorted {
      $0.count != $1.count
        ? $0.count > $1.count : $0.text.utf8.lexicographicallyPrecedes($1.text.utf8)
    }
    return Array(all.prefix(8))
  }

  private static func meaning(of key: String) -> Meaning? {
    let letters = key.lowercased().filter { $0 != "_" && $0 != "-" }
    return table[letters]
  }

  private static let table: [String: Meaning] = {
    let names: [Meaning: [String]] = [
      .stage: [
        "stage", "funnelstage", "funnel", "buyerstage", "buyersstage", "buyingstage",
        "buyerjourney", "buyersjourney", "buyerjourneystage", "journeystage", "journey",
        "lifecyclestage", "salesstage", "contentstage",
      ],
      .persona: [
        "persona", "personas", "targetpersona", "buyerpersona", "audience", "targetaudience",
        "segment", "icp",
      ],
      .format: [
        "format", "contentformat", "contenttype", "assettype", "type", "kind", "layout",
        "category", "categories",
      ],
      .date: [
        "date", "pubdate", "publishdate", "published", "publishedat", "lastmod", "updateddate",
        "updated", "reviewed", "expirydate",
      ],
    ]
    var table: [String: Meaning] = [:]
    for (meaning, names) in names { for name in names { table[name] = meaning } }
    return table
  }()
}
