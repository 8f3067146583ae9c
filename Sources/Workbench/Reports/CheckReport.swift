import FunnelCore
import Reporting
import TerminalText
import WorkspaceFiles

/// Diagnostics as a report.
enum CheckReport {
  static func answer(
    _ view: View, _ query: Query, isStrict: Bool, limit: Int?
  ) throws(CommandFailure) -> Answer {
    try check(query)
    let all = (view.library.problems + Findings.all(in: view.matrix)).sorted()
    let kept = all.filter { matches($0, query) }
    let shown = SourceQuoter(folder: view.library.folder).quoted(
      limit.map { Array(kept.prefix(max(0, $0))) } ?? kept)
    let counts = [Diagnostic.Severity.error, .warning, .note].map { severity in
      (severity, kept.count { $0.severity == severity })
    }
    var report = Report(
      command: "check", title: view.title("Findings", query), today: "\(view.today)",
      blocks: shown.flatMap(blocks), rows: shown.map(json))
    report.notes = [
      StyledText(
        all.isEmpty
          ? "Nothing found."
          : counts.filter { $0.1 > 0 }.map { Plural.of($0.1, $0.0.rawValue) }
            .joined(separator: ", ") + ".")
    ]
    report.hint = kept.isEmpty ? nil : Hint("Who does what", "todo")
    if kept.isEmpty, !all.isEmpty {
      let reason = try Emptiness(of: query, keys: ["code", "severity"], noun: "finding") {
        (query) throws(CommandFailure) in all.count { matches($0, query) }
      }
      report.notes = [reason.line]
      report.hint = reason.hint("check")
    }
    var answer = Answer(report, summary: Plural.of(kept.count, "finding"))
    let worst: Diagnostic.Severity = isStrict ? .warning : .error
    if kept.contains(where: { $0.severity <= worst }) { answer.status = .findings }
    return answer
  }

  private static func matches(_ diagnostic: Diagnostic, _ query: Query) -> Bool {
    query.filters.allSatisfy { filter in
      let own = filter.key == "code" ? diagnostic.code.rawValue : diagnostic.severity.rawValue
      return filter.values.contains(own) != filter.isNegated
    }
  }

  private static func blocks(_ diagnostic: Diagnostic) -> [Block] {
    let meaning: Meaning =
      switch diagnostic.severity {
      case .error: .danger
      case .warning: .warning
      case .note: .faint
      }
    var line = StyledText("\(diagnostic.position): ")
    line += StyledText(diagnostic.severity.rawValue, meaning)
    line += StyledText(": \(diagnostic.message) [\(diagnostic.code.rawValue)]")
    guard let quote = diagnostic.quote, !quote.isEmpty else { return [.lines([line])] }
    return [.lines([line]), .excerpt([StyledText("    | \(quote)", .faint)])]
  }

  private static func json(_ diagnostic: Diagnostic) -> JSONValue {
    .object([
      ("path", .string(diagnostic.position.path)),
      ("line", .integer(max(1, diagnostic.position.line))),
      ("column", .integer(max(1, diagnostic.position.column))),
      ("severity", .string(diagnostic.severity.rawValue)),
      ("code", .string(diagnostic.code.rawValue)), ("message", .string(diagnostic.message)),
      ("subject", diagnostic.subject.map { .string($0) } ?? .null),
      ("quote", diagnostic.quote.map { .string($0) } ?? .null),
    ])
  }

  private static func check(_ query: Query) throws(CommandFailure) {
    if let word = query.words.first {
      throw CommandFailure.unknown(
        "filter", word, nearest: nil, known: ["code:", "severity:"])
    }
    for filter in query.filters {
      let known =
        filter.key == "code"
        ? DiagnosticCode.allCases.map(\.rawValue) : ["error", "warning", "note"]
      for value in filter.values where !known.contains(value) {
        let nearest = NearestName.of(value, in: known)
        throw CommandFailure.unknown(
          filter.key, value, nearest: nearest, known: filter.key == "code" ? [] : known,
          replacing: filter.text, with: nearest.map { filter.text.replacing(value, with: $0) })
      }
    }
  }
}
