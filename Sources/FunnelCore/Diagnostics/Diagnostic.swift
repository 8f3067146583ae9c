/// A problem or finding at a place in the workspace.
public struct Diagnostic: Hashable, Sendable {
  /// How much it matters.
  public enum Severity: String, Hashable, Sendable, Comparable {
    case error, warning, note

    private var rank: Int { self == .error ? 0 : self == .warning ? 1 : 2 }
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
  }

  public let position: SourcePosition
  public let severity: Severity
  public let code: DiagnosticCode
  /// The most specific fact first, then the rule, then the nearest right thing.
  public let message: String
  /// What it is about: the id of an asset, persona or question; nothing for a file's own faults.
  public let subject: String?
  /// The line of the file as it stands, where there is one.
  public var quote: String?

  public init(
    _ code: DiagnosticCode, at position: SourcePosition, _ message: String,
    severity: Severity? = nil, subject: String? = nil, quote: String? = nil
  ) {
    self.position = position
    self.severity = severity ?? code.severity
    self.code = code
    self.message = message
    self.subject = subject
    self.quote = quote
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `path:line:column: severity: message [code]`.
  public var description: String {
    "\(position): \(severity.rawValue): \(message) [\(code.rawValue)]"
  }
}

extension Diagnostic: Comparable {
  public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    if left.position != right.position { return left.position < right.position }
    if left.code != right.code { return left.code.rawValue < right.code.rawValue }
    return left.message.utf8.lexicographicallyPrecedes(right.message.utf8)
  }
}
