import FunnelCore

/// Why a record was not changed.
public enum RecordEditError: Error, Sendable {
  /// Its file could not be read.
  case unreadable(WorkspaceFolderError)
  /// Its front matter cannot be edited so.
  case unsuitable(FrontMatterEditError)
  /// The result would have faults the file did not have.
  case faulty([Diagnostic])

  /// What is wrong, a line for each fault; where a file cannot be read, its place is named too.
  public var message: String {
    switch self {
    case .unreadable(let error): error.message
    case .unsuitable(let error): error.message
    case .faulty(let diagnostics):
      diagnostics.map { fault in
        fault.code == .yamlSyntax ? "\(fault.position): \(fault.message)" : fault.message
      }.joined(separator: "\n")
    }
  }
}
