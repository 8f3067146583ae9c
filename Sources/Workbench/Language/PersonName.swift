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
      throw CommandFailure(
        "No one called \"\(named)\". Did you mean by=\(nearest)? Somebody new joins a team in "
          + "stagecraft.yml first.", status: .notFound,
        correction: .replace(wrong: "by=\(named)", right: "by=\(nearest)"))
    }
    return named
  }
}
