import FunnelCore

/// Accounts as people call them.
enum AccountName {
  /// The account with this id or title, the only one whose id starts so, or the only one that has
  /// all the words in its title.
  /// - Throws: `CommandFailure` with exit 3 and the nearest account, or those it could be.
  static func account(
    _ text: String, _ written: Query.Filter, in workspace: Workspace
  ) throws(CommandFailure) -> Account {
    let accounts = workspace.accounts
    if let exact = accounts.first(where: { $0.id.utf8.elementsEqual(text.utf8) }) { return exact }
    let words = Phrase(text).words
    let titled = accounts.filter { account in
      let title = Phrase(account.title).words
      return !words.isEmpty && words.allSatisfy(title.contains)
    }
    if titled.count == 1 { return titled[0] }
    let starting = accounts.filter { $0.id.utf8.starts(with: Kebab.id(from: text).utf8) }
    if starting.count == 1, !text.isEmpty { return starting[0] }
    let several = titled.isEmpty ? starting : titled
    if several.count > 1 {
      throw CommandFailure(
        "\"\(text)\" could be \(several.prefix(5).map(\.id).joined(separator: ", "))"
          + (several.count > 5 ? " and \(several.count - 5) more" : "") + ".", status: .notFound)
    }
    let nearest = NearestName.of(text, in: accounts.map(\.id))
    throw CommandFailure.unknown(
      "account", text, nearest: nearest, known: accounts.prefix(24).map(\.id), status: .notFound,
      replacing: written.text, with: nearest.map { "account:\($0)" })
  }
}
