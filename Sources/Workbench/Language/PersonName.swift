import FunnelCore

/// The people of a workspace, as they sign what they heard.
enum PersonName {
  /// Owners of the teams and authors of logs, sorted.
  static func known(in view: View) -> [String] {
    let owners = view.workspace.settings.teams.values.flatMap(\.owners)
    return Set(owners + view.workspace.conversations.map(\.by)).filter { !$0.isEmpty }.sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
  }

  /// Who heard a conversation: who is named, else the person of the session where the workspace
  /// knows them.
  /// - Throws: `CommandFailure` where nobody is named and nobody known, or a name is nearly a known one.
  static func author(
    _ named: String?, session person: String?, in view: View
  ) throws(CommandFailure) -> String {
    let known = known(in: view)
    guard let named else {
      if let person, known.contains(person) { return person }
      let example = known.isEmpty ? "" : ", one of \(known.joined(separator: ", "))"
      throw CommandFailure("Who heard it? Add by=NAME\(example).")
    }
    guard !Kebab.id(from: named).isEmpty else {
      throw CommandFailure("by= wants a name of letters or digits, not \"\(named)\".")
    }
    if !known.contains(named), let nearest = NearestName.of(named, in: known) {
      throw unknown(named, as: "by", nearest: nearest, known)
    }
    return named
  }

  /// Refuses an owner nobody knows, as far as the settings name teams at all.
  /// - Parameters:
  ///   - key: what is assigned, for the message.
  ///   - mayBeOutsider: whether only what is nearly a known name is refused.
  /// - Throws: `CommandFailure`.
  static func check(
    owner named: String, as key: String, mayBeOutsider: Bool = false, in view: View
  ) throws(CommandFailure) {
    let isTeamNamed = view.workspace.settings.teams.values.contains { !$0.owners.isEmpty }
    let known = known(in: view)
    guard isTeamNamed, !known.contains(named) else { return }
    let nearest = NearestName.of(named, in: known)
    if nearest == nil, mayBeOutsider { return }
    throw unknown(named, as: key, nearest: nearest, known)
  }

  private static func unknown(
    _ named: String, as key: String, nearest: String?, _ known: [String]
  ) -> CommandFailure {
    CommandFailure(
      "No one called \"\(named)\"."
        + (nearest.map { " Did you mean \(key)=\($0)?" }
          ?? " There are: \(known.joined(separator: ", ")).")
        + " Somebody new joins a team in stagecraft.yml first.", status: .notFound,
      correction: nearest.map { .replace(wrong: "\(key)=\(named)", right: "\(key)=\($0)") })
  }
}
