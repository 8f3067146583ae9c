import Foundation
import TestSupport
import Testing

/// What a command did to files below a folder, in the order the system saw it.
struct SystemTrace {
  /// A call that succeeded, its paths without the folder's.
  enum Call: Equatable {
    case write(String)
    case sync(String)
    case rename(String, to: String)
    case unlink(String)
  }

  let calls: [Call]

  /// Whether the system lets a program be traced here.
  static let isPossible = (try? BuiltProgram.shell("strace -f -o /dev/null true"))?.code == 0

  /// Runs a command under `strace`.
  init(of command: WritingCommand, in workspace: SmallWorkspace) throws {
    let output = try TemporaryFolder()
    let ending = try workspace.run(
      command.words,
      under: [
        "strace", "-f", "-y", "-s", "0", "-o", output.at("trace"), "-e",
        "trace=write,pwrite64,writev,ftruncate,truncate,fsync,fdatasync,rename,renameat,renameat2,"
          + "unlink,unlinkat",
      ])
    try #require(ending.code == 0, "\(ending.errors)")
    let text = try #require(output.text("trace"))
    calls = text.split(separator: "\n").compactMap { Self.call("\($0)", below: workspace.path) }
  }

  /// Whether the folder of a file is synced before anything else happens.
  func syncsFolder(of path: String, after index: Int) -> Bool {
    let folder = URL(fileURLWithPath: "/" + path).deletingLastPathComponent().path.dropFirst()
    return index + 1 < calls.count && calls[index + 1] == .sync("\(folder)")
  }

  /// `PID name(arguments) = result`; the second half of an interrupted call names no path.
  private static func call(_ line: String, below folder: String) -> Call? {
    guard !line.contains(" = -1 "), let bracket = line.firstIndex(of: "("),
      let name = line[..<bracket].split(separator: " ").last
    else { return nil }
    let arguments = line[bracket...]
    let paths =
      (name.hasPrefix("rename") || name.hasPrefix("unlink") || name == "truncate"
      ? arguments.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 1 }.map { "\($0.element)" }
      : arguments.split(separator: ">").first?.split(separator: "<").dropFirst().map { "\($0)" }
        ?? [])
      .filter { $0.hasPrefix(folder + "/") }.map { String($0.dropFirst(folder.count + 1)) }
    guard let path = paths.first else { return nil }
    switch name {
    case "fsync", "fdatasync": return .sync(path)
    case "unlink", "unlinkat": return .unlink(path)
    case "rename", "renameat", "renameat2": return paths.last.map { .rename(path, to: $0) }
    default: return .write(path)
    }
  }
}
