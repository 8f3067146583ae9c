import FunnelCore
import TerminalText

/// The line a session begins with.
enum Banner {
  /// `Millrace: 47 assets (1 unmapped), marketing-4, 4 personas.  Try: gaps  map  help`
  static func text(_ view: View) -> StyledText {
    let workspace = view.workspace
    let reach = ModelReach(model: view.model, scores: view.scores)
    var line = StyledText(name(view.library), .strong)
    line += StyledText(": \(Plural.of(workspace.assets.count, "asset"))")
    if !reach.unmapped.isEmpty { line += StyledText(" (\(reach.unmapped.count) unmapped)") }
    line += StyledText(", \(view.model.name)")
    if !workspace.namedPersonas.isEmpty {
      line += StyledText(", \(Plural.of(workspace.namedPersonas.count, "persona"))")
    }
    return line + ".  Try: gaps  map  help"
  }

  /// What is worth knowing before the first command: a fixed day, files with errors.
  static func remarks(_ view: View) -> [StyledText] {
    var remarks: [StyledText] = []
    if view.workspace.settings.today == view.today {
      remarks.append("As of \(view.today), the day stagecraft.yml fixes.")
    }
    let errors = view.library.problems.count { $0.severity == .error }
    if errors > 0 {
      remarks.append(
        StyledText("\(Plural.of(errors, "error")) in files", .danger)
          + ", the rest works.  See: check")
    }
    return remarks + PlainFolderLines.of(view.library)
  }

  /// The workspace's name: its own, or the last part of its path.
  static func name(_ library: Library) -> String {
    let own = library.workspace.settings.name
    if !own.isEmpty { return own }
    return library.folder.split(separator: "/").last.map(String.init) ?? library.folder
  }
}
