import LineEditing
import TerminalText
import Workbench

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The conversation at a terminal.
@MainActor
struct Prompt {
  private var session: Session
  private let environment: Environment
  private let historyFile: HistoryFile
  private var history: History
  private var reader = KeyReader()
  private var waiting: ArraySlice<Key> = []
  private var killed = ""

  private enum Entry {
    case line(String)
    case cancelled
    case ended
  }

  init(session: Session, environment: Environment) {
    self.session = session
    self.environment = environment
    historyFile = HistoryFile(folder: environment.stateFolder)
    history = historyFile.read()
  }

  /// Reads and runs lines until the person leaves; the process's exit code.
  mutating func run() async -> Int32 {
    Terminal.guardAgainstSignals(endsOnInterrupt: environment.isDumb)
    guard
      let opening = await InterruptibleCommand.run(in: session, { await $0.greeting() })
    else {
      StandardStream.error.write("\nStopped.\n")
      return ExitStatus.interrupted.rawValue
    }
    session = opening.session
    if let status = show(opening.result) { return status }
    if opening.result.status != .done { return opening.result.status.rawValue }
    var prepared = ""
    while true {
      switch readLine(initialText: prepared) {
      case .ended:
        return 0
      case .cancelled:
        prepared = ""
      case .line(let line):
        prepared = ""
        if let kept = history.add(line) { historyFile.append(kept) }
        // The window may have changed its size while the line was typed.
        session.surroundings.width = environment.width
        session.surroundings.messageWidth = environment.messageWidth
        guard
          let result = await InterruptibleCommand.run(in: session, { await $0.run(line: line) })
        else {
          StandardStream.error.write("\nStopped.\n")
          continue
        }
        session = result.session
        if let words = result.result.watched,
          var screen = WatchScreen(words, in: session, environment)
        {
          let last = await screen.run()
          session = screen.session
          // It was read already: no pager.
          if let last, let status = StandardStream.output.deliver(last.output) { return status }
          continue
        }
        if var questions = LabelQuestions(result.result.interview, in: session, environment) {
          await questions.run()
          session = questions.session
          continue
        }
        if let status = show(result.result) { return status }
        if result.result.isQuit { return 0 }
        // Lines that were typed ahead must not run into it.
        let isAhead = !waiting.isEmpty || KeyReader.hasInput
        prepared = isAhead ? "" : result.result.correctedLine ?? ""
      }
    }
  }

  /// Writes a result; the exit code when nobody can read it any more.
  private func show(_ result: CommandResult) -> Int32? {
    StandardStream.error.write(result.errorOutput)
    if result.isPageable, let pager = Pager(environment, isWanted: session.isPaged),
      pager.show(result.output)
    {
      return nil
    }
    return StandardStream.output.deliver(result.output)
  }

  private mutating func readLine(initialText: String) -> Entry {
    if environment.isDumb { return readPlainLine() }
    _ = Terminal.wakes()
    var editor = Editor(
      prompt: StyledText(session.promptText, .accent), history: history,
      completer: WorkspaceCompleter(commands: session.completer), initialText: initialText,
      columns: Terminal.size?.columns ?? 80, rows: Terminal.size?.rows ?? 24,
      theme: session.theme)
    editor.killed = killed
    defer { killed = editor.killed }
    // The closure cannot take `self` along while it is being changed.
    var reader = self.reader
    var waiting = self.waiting
    defer {
      self.reader = reader
      self.waiting = waiting
    }
    let entry = Terminal.raw { Self.edit(&editor, reading: &reader, waiting: &waiting) }
    return entry ?? readPlainLine()
  }

  /// Reads and draws until the line is entered or left; keys behind that are left `waiting`.
  private static func edit(
    _ editor: inout Editor, reading reader: inout KeyReader, waiting: inout ArraySlice<Key>
  ) -> Entry {
    var output = ""
    while true {
      while let key = waiting.popFirst() {
        switch editor.apply(key) {
        case .editing, .clearScreen: break
        case .bell: output += "\u{7}"
        case .line(let line):
          StandardStream.output.write(output + editor.finish())
          return .line(line)
        case .cancelled:
          StandardStream.output.write(output + editor.finish("^C"))
          return .cancelled
        case .suspended:
          StandardStream.output.write(output + editor.finish())
          Terminal.suspend()
          fit(&editor)
          output = ""
        case .endOfInput:
          StandardStream.output.write(output + editor.finish())
          return .ended
        }
      }
      output += editor.render()
      if StandardStream.output.write(output) != nil { return .ended }
      output = ""
      switch reader.next() {
      case .keys(let keys): waiting = keys[...]
      case .resized(let size, let cursorColumn):
        editor.resize(columns: size.columns, rows: size.rows, cursorColumn: cursorColumn)
      case .continued:
        Terminal.takeBack()
        // Whatever was drawn since, the line begins on a row of its own.
        _ = editor.erase()
        output = "\r\n"
        fit(&editor)
      case .ended: return .ended
      }
    }
  }

  /// Nothing is drawn yet that a new size could have changed.
  private static func fit(_ editor: inout Editor) {
    if let size = Terminal.size { editor.resize(columns: size.columns, rows: size.rows) }
  }

  private func readPlainLine() -> Entry {
    StandardStream.output.write(session.promptText)
    guard let line = Swift.readLine() else {
      StandardStream.output.write("\n")
      return .ended
    }
    return .line(line)
  }
}
