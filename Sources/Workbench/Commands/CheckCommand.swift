import ArgumentParser
import FunnelCore

/// Problems in the files and findings about the library.
struct CheckCommand: WorkbenchCommand {
  static let examples = [
    Example("check", "Everything, with the line of the file"),
    Example("check severity:warning", "Only what is worth mending now"),
    Example("check code:dead-end --json", "One kind, for a script"),
  ]
  static let offers: Offers =
    .key("code", values: DiagnosticCode.allCases.map(\.rawValue))
    + .key("severity", values: ["error", "warning", "note"])
  static let configuration = configured(
    "check", "Problems in files and findings about the library.",
    synopsis: "check [code:C] [severity:error|warning|note] [--strict]",
    details: """
      Each line is path:line:column: severity: message [code]. Exit 1 when there \
      is an error; with --strict also when there is a warning.
      """)

  @Argument(help: "code: and severity: filters.") var words: [String] = []
  @Flag(help: "Exit 1 for warnings too.") var strict = false
  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    let view = try await session.view(options)
    // The report itself says what is wrong with the settings.
    session.notice = nil
    let query = try Query(words, allowed: ["code", "severity"])
    return try CheckReport.answer(view, query, isStrict: strict, limit: options.limit)
  }
}
