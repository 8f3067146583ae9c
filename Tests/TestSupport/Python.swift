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
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      [ProcessInfo.processInfo.environment["STAGECRAFT_PYTHON"] ?? "python3"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
