import ArgumentParser

/// Changes fields of objections.
struct ObjectionSetCommand: WorkbenchCommand {
  static let examples = ["objection set no-time persona+=it-manager --dry-run"]
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
