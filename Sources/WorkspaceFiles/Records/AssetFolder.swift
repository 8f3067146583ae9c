import FunnelCore

/// A folder with assets as the settings name it.
struct AssetFolder {
  /// As diagnostics name it; empty for the workspace itself.
  let path: String
  let openPath: String
  /// Whether the text itself leads out of the workspace.
  let isOutside: Bool
  /// What to say when it is not there.
  let missing: Diagnostic

  /// The folder a text of `assets:` names.
  init(_ text: LocatedText, in workspace: String) {
    let parts = text.text.split(separator: "/").filter { $0 != "." }
    let isAbsolute = text.text.utf8.first == 0x2F
    path = (isAbsolute ? "/" : "") + parts.joined(separator: "/")
    openPath = path.isEmpty ? workspace : SystemPath.joined(workspace, path)
    isOutside = isAbsolute || parts.contains("..")
    missing = Diagnostic(
      .folderMissing, at: text.position, "no folder \"\(text.text)\" with assets")
  }

  /// The folder of a workspace that names none.
  init(in workspace: String) {
    path = "assets"
    openPath = SystemPath.joined(workspace, path)
    isOutside = false
    missing = Diagnostic(
      .folderMissing, at: SourcePosition(SettingsDecoder.file, line: 1, column: 1),
      "no folder \"assets\": make it, or name your folders with assets: [FOLDER]",
      severity: .warning)
  }
}
