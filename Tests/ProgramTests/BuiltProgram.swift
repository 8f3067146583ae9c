import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The program as it was built with these tests, driven from outside.
enum BuiltProgram {
  /// How a run ended.
  struct Ending {
    let output: [UInt8]
    let errors: String
    /// The exit code; nothing when a signal ended it or it did not end in time.
    let code: Int32?

    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// What nobody should wait longer for; generous, because machines are shared.
  static let patience: TimeInterval = 60

  /// Beside the test bundle, or beside what runs it.
  static func path() throws -> String {
    let bundles = Bundle.allBundles.map(\.bundleURL) + [Bundle.main.bundleURL]
    let folders =
      bundles.flatMap { [$0, $0.deletingLastPathComponent()] }
      + [URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()]
    let found = folders.map { $0.appendingPathComponent("stagecraft").path }.first {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: $0, isDirectory: &isFolder)
        && !isFolder.boolValue && FileManager.default.isExecutableFile(atPath: $0)
    }
    return try #require(found, "stagecraft is not built beside its tests")
  }

  /// Runs the program on the sample, with nothing on standard input unless there is text.
  static func run(
    _ arguments: [String], input: String = "", environment: [String: String?] = [:],
    folder: String = Checkout.folder
  ) throws -> Ending {
    try start(path(), arguments, input: input, environment: environment, folder: folder)
  }

  /// Runs the program under another that watches it.
  static func run(_ arguments: [String], under watcher: [String]) throws -> Ending {
    try start(
      "/usr/bin/env", watcher + [path()] + arguments, input: "", environment: [:],
      folder: Checkout.folder)
  }

  /// Runs a line of the shell in which `$P` is the program.
  static func shell(
    _ line: String, environment: [String: String?] = [:], folder: String = Checkout.folder,
    patience: TimeInterval = patience
  ) throws -> Ending {
    var environment = environment
    environment["P"] = try path()
    return try start(
      "/bin/sh", ["-c", line], input: "", environment: environment, folder: folder,
      patience: patience)
  }

  /// The environment of a run: ours without what would change results.
  static func environment(_ changes: [String: String?]) -> [String: String] {
    var environment = ProcessInfo.processInfo.environment
    for name in ["COLUMNS", "NO_COLOR", "TZ", "LC_ALL", "XDG_STATE_HOME", "XDG_CONFIG_HOME"] {
      environment[name] = nil
    }
    for (name, value) in changes { environment[name] = value }
    return environment
  }

  private static func start(
    _ program: String, _ arguments: [String], input: String, environment: [String: String?],
    folder: String, patience: TimeInterval = patience
  ) throws -> Ending {
    let scratch = try TemporaryFolder(["input": input, "output": "", "errors": ""])
    let child = try ChildProcess(
      program, arguments, environment: Self.environment(environment), folder: folder,
      input: scratch.at("input"), output: scratch.at("output"), errors: scratch.at("errors"))
    let code = child.end(within: patience)
    return Ending(
      output: Array(FileManager.default.contents(atPath: scratch.at("output")) ?? Data()),
      errors: scratch.text("errors") ?? "", code: code)
  }
}
