/// Where an asset's fit to a stage or persona comes from.
public enum FitSource: String, Hashable, Sendable {
  /// Its author said so.
  case declared
  /// It stands next to a declared phase: related, never covering.
  case related
  /// The plugins found it in the asset.
  case inferred
  /// Neither declared nor found.
  case none
}
