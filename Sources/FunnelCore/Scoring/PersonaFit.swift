/// How well an asset suits a persona.
public struct PersonaFit: Hashable, Sendable {
  /// 0–100.
  public let value: Int
  /// `declared`, `inferred` or `none`.
  public let source: FitSource
  /// What the plugins say, whatever was declared.
  public let inferred: Int
}
