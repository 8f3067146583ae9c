import Foundation
import FunnelCore

/// What a file's name says: an id, a title and, as in Jekyll, a day.
struct RecordName: Sendable {
  let id: String
  /// Words for people who gave no title.
  let title: String
  let day: Day?

  /// Reads the name of a Markdown file; an `index.md` takes the name of its folder.
  init(_ file: ListedFile) {
    var stem = Self.stem(file.name)
    if stem == "index" {
      let parts = file.path.split(separator: "/")
      if parts.count > 1 { stem = String(parts[parts.count - 2]) }
    }
    if !stem.utf8.allSatisfy({ $0 < 0x80 }) { stem = stem.precomposedStringWithCanonicalMapping }
    let bytes = Array(stem.utf8)
    var day: Day?
    if bytes.count > 11, bytes[4] == 0x2D, bytes[7] == 0x2D, bytes[10] == 0x2D,
      let found = Day(String(decoding: bytes[..<10], as: UTF8.self))
    {
      day = found
      stem = String(decoding: bytes[11...], as: UTF8.self)
    }
    self.day = day
    let id = Kebab.id(from: stem)
    self.id = id.isEmpty ? "untitled" : id
    let words = stem.split { $0 == "-" || $0 == "_" || $0 == " " }.joined(separator: " ")
    title = words.isEmpty ? stem : words.prefix(1).uppercased() + words.dropFirst()
  }

  private static func stem(_ name: String) -> String {
    guard let dot = name.utf8.lastIndex(of: 0x2E) else { return name }
    return String(name[..<dot])
  }
}
