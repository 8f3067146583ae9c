import Reporting
import TerminalText
import WorkspaceFiles

/// Brings an answer to where it was asked for: the screen or a file, in a format.
struct Delivery {
  let surroundings: Surroundings
  let settings: SessionSettings
  let library: Library?
  /// A path as the person means it.
  let path: (String) -> String

  /// The text for standard output, or the line that says which file was written.
  /// - Throws: `CommandFailure` when the file could not be written, or may not be.
  func result(of answer: Answer, _ options: CommandOptions) throws(CommandFailure) -> CommandResult
  {
    let name =
      options.json
      ? "json" : options.format ?? answer.usualFormat ?? settings.value(.format)
    guard let exporter = Exporters.named(name) else {
      throw CommandFailure("No format \"\(name)\".")
    }
    var result = CommandResult()
    result.status = answer.status
    var report = answer.report
    if exporter.hasNotes {
      report.notes += answer.warnings
    } else {
      result.errorOutput = answer.warnings.map { VisibleText.of($0.plainText) + "\n" }.joined()
    }
    guard let file = options.output else {
      if settings.value(.hints) == "off" || !surroundings.isReadAlong { report.hint = nil }
      let theme = surroundings.theme(color: options.color ?? settings.value(.color))
      result.output = exporter.export(
        report, page: Page(width: surroundings.width, theme: theme))
      return result
    }
    try write(
      exporter.export(report, page: Page(width: nil, theme: .plain)), to: path(file),
      isForced: options.force)
    let summary = answer.summary.isEmpty ? "" : " (\(answer.summary))"
    result.output = "Wrote \(VisibleText.of(file))\(summary).\n"
    return result
  }

  private func write(
    _ text: String, to target: String, isForced: Bool
  ) throws(CommandFailure) {
    do throws(WorkspaceFolderError) {
      let folder = library.map { WorkspaceFolder(path: $0.folder) }
      switch library.map({ folder?.holding(target, like: $0.reading) ?? .nothing }) {
      case .own?:
        throw .refused(
          target, reason: "it is one of the workspace's own files or their place; write elsewhere")
      case .other? where !isForced:
        throw .refused(target, reason: "a file inside the workspace; --force replaces it")
      case .other?, .nothing?, nil: break
      }
      try OutputFile.write(Array(text.utf8), to: target)
    } catch {
      throw CommandFailure(error)
    }
  }
}
