/// A typical buyer.
public struct Persona: Sendable {
  public var id: String
  public var title: String
  public var role: String?
  public var buyingRole: String?
  public var goals: [String] = []
  public var pains: [String] = []
  /// The words this buyer uses.
  public var words: [String] = []
  /// Ids of the objections this buyer raises.
  public var objections: [String] = []
  public var owners = Owners()
  public var origin: Origin

  public init(id: String, title: String, origin: Origin) {
    self.id = id
    self.title = title
    self.origin = origin
  }

  /// The one persona of a workspace that names none: everything fits it.
  public static let everyone = Persona(
    id: "everyone", title: "Everyone", origin: Origin("stagecraft.yml"))
}
