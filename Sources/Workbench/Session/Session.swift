import ArgumentParser
import FunnelCore
import Reporting
import TerminalText
import WorkspaceFiles

/// A conversation with one workspace: words in, results out.
///
/// The prompt, the shell and scripts all go through `run`. A session never prints and never asks the
/// clock: what it needs of the process is in its `Surroundings`.
public struct Session: Sendable {
  public var surroundings: Surroundings
  let registry: PluginRegistry
  /// The workspace's folder, once it is known.
  var folder: String?
  /// The model chosen with `funnel use`, until the session ends.
  var funnel: String?
  /// The day chosen for the whole session.
  var today: String?
  /// What the person likes.
  var settings: SessionSettings
  /// What the rows of the last table stand for.
  var lastRows: [RowReference] = []
  /// The lines run so far.
  var lines: [String] = []
  private var library: Library?
  /// What the last command looked at, from wherever it was named.
  private var used: Library?
  /// Whether the library stays as it is, whatever the files do: parts of one result agree.
  private(set) var isHeld = false
  /// Whether a result will be asked for again when the files change.
  var isWatching = false
  private var scriptDepth = 0
  private var announced = SettingsState()
  /// What to say beside the next result.
  var notice: String?
  /// What to say beside the next result, whatever it is: of a step that was interrupted, of settings
  /// that cannot be read.
  private var remarks: String

  public init(
    registry: PluginRegistry, surroundings: Surroundings, folder: String? = nil,
    funnel: String? = nil, today: String? = nil, color: String? = nil
  ) {
    self.registry = registry
    self.surroundings = surroundings
    self.folder = folder
    self.funnel = funnel
    self.today = today
    settings = SessionSettings(store: surroundings.preferences, color: color)
    remarks = settings.remark.map { VisibleText.of($0) + "\n" } ?? ""
  }

  /// Runs one line as typed or pasted at the prompt: one command, or several as in a script.
  public mutating func run(line: String) async -> CommandResult {
    if !line.allSatisfy(\.isWhitespace) { lines.append(line) }
    return await run(script: line)
  }

  /// Runs a command that is already split into words.
  public mutating func run(words: [String]) async -> CommandResult {
    var result = await answer(to: words)
    result.errorOutput = message(remarks + result.errorOutput)
    remarks = ""
    return result
  }

  private mutating func answer(to words: [String]) async -> CommandResult {
    used = nil
    do {
      if scriptDepth > 8 { throw CommandFailure("run is nested too deep: a script runs itself.") }
      if ["help", "?"].contains(words.first) {
        return CommandResult(output: try HelpText.text(for: Array(words.dropFirst())))
      }
      let parsed = try CommandTree.parse(words == ["exit"] ? ["quit"] : words)
      if let command = parsed as? any SessionCommand { return try await command.result(in: &self) }
      guard let command = parsed as? any WorkbenchCommand else { return CommandResult() }
      try command.options.check()
      try Delivery.check(
        command.options, of: type(of: command),
        named: CommandTree.path(of: words).joined(separator: " "))
      var answer = try await command.answer(in: &self)
      if let hint = answer.report.hint {
        answer.report.hint?.line = command.options.following(hint.line)
      }
      if let rows = answer.rows { lastRows = rows }
      if try Delivery.unfolds(answer, command.options, settings) {
        await unfold(&answer, command.options, words)
      }
      var result = try Delivery(
        surroundings: surroundings, settings: settings, library: library, path: path
      ).result(of: answer, command.options)
      if let notice { result.errorOutput = notice + result.errorOutput }
      notice = nil
      result.isPageable = command.options.output == nil
      if command.options.isForReading { result.interview = answer.interview }
      return result
    } catch let failure as CommandFailure where failure.status == .notFound {
      // What could not be read is not unknown, and no other name is the right one.
      let names = words.flatMap { word in
        word.split { ",=:".contains($0) }.map(String.init)
      }
      guard let unread = library?.unread(names) else {
        return CommandResult(failure, words: words)
      }
      return CommandResult(CommandFailure(unread: unread))
    } catch {
      return CommandResult(error, words: words)
    }
  }

  /// Answers the lines behind a report's figures, and says where all of it came from.
  private func unfold(
    _ answer: inout Answer, _ options: CommandOptions, _ words: [String]
  ) async {
    guard let library = used else { return }
    var session = self
    session.isHeld = true
    session.library = library
    session.folder = library.folder
    session.funnel = options.funnel ?? funnel
    session.today = "\(library.today)"
    for line in answer.report.whys.prefix(Self.mostReasonings) {
      guard let words = try? LineSplitter.words(of: line),
        let command = try? CommandTree.parse(words) as? any WorkbenchCommand, command.isReading,
        let why = try? await command.answer(in: &session)
      else { continue }
      answer.report.reasonings.append(Reasoning(line: line, blocks: why.report.blocks))
    }
    let (origin, remarks) = OriginFinder(library).origin(words, options.funnel ?? funnel)
    answer.report.origin = origin
    answer.warnings += remarks.map { StyledText($0) }
  }

  /// More figures than this do not unfold; their columns are the arithmetic.
  private static let mostReasonings = 100

  /// Lines for standard error, broken at words where its width is known.
  private func message(_ text: String) -> String {
    LineWrapping.wrapped(text, width: surroundings.messageWidth)
  }

  /// Runs each command of a text: lines, or parts between semicolons; `#` starts a comment.
  ///
  /// Stops at the first that fails; findings do not stop it.
  public mutating func run(script: String) async -> CommandResult {
    scriptDepth += 1
    defer { scriptDepth -= 1 }
    var whole = CommandResult()
    do {
      let commands = try LineSplitter.commands(of: script)
      for words in commands {
        let result = await run(words: words)
        if commands.count == 1 { whole.correctedLine = result.correctedLine }
        whole.output += result.output
        whole.isPageable = whole.isPageable || result.isPageable
        whole.watched = commands.count == 1 ? result.watched : nil
        whole.interview = commands.count == 1 ? result.interview : nil
        whole.errorOutput += result.errorOutput
        if result.status != .done { whole.status = result.status }
        if result.isQuit {
          whole.isQuit = true
          break
        }
        if result.status != .done && result.status != .findings { break }
      }
    } catch {
      whole = CommandResult(error)
      whole.errorOutput = message(whole.errorOutput)
    }
    return whole
  }

  /// What a session at a terminal begins with.
  public mutating func greeting() async -> CommandResult {
    do {
      let view = try await view()
      notice = nil
      let report = Report(
        command: "open", today: "\(view.today)",
        blocks: [.lines([Banner.text(view)] + Banner.remarks(view))])
      var result = CommandResult(
        output: TableExporter().export(
          report, page: Page(width: surroundings.width, theme: theme)))
      result.errorOutput = message(remarks)
      remarks = ""
      return result
    } catch {
      var result = CommandResult(error)
      result.errorOutput = message(result.errorOutput)
      return result
    }
  }

  /// The workspace's name, before the place where people type.
  public var promptText: String {
    let name = library.map { Kebab.id(from: Banner.name($0)) } ?? ""
    return (name.isEmpty ? "stagecraft" : name) + "> "
  }

  /// How meaning looks on standard output, as the person likes it.
  public var theme: Theme { surroundings.theme(color: settings.value(.color)) }

  /// Whether results taller than the screen are read page by page.
  public var isPaged: Bool { settings.value(.pager) == "on" }

  /// Whether what was last shown still stands: no file has changed since.
  public var isCurrent: Bool { library?.isCurrent ?? true }

  /// `2 errors in files`, where there are any.
  public var fileErrors: String? {
    let count = library?.problems.count { $0.severity == .error } ?? 0
    return count == 0 ? nil : "\(Plural.of(count, "error")) in files"
  }

  // MARK: - For commands

  /// Whether what is set now is kept for later sessions; a script's settings end with it.
  var keepsSettings: Bool { settings.path != nil && scriptDepth < 2 }

  /// The library as these options want to see it.
  mutating func view(_ options: CommandOptions? = nil) async throws -> View {
    let library = try await library(options)
    let funnels = library.workspace.funnels
    let name = options?.funnel ?? funnel ?? library.workspace.settings.funnel
    guard let model = funnels.model(name) else {
      let nearest = NearestName.of(name, in: funnels.models.map(\.name))
      let isFaulty = library.problems.contains { $0.position.path == "funnels/\(name).md" }
      if isFaulty {
        throw CommandFailure(
          "funnels/\(name).md has a mistake, so the model is left out.  See: check")
      }
      throw CommandFailure.unknown(
        "funnel model", name, nearest: nearest, known: funnels.models.map(\.name))
    }
    return View(library: library, model: model)
  }

  /// The workspace as it is on disk now, with its scores.
  mutating func library(_ options: CommandOptions? = nil) async throws -> Library {
    if isHeld, let library { return library }
    let path =
      options?.workspace.map { self.path($0) }
      ?? folder ?? WorkspaceFolder.nearest(to: surroundings.folder).path
    let text = options?.today ?? today
    let day = text.flatMap { Day($0) }
    if let text, day == nil {
      throw CommandFailure("--today wants a day as YYYY-MM-DD, not \"\(text)\".")
    }
    if let library, library.folder == path, library.isCurrent,
      library.today == day ?? library.workspace.settings.today ?? surroundings.today
    {
      used = library
      return library
    }
    let workspaceFolder = WorkspaceFolder(path: path)
    recover(path)
    // A single command has no next one that could save a reading.
    let hasNext = surroundings.isInteractive || isWatching || library != nil
    let before = hasNext ? workspaceFolder.fingerprint(like: library?.reading) : nil
    let reading: WorkspaceReading
    do {
      reading = try await workspaceFolder.read(surroundings.progress)
    } catch {
      throw CommandFailure(error)
    }
    let after = hasNext ? workspaceFolder.fingerprint(like: reading) : nil
    let loaded = await Library(
      folder: path, reading: reading, fingerprint: before == after ? after : nil,
      registry: registry, today: day ?? reading.workspace.settings.today ?? surroundings.today,
      progress: surroundings.progress)
    announce(loaded)
    used = loaded
    if options?.workspace == nil {
      folder = path
      library = loaded
    }
    return loaded
  }

  /// Finishes with what a killed process left half written; whatever goes wrong is said, and reading
  /// goes on with the files as they are.
  private mutating func recover(_ path: String) {
    do throws(WriteError) {
      try WorkspaceWriter(folder: path).recover()
    } catch {
      remarks += VisibleText.of(CommandFailure(error).message) + "\n"
    }
  }

  /// Says once what makes a library other than its owner thinks: settings that are not there, or
  /// that could not be read.
  private mutating func announce(_ library: Library) {
    let faults = library.problems.count {
      $0.severity == .error && $0.position.path == "stagecraft.yml"
    }
    let state = SettingsState(isThere: library.reading.notes == nil, faults: faults)
    defer { announced = state }
    guard state != announced else { return }
    var lines = PlainFolderLines.of(library).map(\.plainText)
    if faults > 0 {
      lines.append(
        "stagecraft.yml has \(Plural.of(faults, "error")); defaults stand in there.  See: check")
    }
    notice = lines.isEmpty ? nil : lines.map { VisibleText.of($0) + "\n" }.joined()
  }

  /// What was last said of a workspace's settings.
  private struct SettingsState: Equatable {
    var isThere = true
    var faults = 0
  }

  /// The library as last read, for completion.
  public var completer: CommandCompleter {
    CommandCompleter(
      view: library.flatMap { library in
        let funnels = library.workspace.funnels
        return funnels.model(funnel ?? library.workspace.settings.funnel).map {
          View(library: library, model: $0)
        }
      })
  }

  // MARK: - Results

  /// The day a command without a library speaks of, as far as the session knows it.
  func day(_ options: CommandOptions) -> Day {
    (options.today ?? today).flatMap { Day($0) } ?? library?.today ?? surroundings.today
  }

  /// A path as the person means it: from the folder the program was started in.
  func path(_ file: String) -> String {
    file.utf8.first == 0x2F || surroundings.folder == "." ? file : surroundings.folder + "/" + file
  }
}
