import Reporting
import TerminalText

/// What a command found: a report, the rows the next command may name, and how it ended.
public struct Answer: Sendable {
  var report: Report
  /// One per row of the table, for the next command; nothing when the last table stays the one
  /// that row numbers mean.
  var rows: [RowReference]?
  var status = ExitStatus.done
  /// What the line `Wrote FILE (…)` says in brackets.
  var summary = ""
  /// What makes its figures less than the whole: below it, or on standard error where the format
  /// has no room for words.
  var warnings: [StyledText] = []
  /// Questions to ask one at a time instead, where there is a terminal to answer at.
  var interview: LabelInterview?
  /// The format of a document that is not named; nothing for the session's own.
  var usualFormat: String?

  init(
    _ report: Report, rows: [RowReference]? = nil, status: ExitStatus = .done,
    summary: String = "", warnings: [StyledText] = []
  ) {
    self.report = report
    self.rows = rows
    self.status = status
    self.summary = summary
    self.warnings = warnings
  }
}
