/// What an asset asks its reader to do next.
public struct CallToAction: Hashable, Sendable {
  public let label: String
  /// The id of an asset, or an address; nothing when the author named none.
  public let leadsTo: String?

  public init(label: String, leadsTo: String?) {
    self.label = label
    self.leadsTo = leadsTo
  }

  /// Whether it leads to an address and not to an asset: a scheme, a path or an anchor.
  public var isAddress: Bool {
    guard let leadsTo else { return false }
    return leadsTo.utf8.first == 0x2F || leadsTo.utf8.first == 0x23
      || leadsTo.utf8.contains(0x3A) || leadsTo.utf8.contains(0x2F)
  }
}
