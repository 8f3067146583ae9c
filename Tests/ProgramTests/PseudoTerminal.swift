import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A terminal with the program's prompt, or a shell, in it, and a person who types and reads.
final class PseudoTerminal {
  private let master: Int32
  private let slave: Int32
  private let process: ChildProcess
  private let isOwned: Bool
  /// How the program ended, once it has.
  private var ending: Int32??
  private var received: [UInt8] = []
  /// How many bytes were there when something was last typed.
  private var mark = 0
  /// Whether something was waited for in vain: what follows from it need not be waited for.
  private var isLost = false
  /// What the person sees.
  private(set) var screen: TerminalModel
  let before: [UInt8]

  /// - Parameter isOwned: keys such as Ctrl-C reach a program at work as signals, as they do where
  ///   the program was started in a terminal of its own; then it cannot be stopped by Ctrl-Z.
  init(
    _ arguments: [String] = ["-w", Checkout.sample], environment: [String: String?] = [:],
    columns: UInt16 = 80, rows: UInt16 = 24, rewraps: Bool = true, program: String? = nil,
    isOwned: Bool = false
  ) throws {
    var (master, slave) = (Int32(-1), Int32(-1))
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    var name = [CChar](repeating: 0, count: 256)
    try #require(openpty(&master, &slave, &name, nil, &size) == 0)
    for descriptor in [master, slave] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    (self.master, self.slave, self.isOwned) = (master, slave, isOwned)
    before = Self.settings(slave)
    screen = TerminalModel(columns: Int(columns), height: Int(rows), rewraps: rewraps)
    let path = name.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } } ?? ""
    process = try ChildProcess(
      program ?? BuiltProgram.path(), arguments,
      environment: BuiltProgram.environment(
        ["TERM": "xterm-256color", "HOME": "/dev/null", "PAGER": "cat"].merging(environment) { $1 }),
      input: path, output: path, errors: path, place: isOwned ? .ownSession : .ownGroup)
  }

  deinit {
    if ending == nil { _ = process.killed() }
    close(master)
    close(slave)
  }

  /// The terminal's settings now: what `stty` would show.
  var settings: [UInt8] { Self.settings(slave) }

  /// Types keys.
  func type(_ keys: String) { type(bytes: Array(keys.utf8)) }

  /// Types keys that need not be text.
  func type(bytes: [UInt8]) {
    receive(for: 0)
    mark = received.count
    #expect(write(master, bytes, bytes.count) == bytes.count)
  }

  /// Waits until what came since the last keys holds a text, without escapes unless `raw`.
  func expect(
    _ text: String, raw: Bool = false, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    wait("\"\(text)\" to appear", sourceLocation) {
      let shown = raw ? String(decoding: received[mark...], as: UTF8.self) : nil
      return (shown ?? Self.plain(received[mark...])).contains(text)
    }
  }

  /// Waits until the line being edited is drawn as this text.
  func expectLine(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    wait("the line \"\(text)\"", sourceLocation) { line == text }
  }

  /// Waits until the rows at the end of the screen are these, the cursor among them as `|`.
  func expectEnd(_ rows: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    expectScreen("the rows \(rows)", sourceLocation: sourceLocation) { screen in
      let last = screen.lastIndex { $0 != "" } ?? 0
      return screen[...last].suffix(rows.count) == rows[...]
    }
  }

  /// Waits until the rows of the screen, the cursor among them as `|`, are as they should be.
  func expectScreen(
    _ what: String, sourceLocation: SourceLocation = #_sourceLocation,
    until isThere: ([String]) -> Bool
  ) {
    wait(what, sourceLocation) { isThere(screen.screen) }
  }

  /// Waits until the program has given the terminal back, as it does while a command runs.
  func expectRunning(sourceLocation: SourceLocation = #_sourceLocation) {
    wait("a command to run", sourceLocation) { settings == before }
  }

  /// Presses Ctrl-C in the moment in which the program gives the terminal back.
  func interruptAtOnce() {
    let limit = Date(timeIntervalSinceNow: BuiltProgram.patience)
    while settings != before, Date() < limit {}
    type("\u{3}")
  }

  /// Changes the size of the window and tells the program.
  func resize(columns: UInt16) {
    receive(for: 0)
    mark = received.count
    var size = winsize(
      ws_row: UInt16(screen.height), ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    screen.resize(columns: Int(columns))
    #expect(ioctl(master, UInt(TIOCSWINSZ), &size) == 0)
    // The system tells only the one whose own terminal it is.
    if !isOwned { #expect(kill(process.id, SIGWINCH) == 0) }
  }

  func send(_ signal: Int32) {
    receive(for: 0)
    mark = received.count
    #expect(kill(process.id, signal) == 0)
  }

  /// Waits for the end; the exit code, or nothing when a signal ended it or it goes on.
  func exitCode() -> Int32? {
    let limit = Date(timeIntervalSinceNow: isLost ? 0 : BuiltProgram.patience)
    while Date() < limit {
      ending = process.ended()
      if let ending {
        receive(for: 0)
        return ending
      }
      receive(for: 20)
    }
    return nil
  }

  /// Waits until the program is stopped as by Ctrl-Z.
  func expectStopped(sourceLocation: SourceLocation = #_sourceLocation) {
    wait("the program to stop", sourceLocation) {
      var state = siginfo_t()
      let options = WSTOPPED | WNOHANG | WNOWAIT
      let found = waitid(P_PID, id_t(process.id), &state, options) == 0
      return found && state.si_signo == SIGCHLD
    }
  }

  /// Everything that came so far, as it came.
  var raw: String { String(decoding: received, as: UTF8.self) }

  /// The line being edited, as last drawn, without what is faint and the spaces at its end.
  private var line: String {
    let frame = raw.components(separatedBy: "\r\u{1B}[J").last ?? ""
    let pieces = frame.components(separatedBy: "\u{1B}[2m")
    let bright = pieces.dropFirst().map { piece in
      piece.components(separatedBy: "\u{1B}[0m").dropFirst().joined(separator: "\u{1B}[0m")
    }
    let text = Self.plain(Array((pieces.prefix(1) + bright).joined().utf8)[...])
    var shown = text.prefix { $0 != "\r" && $0 != "\r\n" && $0 != "\n" }
    while shown.last == " " { shown.removeLast() }
    return String(shown)
  }

  private func wait(
    _ what: String, _ sourceLocation: SourceLocation, until isThere: () -> Bool
  ) {
    let limit = Date(timeIntervalSinceNow: isLost ? 0 : BuiltProgram.patience)
    while !isThere() {
      guard Date() < limit else {
        isLost = true
        let end = String(raw.suffix(400)).debugDescription
        let shown = screen.screen.suffix(8).joined(separator: "\n")
        Issue.record(
          "Waited in vain for \(what); last came \(end); the screen:\n\(shown)",
          sourceLocation: sourceLocation)
        return
      }
      receive(for: 50)
    }
  }

  /// Takes what has come, waiting at most so many milliseconds for the first of it.
  private func receive(for milliseconds: Int32) {
    var limit = milliseconds
    while true {
      var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&ready, 1, limit) > 0, ready.revents & Int16(POLLIN) != 0 else { return }
      var buffer = [UInt8](repeating: 0, count: 65_536)
      let count = read(master, &buffer, buffer.count)
      guard count > 0 else { return }
      received += buffer[..<count]
      screen.write(buffer[..<count])
      let answers = Array(screen.takeAnswers().utf8)
      #expect(write(master, answers, answers.count) == answers.count)
      limit = 0
    }
  }

  private static func settings(_ descriptor: Int32) -> [UInt8] {
    var settings = termios()
    guard tcgetattr(descriptor, &settings) == 0 else { return [] }
    return withUnsafeBytes(of: &settings) { Array($0) }
  }

  /// Text without `ESC [ …` sequences.
  private static func plain(_ bytes: ArraySlice<UInt8>) -> String {
    var text: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard bytes[index] == 0x1B else {
        text.append(bytes[index])
        index += 1
        continue
      }
      index += 2
      while index < bytes.endIndex, !(0x40...0x7E).contains(bytes[index]) { index += 1 }
      index += 1
    }
    return String(decoding: text, as: UTF8.self)
  }
}
