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
    let name = try Self.format(options) ?? answer.usualFormat ?? settings.value(.format)
    guard let exporter = Exporters.named(name) else {
      throw CommandFailure("No format \"\(name)\".")
    }
    if exporter.needsEvents, answer.report.events == nil {
      throw Self.noDates(in: answer.report.command)
    }
    var result = CommandResult()
    result.status = answer.status
    var report = answer.report
    if exporter.hasNotes {
      report.notes += answer.warnings
    } else {
      result.errorOutput = answer.warnings.map { VisibleText.of($0.plainText) + "\n" }.joined()
    }
    let isHinting = settings.value(.hints) == "on" && surroundings.isReadAlong
    if !isHinting || options.output != nil { report.hint = nil }
    guard let file = options.output else {
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

  /// Refuses a format that no result of a command has, before the command does anything.
  static func check(
    _ options: CommandOptions, of command: any WorkbenchCommand.Type, named name: String
  ) throws(CommandFailure) {
    let exporter = try format(options).flatMap { Exporters.named($0) }
    if exporter?.needsEvents == true, !command.hasCalendar { throw noDates(in: name) }
  }

  /// Whether the format that an answer is written in unfolds its figures.
  static func unfolds(
    _ answer: Answer, _ options: CommandOptions, _ settings: SessionSettings
  ) throws(CommandFailure) -> Bool {
    let name = try format(options) ?? answer.usualFormat ?? settings.value(.format)
    return Exporters.named(name)?.unfolds == true
  }

  private static func noDates(in command: String) -> CommandFailure {
    CommandFailure(
      "\(command) has no dates to put in a calendar; campaign calendar and report campaign have.")
  }

  /// The format that options ask for by its name or by a file's ending.
  private static func format(_ options: CommandOptions) throws(CommandFailure) -> String? {
    let asked = try format(ofFile: options.output)
    return options.json ? "json" : options.format ?? asked
  }

  /// The format that a file's ending asks for; nothing where it asks for none.
  /// - Throws: `CommandFailure` for the ending of a format there is not.
  private static func format(ofFile file: String?) throws(CommandFailure) -> String? {
    guard let name = file?.split(separator: "/").last, let dot = name.lastIndex(of: ".") else {
      return nil
    }
    switch name[name.index(after: dot)...].lowercased() {
    case "csv": return "csv"
    case "json": return "json"
    case "md", "markdown": return "md"
    case "txt": return "table"
    case "ics": return "ics"
    case "html", "htm": return "html"
    case "pdf", "docx", "xlsx", "pptx":
      throw CommandFailure(
        "No format for \"\(name)\" yet. There are .html, .md, .csv, .json, .ics and .txt; --format names "
          + "another: \(Exporters.all.map(\.name).joined(separator: ", ")).")
    default: return nil
    }
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
