import Foundation

/// Python, for checks against packages nobody here wrote: the one that `STAGECRAFT_PYTHON` names, or
/// `python3`.
package enum Python {
  /// Whether Python is here and has a package.
  package static func has(_ package: String) -> Bool {
    run(["-c", "import \(package)"])?.status == 0
  }

  /// How a run ended and what it wrote to standard output; nothing when it could not be started.
  package static func run(_ arguments: [String]) -> (status: Int32, output: String)? {
    let python = ProcessInfo.processInfo.environment["STAGECRAFT_PYTHON"] ?? "python3"
    return ForeignProgram.run([python] + arguments)
  }
}
