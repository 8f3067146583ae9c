import ArgumentParser

/// Changes fields of assets.
struct AssetSetCommand: WorkbenchCommand {
  static let examples = [
    Example("asset set customer-quotes published=2026-11-20 --dry-run", "One field of one asset"),
    Example(
      "asset set case-bauer,case-calder channel+=email owner=lukas --dry-run",
      "Add to a list, in several assets"),
    Example("asset set renewal-letter cta.leads-to= --dry-run", "Take a field away"),
  ]
  static let offers: Offers = .records(.asset) + .fields(of: .asset)
  static let isRepeatable = false
  static let configuration = configured(
    "set", "Change fields of assets; every other byte of their files stays.",
    synopsis: "asset set TARGET… key=value… key+=value… key-=value… [--dry-run] [--yes]",
    details: """
      Targets are ids, the start of one, or rows of the last table. An empty value takes the \
      field away. One command is one step of undo.
      """)

  @Argument(help: "Targets, then assignments.") var words: [String] = []
  @OptionGroup(title: "Writing") var writing: WritingOptions
  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    let view = try await session.view(options)
    return try RecordWriting(.asset, in: view).set(words, &session, writing)
  }
}
