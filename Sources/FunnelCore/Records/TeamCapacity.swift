/// Who is in a team and how much they can make.
public struct TeamCapacity: Hashable, Sendable {
  public var owners: [String]
  /// Working days a week for the whole team.
  public var daysPerWeek: Int?

  public init(owners: [String] = [], daysPerWeek: Int? = nil) {
    self.owners = owners
    self.daysPerWeek = daysPerWeek
  }
}
