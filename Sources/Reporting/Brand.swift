/// A workspace's own look on pages: a logo and colours.
public struct Brand: Sendable, Equatable {
  /// A picture as a `data:` address; nothing without one.
  public var logo: String?
  /// The colour of the head of a page and its accents, as `#1d6b5f`; nothing for ours.
  public var accent: Colour?

  /// Makes a brand.
  public init(logo: String? = nil, accent: Colour? = nil) {
    self.logo = logo
    self.accent = accent
  }
}
