import Foundation
import TestSupport
import Testing

/// A person who works at the prompt on a copy of the sample, and what the screen shows them.
final class Conversation {
  /// The size of a window, in cells.
  struct Window: CustomTestStringConvertible {
    let columns: Int
    let rows: Int

    var testDescription: String { "\(columns)×\(rows)" }
  }

  /// Keys of several bytes.
  enum Key: String {
    case up = "\u{1B}[A"
    case right = "\u{1B}[C"
    case left = "\u{1B}[D"
    case home = "\u{1B}[H"
    case end = "\u{1B}[F"
  }

  let window: Window
  let folder: TemporaryFolder
  let terminal: PseudoTerminal
  /// What commands answered, row by row.
  private(set) var answers: [String] = []

  init(_ window: Window) throws {
    self.window = window
    folder = try TemporaryFolder.sample()
    terminal = try PseudoTerminal(
      ["-w", folder.at("content")], environment: ["HOME": folder.at("home"), "USER": "raj"],
      columns: UInt16(window.columns), rows: UInt16(window.rows), isOwned: true)
    expectEnd([
      "Millrace: 47 assets, marketing-4, 4 personas.  Try: gaps  map  help",
      "As of 2026-11-22, the day stagecraft.yml fixes.", "millrace> |",
    ])
  }

  /// Types keys one by one.
  func type(_ keys: String) {
    for key in keys { terminal.type(String(key)) }
  }

  func press(_ key: Key) { terminal.type(key.rawValue) }

  /// Changes the width of the window, and waits until the program has drawn the line anew: until
  /// then it is the terminal's own wrapping that shows.
  func resize(columns: Int) {
    let before = drawings
    terminal.resize(columns: UInt16(columns))
    terminal.expectScreen("the line to be drawn anew") { _ in drawings > before }
  }

  /// How often the program has asked where the cursor is and then drawn the line to its end.
  private var drawings: Int {
    terminal.raw.components(separatedBy: "\u{1B}[6n").dropFirst().count { piece in
      let drawn = piece.components(separatedBy: "\u{1B}[J")
      return drawn.count > 1 && drawn[1].unicodeScalars.contains("\r")
    }
  }

  /// Waits until the last rows of the screen are these, with `|` for the cursor.
  func expectEnd(_ rows: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    terminal.expectEnd(rows, sourceLocation: sourceLocation)
  }

  /// Waits until the line being edited is the last of the screen, over as many rows as it needs;
  /// `|` is the cursor.
  func expectLine(_ line: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let rows = Self.rows("millrace> " + line, columns: terminal.screen.columns)
    terminal.expectEnd(rows, sourceLocation: sourceLocation)
  }

  /// Types a line, sees it, and runs it.
  func run(
    _ line: String, isKept: Bool = true, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    type(line)
    expectLine(line + "|", sourceLocation: sourceLocation)
    enter(isKept: isKept, sourceLocation: sourceLocation)
  }

  /// Runs the line that stands there and waits for the prompt below what it answers.
  func enter(
    prepared: String = "", isKept: Bool = true, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let first = answered(prepared, sourceLocation: sourceLocation)
    let shown = terminal.screen.lines.dropLast()
    if isKept { answers += shown.dropFirst(first) }
  }

  /// Presses Enter; the row below the line.
  private func answered(_ prepared: String, sourceLocation: SourceLocation) -> Int {
    let last = terminal.screen.lines.lastIndex { $0 != "" } ?? 0
    terminal.type("\r")
    terminal.expectScreen("the prompt", sourceLocation: sourceLocation) { screen in
      screen.last == "millrace> \(prepared)|"
        && terminal.screen.lines.count > last + 2
    }
    return last + 1
  }

  /// Leaves, and looks back: nothing came that no terminal should get, and the answers are what
  /// a script of these commands says in a window as wide.
  func leave(
    _ commands: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    terminal.type("\u{4}")
    #expect(terminal.exitCode() == 0, sourceLocation: sourceLocation)
    #expect(terminal.settings == terminal.before, sourceLocation: sourceLocation)
    #expect(terminal.screen.faults == [], sourceLocation: sourceLocation)
    let copy = try TemporaryFolder.sample()
    let script = try PseudoTerminal(
      ["-w", copy.at("content"), "-c", commands.joined(separator: "\n")],
      environment: ["USER": "raj"], columns: UInt16(window.columns))
    #expect(script.exitCode() == 0, sourceLocation: sourceLocation)
    let said = script.screen.lines.dropLast()
    #expect(answers == Array(said), sourceLocation: sourceLocation)
  }

  /// Text as a terminal of so many columns wraps it; a `|` takes no cell.
  private static func rows(_ text: String, columns: Int) -> [String] {
    var rows = [""]
    var width = 0
    for character in text {
      let isCursor = character == "|"
      let cells = isCursor ? 0 : TerminalModel.width(character)
      // The cursor stands on a cell too: behind a full row, on the next.
      if width + max(cells, 1) > columns {
        rows.append("")
        width = 0
      }
      rows[rows.count - 1].append(character)
      width += cells
    }
    return rows.map { row in
      String(row.reversed().drop { $0 == " " }.reversed())
    }
  }
}
