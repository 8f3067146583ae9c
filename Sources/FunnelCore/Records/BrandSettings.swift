/// How a workspace wants its pages to look: `brand: {logo: brand/logo.svg, accent: "#1d6b5f"}`.
public struct BrandSettings: Hashable, Sendable {
  /// The path of a picture inside of the workspace.
  public var logo: String?
  /// `#` and three or six hexadecimal digits.
  public var accent: String?

  public init() {}
}
