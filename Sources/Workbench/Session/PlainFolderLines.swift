import FunnelCore
import TerminalText
import WorkspaceFiles

/// What to say of a folder without `stagecraft.yml`.
enum PlainFolderLines {
  /// One line that says how the folder is read, and what was found that could make it useful.
  static func of(_ library: Library) -> [StyledText] {
    guard let notes = library.reading.notes else { return [] }
    if library.workspace.assets.isEmpty {
      return ["No stagecraft.yml here, and no Markdown file below that could be an asset."]
    }
    var line = "No stagecraft.yml here: the Markdown below is read as assets."
    let found = PlainFolder.Meaning.allCases.compactMap { meaning in
      notes.key(for: meaning).map {
        "\(meaning.rawValue) in \"\($0.name)\" (\(Plural.of($0.count, "file")))"
      }
    }
    let missing = PlainFolder.Meaning.allCases.filter { notes.key(for: $0) == nil }.map(\.rawValue)
    if !found.isEmpty { line += "  Found \(found.joined(separator: ", "))." }
    if !missing.isEmpty { line += "  No key that looks like \(missing.joined(separator: ", "))." }
    return [StyledText(line + "  Write settings: init \(LineSplitter.quoted(library.folder))")]
  }
}
