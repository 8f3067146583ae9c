/// Who answers for a record on each side.
public struct Owners: Hashable, Sendable {
  public var marketing: String?
  public var sales: String?

  public init(marketing: String? = nil, sales: String? = nil) {
    self.marketing = marketing
    self.sales = sales
  }

  /// The owner of a team; nothing for both together.
  public subscript(team: Team) -> String? {
    switch team {
    case .marketing: marketing
    case .sales: sales
    case .joint: nil
    }
  }
}
