import FunnelCore

/// Plugin names typed in commands.
enum PluginName {
  /// The names with what each judges.
  static func candidates(_ view: View) -> [CommandCompleter.Candidate] {
    view.library.plugins.map { .init($0.manifest.name, detail: $0.manifest.summary) }
  }

  /// The name, when the registry has it.
  /// - Throws: `CommandFailure` with the nearest one.
  static func checked(_ name: String, in view: View) throws(CommandFailure) -> String {
    let names = view.library.plugins.map(\.manifest.name)
    if names.contains(name) { return name }
    throw CommandFailure.unknown(
      "scoring plugin", name, nearest: NearestName.of(name, in: names), known: names)
  }
}
