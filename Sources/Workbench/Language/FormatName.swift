import FunnelCore

/// Formats typed in commands.
enum FormatName {
  /// The format a name means.
  /// - Parameter word: the word of the line that names it, so that it can be mended.
  /// - Throws: `CommandFailure` naming the nearest format.
  static func format(
    _ name: String, in word: String, _ view: View
  ) throws(CommandFailure) -> Format {
    let vocabulary = view.workspace.vocabulary
    if let format = vocabulary.format(Kebab.id(from: name)) { return format }
    let known = vocabulary.formats.map(\.id)
    let nearest = NearestName.of(name, in: known)
    throw CommandFailure.unknown(
      "format", name, nearest: nearest, known: known, replacing: word,
      with: nearest.map { word.replacing(name, with: $0) })
  }
}
