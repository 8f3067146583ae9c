import Foundation
import TestSupport

/// The small workspace in which the program is disturbed while it writes.
struct SmallWorkspace {
  private let scratch: TemporaryFolder

  /// The folder of the workspace `w` and what lies beside it.
  var path: String { scratch.at("all") }

  /// The workspace right before a command.
  init(before command: WritingCommand, isOnDisk: Bool = false) throws {
    scratch = try TemporaryFolder(isOnDisk: isOnDisk)
    for (name, text) in WritingCommand.files { try scratch.write(text, to: "all/\(name)") }
    for words in command.earlier {
      guard try run(words).code == 0 else { throw CocoaError(.featureUnsupported) }
    }
  }

  private init(copyOf other: SmallWorkspace) throws {
    scratch = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: other.path, toPath: path)
  }

  func copy() throws -> SmallWorkspace { try SmallWorkspace(copyOf: self) }

  /// Runs the program here, undisturbed or with one call going wrong.
  func run(_ words: [String], fault: Fault? = nil) throws -> BuiltProgram.Ending {
    try BuiltProgram.run(
      ["-w", path + "/w"] + words.map { $0.replacing("{}", with: path) },
      environment: fault?.environment(root: path, note: scratch.at("note")) ?? [:])
  }

  /// Runs the program here under another that watches it.
  func run(_ words: [String], under watcher: [String]) throws -> BuiltProgram.Ending {
    let line = words.map { $0.replacing("{}", with: path) }
    return try BuiltProgram.run(["-w", path + "/w"] + line, under: watcher)
  }

  /// The call that went wrong, its path without the workspace's; nothing when there was none.
  var hit: String? { scratch.text("note")?.replacing(path + "/", with: "") }

  /// All files with their bytes, but for those in the program's own folder.
  func files() -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? [] {
      guard !name.hasPrefix("w/.stagecraft/") else { continue }
      var isFolder: ObjCBool = false
      let file = path + "/" + name
      _ = FileManager.default.fileExists(atPath: file, isDirectory: &isFolder)
      if !isFolder.boolValue {
        files[name] = FileManager.default.contents(atPath: file).map { Array($0) }
      }
    }
    return files
  }

  /// The files once the command was run undisturbed.
  func files(after command: WritingCommand) throws -> [String: [UInt8]] {
    let copy = try copy()
    guard try copy.run(command.words).code == 0 else { throw CocoaError(.featureUnsupported) }
    return copy.files()
  }

  /// What killed or failed commands left: the lock, a half-made step, temporary files.
  func leftovers() -> [String] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
    return names.filter { name in
      let last = name.split(separator: "/").last ?? ""
      return last.hasPrefix(".stagecraft-")
        || ["lock", "pending", "damaged"].contains { name == "w/.stagecraft/\($0)" }
    }
  }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + name) }
}
