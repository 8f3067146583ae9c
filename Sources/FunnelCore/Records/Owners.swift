/// Who answers for a record on each side.
public struct Owners: Hashable, Sendable {
  public var marketing: String?
  public var sales: String?

  public init(marketing: String? = nil, sales: String? = nil) {
    self.marketing = marketing
    self.sales = sales
  }
}
