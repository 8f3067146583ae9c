import FunnelCore

/// Accounts as people call them.
enum AccountName {
  /// The account with this id, the only one whose title holds all the words or is held by them, or
  /// the only one whose id starts so.
  /// - Parameter written: the word of the line that named it.
  /// - Throws: `CommandFailure` with exit 3 and the nearest account, or those it could be.
  static func account(
    _ text: String, in written: String, _ view: View
  ) throws(CommandFailure) -> Account {
    let accounts = view.workspace.accounts
    if let exact = accounts.first(where: { $0.id.utf8.elementsEqual(text.utf8) }) { return exact }
    let words = Set(Phrase(text).words)
    let titled = accounts.filter { account in
      let title = Set(Phrase(account.title).words)
      guard !title.isEmpty, !words.isEmpty else { return false }
      return words.isSubset(of: title) || title.isSubset(of: words)
    }
    if titled.count == 1 { return titled[0] }
    let start = Kebab.id(from: text)
    let starting = accounts.filter { !start.isEmpty && $0.id.utf8.starts(with: start.utf8) }
    if starting.count == 1 { return starting[0] }
    let several = titled.isEmpty ? starting : titled
    if !several.isEmpty {
      throw CommandFailure(
        "\"\(text)\" could be \(several.prefix(5).map(\.id).joined(separator: ", "))"
          + (several.count > 5 ? " and \(several.count - 5) more" : "") + ".", status: .notFound)
    }
    let nearest = NearestName.of(start, in: accounts.map(\.id))
    throw CommandFailure.unknown(
      "account", text, nearest: nearest, known: accounts.prefix(24).map(\.id), status: .notFound,
      replacing: written, with: nearest.map { written.replacing(text, with: $0) })
  }
}
