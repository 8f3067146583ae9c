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
  private var waiting: [Key] = []
  private var killed = ""

  private enum Entry {
    case line(String)
    case cancelled
    case ended
  }

  init(session: Session, environment: Environment) {
    self.session = session
    self.environment = environment
    historyFile = HistoryFile(folder: environment.userFolder)
    history = historyFile.read()
  }

  /// Reads and runs lines until the person leaves; the process's exit code.
  mutating func run() async -> Int32 {
    Terminal.guardAgainstSignals()
    let greeting = await session.greeting()
    if let status = show(greeting) { return status }
    if greeting.status != .done { return greeting.status.rawValue }
    var prepared = ""
    while true {
      switch readLine(initialText: prepared) {
      case .ended:
        return 0
      case .cancelled:
        prepared = ""
      case .line(let line):
        prepared = ""
        if !line.allSatisfy({ $0 == " " }) {
          history.add(line)
          historyFile.append(line)
        }
        // The window may have changed its size while the line was typed.
        session.surroundings.width = environment.width
        guard let result = await InterruptibleCommand.run(line, in: session) else {
          StandardStream.error.write("\nStopped.\n")
          continue
        }
        session = result.session
        if let status = show(result.result) { return status }
        if result.result.isQuit { return 0 }
        prepared = result.result.correctedLine ?? ""
      }
    }
  }

  /// Writes a result; the exit code when nobody can read it any more.
  private func show(_ result: CommandResult) -> Int32? {
    StandardStream.error.write(result.errorOutput)
    return StandardStream.output.deliver(result.output)
  }

  private mutating func readLine(initialText: String) -> Entry {
    if environment.isDumb { return readPlainLine() }
    var editor = Editor(
      prompt: StyledText(session.promptText, .accent), history: history,
      completer: WorkspaceCompleter(commands: session.completer), initialText: initialText,
      columns: Terminal.size?.columns ?? 80, rows: Terminal.size?.rows ?? 24,
      theme: environment.theme(color: nil))
    editor.killed = killed
    defer { killed = editor.killed }
    // The closure cannot take `self` along while it is being changed.
    var reader = self.reader
    var waiting = self.waiting
    defer {
      self.reader = reader
      self.waiting = waiting
    }
    let entry = Terminal.raw { () -> Entry in
      var output = editor.render()
      while true {
        while !waiting.isEmpty {
          switch editor.apply(waiting.removeFirst()) {
          case .editing, .clearScreen: break
          case .bell: output += "\u{7}"
          case .line(let line):
            StandardStream.output.write(output + editor.finish())
            return .line(line)
          case .cancelled:
            StandardStream.output.write(output + editor.finish("^C"))
            return .cancelled
          case .endOfInput:
            StandardStream.output.write(output + editor.finish())
            return .ended
          }
        }
        output += editor.render()
        if StandardStream.output.write(output) != nil { return .ended }
        output = ""
        switch reader.next() {
        case .keys(let keys): waiting = keys
        case .resized:
          if let size = Terminal.size { editor.resize(columns: size.columns, rows: size.rows) }
        case .ended: return .ended
        }
      }
    }
    return entry ?? readPlainLine()
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
