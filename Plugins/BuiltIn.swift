import FunnelCore

/// The scoring plugins that come with Stagecraft.
public enum BuiltIn {
  /// The one list: a new plugin is a folder with a file, and a line here.
  public static let plugins: [any ScoringPlugin] = [
    FormatFit(),
    Wording(),
    LearnedStage(),
    ChannelFit(),
    PersonaWords(),
    LearnedPersona(),
    Freshness(),
    CallToActionQuality(),
    MessageFit(),
    Depth(),
    Completeness(),
    ObjectionCover(),
  ]

  /// A registry of the built-in plugins.
  public static let registry = PluginRegistry(plugins)
}
