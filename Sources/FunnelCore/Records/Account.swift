/// A company the teams agreed to win or keep.
public struct Account: Sendable {
  public var id: String
  public var title: String
  public var industry: String?
  public var region: String?
  public var tier: Int?
  /// Buying role to the ids of the personas who hold it, in the file's order.
  public var roles: [(role: String, personas: [String])] = []
  /// Value of open deals, in the workspace's currency.
  public var openValue: Int?
  public var origin: Origin

  public init(id: String, title: String, origin: Origin) {
    self.id = id
    self.title = title
    self.origin = origin
  }
}
