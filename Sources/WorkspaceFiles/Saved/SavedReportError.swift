import FunnelCore

/// Why a file is no report that can be read back.
public enum SavedReportError: Error, Equatable, Sendable {
  /// The file could not be read at all.
  case unreadable(WorkspaceFolderError)
  /// What stands there is not what the report would have there: the most specific fact, then the rule.
  case fault(SourcePosition, String)
}
