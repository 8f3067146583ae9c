import LineEditing
import TerminalText
import Workbench

/// A result on a screen of its own, drawn again whenever a file changes.
@MainActor
struct WatchScreen {
  /// As the last drawing left it.
  private(set) var session: Session
  private let words: [String]
  private let environment: Environment
  private var reader = KeyReader()
  /// Keys that came together with one that was answered.
  private var waiting: ArraySlice<Key> = []
  private var lines: [String] = []
  /// What the lines of the drawing before said; nothing before the first.
  private var before: Set<String>?
  /// The line at the top.
  private var top = 0

  /// What ended the wait for the next drawing.
  private enum Wake {
    case changed, resized
    case scrolled(Int)
    case left
  }

  /// Nothing where there is no screen to draw on, or nobody to leave it.
  init?(_ words: [String], in session: Session, _ environment: Environment) {
    guard !environment.isDumb, Terminal.isTerminal(0), Terminal.isTerminal(1) else { return nil }
    self.words = words
    self.session = session
    self.environment = environment
  }

  /// Draws until the person leaves; the result once more, for the screen they come back to, unless
  /// it was interrupted.
  mutating func run() async -> CommandResult? {
    Terminal.enterOwnScreen()
    defer { Terminal.leaveOwnScreen() }
    return await draw()
  }

  private mutating func draw() async -> CommandResult? {
    while true {
      guard let size = Terminal.size else { return nil }
      session.surroundings.width = max(1, size.columns - Self.gutter)
      guard let result = await runAgain() else { return nil }
      let text = result.errorOutput + result.output
      let fresh = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      (before, lines) = (
        before.map { _ in Set(lines.map(Self.words(of:))) }, fresh.map(String.init)
      )
      waiting: while true {
        show(size)
        switch wait() {
        case .scrolled(let rows):
          top = max(0, min(top + rows, lines.count - (size.rows - Self.frame)))
        case .changed:
          before = before ?? []
          break waiting
        case .resized:
          before = nil
          break waiting
        case .left:
          session.surroundings.width = environment.width
          return await runAgain()
        }
      }
    }
  }

  private mutating func runAgain() async -> CommandResult? {
    let words = words
    guard
      let ending = await InterruptibleCommand.run(
        in: session, isRaw: true,
        { session in
          // The result of `watch` itself: so what it learns of the files is kept as it is.
          await session.run(words: ["watch"] + words)
        })
    else { return nil }
    session = ending.session
    return ending.result
  }

  private func show(_ size: Terminal.Size) {
    let room = max(1, size.rows - Self.frame)
    let shown = lines.dropFirst(top).prefix(room)
    let title =
      StyledText("watch \(words.joined(separator: " "))", .heading)
      + StyledText("   q leaves, ↑ ↓ scroll", .faint)
      + StyledText(session.fileErrors.map { "   \($0), see check" } ?? "", .danger)
    var text = "\u{1B}[H\u{1B}[2K\(clipped(session.theme.render(title), size))\n\u{1B}[2K\n"
    for line in shown {
      let isNew = before.map { !$0.contains(Self.words(of: line)) && !line.isEmpty } ?? false
      text +=
        "\u{1B}[2K"
        + clipped((isNew ? session.theme.render(StyledText("› ", .accent)) : "  ") + line, size)
        + "\n"
    }
    let below = lines.count - top - shown.count
    let rest = top + below
    text += "\u{1B}[J"
    if rest > 0 {
      let parts = [top > 0 ? "\(top) above" : "", below > 0 ? "\(below) below" : ""]
      text += session.theme.render(
        StyledText("  … lines: " + parts.filter { !$0.isEmpty }.joined(separator: ", "), .faint))
    }
    StandardStream.output.write(text)
  }

  private func clipped(_ line: String, _ size: Terminal.Size) -> String {
    ScreenRows.clipped(line, columns: size.columns)
  }

  /// Waits for keys, a new size, or a change of the files.
  private mutating func wait() -> Wake {
    let clock = ContinuousClock()
    var pause: Int32 = 250
    while true {
      while let key = waiting.popFirst() {
        if let wake = wake(by: key) { return wake }
      }
      switch reader.next(atMost: pause) {
      case nil:
        let start = clock.now
        if !session.isCurrent { return .changed }
        // Looking at many files takes time that others need more.
        pause = max(250, Int32(20 * ((clock.now - start) / .milliseconds(1))))
      case .keys(let keys):
        waiting = keys[...]
      case .resized, .continued: return .resized
      case .ended: return .left
      }
    }
  }

  /// A line without its spaces: a column that got wider is no news.
  private static func words(of line: String) -> String {
    var words = line.split(separator: " ")
    // Nor is the number of a row.
    if let first = words.first, Int(first) != nil { words.removeFirst() }
    return words.joined(separator: " ")
  }

  private func wake(by key: Key) -> Wake? {
    let page = max(1, (Terminal.size?.rows ?? 24) - Self.frame)
    switch key {
    case .up: return .scrolled(-1)
    case .down: return .scrolled(1)
    case .character(" "): return .scrolled(page)
    case .character("b"): return .scrolled(-page)
    case .character("q"), .interrupt, .endOfInput, .escape, .enter: return .left
    default: return nil
    }
  }

  /// Cells before a line, for the mark of what is new.
  private static let gutter = 2
  /// Rows around the lines: title, gap, what is left out.
  private static let frame = 3
}
