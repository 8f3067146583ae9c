import Foundation

/// Programs that nobody here wrote, found on the path.
package enum ForeignProgram {
  /// How a run ended and what it wrote to standard output; nothing when it could not be started.
  ///
  /// - Parameters:
  ///   - words: its name and its arguments.
  ///   - seconds: after which it and all it started are ended, on systems that have `timeout`.
  package static func run(
    _ words: [String], within seconds: Int? = nil
  ) -> (status: Int32, output: String)? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = (seconds.map { ["timeout", "\($0)"] } ?? []) + words
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
