import ArgumentParser
import FunnelCore
import Reporting
import TerminalText

/// What the workspace is, in a few lines.
struct StatusCommand: WorkbenchCommand {
  static let examples = [
    Example("status", "At a glance"),
    Example("status --today 2027-03-01", "On a day to come"),
    Example("status --funnel sales-7", "Through the stages of sales"),
  ]
  static let configuration = configured(
    "status", "What the workspace holds, at a glance.",
    synopsis: "status")

  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    let view = try await session.view(options)
    let workspace = view.workspace
    let matrix = view.matrix
    let gaps = matrix.gaps
    let unanswered = matrix.objectionGaps.count
    let states = Dictionary(grouping: view.scores.assets.map(\.state)) { $0 }.mapValues(\.count)
    let counts = LifeState.allCases.compactMap { state in
      states[state].map { "\(Amount.text($0)) \(state.rawValue)" }
    }
    let stale = view.scores.assets.count { $0.isStale && $0.state == .live }
    let errors = view.library.problems.count { $0.severity == .error }
    let warnings = view.library.problems.count { $0.severity == .warning }
    let findings = Findings.all(in: matrix).count
    let coverage = CoverageShare.percent(matrix.cells.map { ($0.weight, $0.have, $0.want) })
    var coverageField = Field(
      "Coverage",
      "\(coverage.map { "\($0)% of what is wanted, by weight" } ?? "n/a: nothing is wanted")")
    if let coverage {
      coverageField.drawing = StyledText(Bar.have(coverage, of: 100).text, .accent)
    }
    let fields = [
      Field("Workspace", StyledText(Banner.name(view.library), .strong)),
      Field("Folder", StyledText(view.library.folder)),
      Field(
        "Assets",
        "\(Amount.text(workspace.assets.count))\(counts.isEmpty ? "" : ": ")\(counts.joined(separator: ", "))\(stale > 0 ? "; \(stale) stale" : "")"
      ),
      Field("Through", "\(view.model.name), labels \(workspace.settings.labels.name)"),
      coverageField,
      Field(
        "Gaps",
        "\(gaps.count), \(Plural.of(gaps.reduce(0) { $0 + $1.cell.gap }, "asset")) short; \(Plural.of(unanswered, "objection")) unanswered"
      ),
      Field(
        "Records",
        "\(workspace.namedPersonas.count) personas, \(workspace.objections.count) objections, \(workspace.campaigns.count) campaigns, \(workspace.accounts.count) accounts"
      ),
      Field(
        "Problems",
        "\(Plural.of(errors, "error")), \(Plural.of(warnings, "warning")) in files; \(Plural.of(findings, "finding")) about the library"
      ),
      Field("As of", "\(view.today)"),
    ]
    let row: JSONValue = .object([
      ("name", .string(Banner.name(view.library))), ("assets", .integer(workspace.assets.count)),
      ("funnel", .string(view.model.name)), ("coverage", coverage.map { .integer($0) } ?? .null),
      ("gaps", .integer(gaps.count)), ("unanswered", .integer(unanswered)),
      ("errors", .integer(errors)),
      ("warnings", .integer(warnings)),
    ])
    return Answer(
      Report(
        command: "status", title: Banner.name(view.library), today: "\(view.today)",
        blocks: [.fields(fields)], rows: [row],
        hint: gaps.isEmpty ? Hint("Coverage", "map") : Hint("Worst first", "gaps")))
  }
}
