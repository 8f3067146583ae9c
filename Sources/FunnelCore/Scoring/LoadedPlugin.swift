/// A plugin with the weight and options of a workspace.
public struct LoadedPlugin: Sendable {
  public let plugin: any ScoringPlugin
  /// Off plugins are listed but never asked.
  public let isOn: Bool
  public let weight: Int
  public let options: PluginOptions

  public var manifest: PluginManifest { plugin.manifest }
}
