import FunnelCore

/// Plugin names typed in commands.
enum PluginName {
  /// The name, when the registry has it.
  /// - Throws: `CommandFailure` with the nearest one.
  static func checked(_ name: String, in view: View) throws(CommandFailure) -> String {
    let names = view.library.plugins.map(\.manifest.name)
    if names.contains(name) { return name }
    throw CommandFailure.unknown(
      "scoring plugin", name, nearest: NearestName.of(name, in: names), known: names)
  }
}
