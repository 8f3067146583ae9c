/// The scoring plugins by name.
public struct PluginRegistry: Sendable {
  /// In the order they were registered.
  public let plugins: [any ScoringPlugin]

  /// A registry of `plugins`; two of one name are a programmer's mistake and trap.
  public init(_ plugins: [any ScoringPlugin]) {
    let names = plugins.map(\.manifest.name)
    precondition(Set(names).count == names.count, "two scoring plugins share a name")
    self.plugins = plugins
  }

  /// The plugin called `name`.
  public func plugin(_ name: String) -> (any ScoringPlugin)? {
    plugins.first { $0.manifest.name == name }
  }

  public var names: [String] { plugins.map(\.manifest.name) }

  /// Every registered plugin as a workspace's `scoring:` section sets it, and every mistake in it.
  ///
  /// A plugin the section does not name runs with its default weight and options; an unknown
  /// name is reported and left out; a faulty option keeps its default.
  public func load(
    _ requests: [PluginRequest], vocabulary: Vocabulary
  ) -> (plugins: [LoadedPlugin], diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    for request in requests where plugin(request.name) == nil {
      let nearest = NearestName.of(request.name, in: names)
      diagnostics.append(
        Diagnostic(
          .unknownPlugin, at: request.position,
          "no scoring plugin \"\(request.name)\""
            + (nearest.map { "; did you mean \($0)?" }
              ?? "; there are \(names.joined(separator: ", "))")))
    }
    let loaded = plugins.map { plugin in
      let manifest = plugin.manifest
      let request = requests.first { $0.name == manifest.name }
      var reader = OptionReader(
        plugin: manifest.name, options: manifest.options, vocabulary: vocabulary)
      let options = reader.read(request?.options ?? [])
      let weight = request?.weight.flatMap { reader.weight($0) } ?? manifest.weight
      diagnostics += reader.diagnostics
      return LoadedPlugin(
        plugin: plugin, isOn: (request?.isOn ?? true) && weight > 0, weight: weight,
        options: options)
    }
    return (loaded, diagnostics)
  }
}
