import Foundation
import Workbench

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The editor a person names in `VISUAL` or `EDITOR`, run in the terminal.
enum EditorProcess {
  static let editor = TextEditor(edit: edit, discard: discard)

  @Sendable private static func edit(
    _ text: [UInt8], _ name: String
  ) -> Result<TextEditor.Draft, TextEditor.Failure> {
    let variables = ProcessInfo.processInfo.environment
    let named = ["VISUAL", "EDITOR"].lazy.compactMap { variables[$0] }.first { !$0.isEmpty }
    guard let command = named else {
      return .failure(
        .init("No editor is named. Say which one in the shell first: export EDITOR=nano"))
    }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "stagecraft-\(UUID().uuidString)")
    let file = folder.appendingPathComponent(name)
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try Data(text).write(to: file)
    } catch {
      return .failure(.init("Cannot write a draft to \(folder.path): no space, or no permission."))
    }
    let status = run(command, file.path)
    guard FileManager.default.fileExists(atPath: file.path) else {
      return .failure(.init("The editor \"\(command)\" left no file; nothing changed."))
    }
    guard status == 0, let edited = FileManager.default.contents(atPath: file.path) else {
      return .failure(
        .init(
          "The editor \"\(command)\" ended with \(status); nothing changed. "
            + "The draft is \(file.path)"))
    }
    return .success(TextEditor.Draft(text: Array(edited), path: file.path))
  }

  @Sendable private static func discard(_ draft: TextEditor.Draft) {
    try? FileManager.default.removeItem(
      at: URL(fileURLWithPath: draft.path).deletingLastPathComponent())
  }

  /// Runs a line of the shell on a file in our own terminal and waits; its exit code.
  ///
  /// Keys that would end a program belong to the editor meanwhile.
  private static func run(_ command: String, _ file: String) -> Int32 {
    let kept = [SIGINT, SIGQUIT].map { ($0, signal($0, SIG_IGN)) }
    defer { for (number, action) in kept { signal(number, action) } }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var usual = sigset_t()
    sigemptyset(&usual)
    for number in [SIGINT, SIGQUIT, SIGPIPE] { sigaddset(&usual, number) }
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    let line = ["sh", "-c", "\(command) \"$1\"", "sh", file]
    let words: [UnsafeMutablePointer<CChar>?] = line.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child = pid_t()
    guard posix_spawn(&child, "/bin/sh", nil, &attributes, words, environ) == 0 else { return 127 }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 { if errno != EINTR { return 127 } }
    let hasEnded = status & 0x7F == 0
    return hasEnded ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }
}
