/// A named step of one funnel model: a run of phases with a goal, a team and buyer questions.
public struct Stage: Hashable, Sendable {
  /// Kebab-case of the title, such as `handling-objections`.
  public let id: String
  public let title: String
  /// Other ids the stage answers to: the whole title's and the parts of one with a slash in it.
  public let aliases: [String]
  /// What should have happened to the buyer when the stage ends.
  public let goal: String
  public let team: Team
  public let run: PhaseRun

  public init(
    title: String, id: String? = nil, goal: String, team: Team, run: PhaseRun
  ) {
    let parts = title.split(separator: "/").map { Kebab.id(from: String($0)) }
    self.title = title
    self.id = id ?? (parts.count > 1 ? parts[0] : Kebab.id(from: title))
    let own = self.id
    self.aliases =
      parts.count > 1 ? (parts + [Kebab.id(from: title)]).filter { $0 != own } : []
    self.goal = goal
    self.team = team
    self.run = run
  }

  /// Whether the stage is called `name` (an id or an alias).
  public func answers(to name: String) -> Bool { id == name || aliases.contains(name) }
}
