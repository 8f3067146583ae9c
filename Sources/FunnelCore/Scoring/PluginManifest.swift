/// What a scoring plugin says of itself.
public struct PluginManifest: Sendable {
  /// The name it is loaded by: `[a-z0-9-]`, at most 40 bytes, the same as its folder.
  public let name: String
  /// One sentence of help.
  public let summary: String
  public let judges: Judges
  /// Its share in the weighted mean where the workspace says nothing.
  public let weight: Int
  public let options: [PluginOption]
  /// An asset this plugin values below this figure is stale: it covers nothing until renewed.
  public let staleBelow: Int?
  /// Whether a stage plugin can say more for one phase of a stage than for another; where the phases
  /// of one stage are ranked, only those that can take part.
  public let tellsPhasesApart: Bool
  public let examples: [PluginExample]

  public init(
    name: String, summary: String, judges: Judges, weight: Int = 1,
    options: [PluginOption] = [], staleBelow: Int? = nil,
    tellsPhasesApart: Bool = true, examples: [PluginExample]
  ) {
    self.name = name
    self.summary = summary
    self.judges = judges
    self.weight = weight
    self.options = options
    self.staleBelow = staleBelow
    self.tellsPhasesApart = tellsPhasesApart
    self.examples = examples
  }
}
