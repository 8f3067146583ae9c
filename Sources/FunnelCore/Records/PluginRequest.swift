/// What a workspace's `scoring:` section asks of one plugin.
public struct PluginRequest: Hashable, Sendable {
  public let name: String
  public let position: SourcePosition
  public var isOn = true
  /// The value of `weight`, unread.
  public var weight: LocatedValue?
  /// The other keys, unread: only the plugin's manifest says what they mean.
  public var options: [LocatedValue.Entry] = []

  public init(name: String, position: SourcePosition) {
    self.name = name
    self.position = position
  }
}
