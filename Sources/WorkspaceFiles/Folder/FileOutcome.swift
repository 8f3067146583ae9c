import FunnelCore

/// What came of reading a file.
enum FileOutcome<Value> {
  case read(Value)
  /// Left out, with the reason.
  case refused(Diagnostic)
}
