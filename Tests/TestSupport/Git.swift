import Foundation

/// The version control that workspaces are kept in, where it is installed.
package enum Git {
  package static let isThere = (try? run(["--version"], in: NSTemporaryDirectory())) != nil

  package struct Failure: Error {
    package let output: String
  }

  /// Runs a command in a folder, with nobody's own settings.
  /// - Parameter variables: of the environment, besides `PATH`.
  /// - Throws: `Failure` with what it said.
  @discardableResult
  package static func run(
    _ arguments: [String], in folder: String, variables: [String: String] = [:]
  ) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["git", "-c", "user.name=T", "-c", "user.email=t@example.com", "-C", folder] + arguments
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
    ].merging(variables) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(output: output) }
    return output
  }
}
