import ArgumentParser

/// Changes fields of objections.
struct ObjectionSetCommand: WorkbenchCommand {
  static let examples = [
    Example("objection set no-time persona+=it-manager --dry-run", "One more buyer says so"),
    Example("objection set next-year,no-time category=timing --dry-run", "Several in one step"),
    Example("objection set price-high reviewed=2026-11-22 --dry-run", "Reviewed today"),
  ]
  static let offers: Offers = .records(.objection) + .fields(of: .objection)
  static let isRepeatable = false
  static let configuration = configured(
    "set", "Change fields of objections; every other byte of their files stays.",
    synopsis: "objection set TARGET… key=value… key+=value… key-=value… [--dry-run]",
    details: """
      Targets are ids, the start of one, or rows of the last table. An empty value \
      takes the field away.
      """)

  @Argument(help: "Targets, then assignments.") var words: [String] = []
  @OptionGroup(title: "Writing") var writing: WritingOptions
  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    let view = try await session.view(options)
    return try RecordWriting(.objection, in: view).set(words, &session, writing)
  }
}
