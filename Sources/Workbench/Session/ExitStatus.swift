/// How a command ended, as the process reports it.
public enum ExitStatus: Int32, Sendable {
  case done = 0
  /// `check` or `gaps --fail` found something.
  case findings = 1
  case usage = 2
  /// A record or file that does not exist, or several it could be.
  case notFound = 3
  /// Reading or writing failed.
  case io = 4
  /// Refused: trust, conflict, lock.
  case refused = 5
  case interrupted = 130
}
