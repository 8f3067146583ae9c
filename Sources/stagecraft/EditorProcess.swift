import Foundation
import Workbench

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
    let status = ChildProgram.run("\(command) \"$1\"", [file.path])
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
}
