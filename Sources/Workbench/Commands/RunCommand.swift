import ArgumentParser
import WorkspaceFiles

/// Runs a file of commands.
struct RunCommand: SessionCommand {
  static let examples = [
    Example("run scripts/monday.txt", "The week's first look"),
    Example("run scripts/sales-call.txt", "Before a call with sales"),
    Example("run scripts/quarter.txt", "For the quarterly review"),
  ]
  static let configuration = configured(
    "run", "Run a file of commands, one a line.",
    synopsis: "run FILE",
    details: """
      Lines are what is typed at the prompt; # begins a comment, a semicolon parts two \
      commands. It stops at the first that fails; findings do not stop it. A file that is not \
      there is looked for in the workspace.
      """)

  @Argument(help: "A file of commands.") var file: String

  func result(in session: inout Session) async throws -> CommandResult {
    do {
      let bytes = try TextFile.bytes(of: await path(in: &session))
      return await session.run(script: String(decoding: bytes, as: UTF8.self))
    } catch {
      throw CommandFailure(error)
    }
  }

  /// As the person means it, else in the workspace.
  private func path(in session: inout Session) async -> String {
    let path = session.path(file)
    guard !TextFile.exists(path), file.utf8.first != 0x2F,
      let folder = try? await session.library().folder, TextFile.exists("\(folder)/\(file)")
    else { return path }
    return "\(folder)/\(file)"
  }
}
