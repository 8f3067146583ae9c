import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The terminal behind standard input: raw while a line is edited, restored whatever happens.
enum Terminal {
  /// Rows and columns of the screen.
  struct Size: Equatable {
    let rows: Int
    let columns: Int
  }

  /// The settings to go back to, while the terminal is raw.
  private static let saved = Mutex<termios?>(nil)

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  static var size: Size? {
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 else {
      return nil
    }
    return Size(rows: Int(window.ws_row), columns: Int(window.ws_col))
  }

  /// Whether the process was stopped and goes on since this was last asked.
  private static let wasContinued = Atomic<Bool>(false)

  /// Runs `body` with keys delivered one by one and unechoed; nothing when the terminal refuses.
  static func raw<Result>(_ body: () -> Result) -> Result? {
    guard enterRaw() else { return nil }
    defer { restore() }
    return body()
  }

  /// Takes the terminal once more after the process was stopped, which may have changed it.
  static func takeBackIfContinued() -> Bool {
    guard wasContinued.exchange(false, ordering: .relaxed) else { return false }
    restore()
    return enterRaw()
  }

  /// Stops the process and those started with it, the terminal as it was found, until it is
  /// continued.
  static func suspend() {
    restore()
    // Stopping ourselves comes last and by `raise`, which returns only once we are continued.
    let action = signal(SIGTSTP, SIG_IGN)
    kill(0, SIGTSTP)
    signal(SIGTSTP, action)
    raise(SIGTSTP)
    wasContinued.store(false, ordering: .relaxed)
    _ = enterRaw()
  }

  private static func enterRaw() -> Bool {
    var settings = termios()
    guard tcgetattr(STDIN_FILENO, &settings) == 0 else { return false }
    let before = settings
    cfmakeraw(&settings)
    // Keep the translation of line feeds on output: results are written as plain lines.
    settings.c_oflag |= tcflag_t(OPOST)
    saved.withLock { $0 = before }
    guard tcsetattr(STDIN_FILENO, TCSADRAIN, &settings) == 0 else { return false }
    StandardStream.output.write("\u{1B}[?2004h")
    return true
  }

  /// Puts the terminal back as it was found.
  static func restore() {
    saved.withLockIfAvailable { settings in
      guard var before = settings else { return }
      tcsetattr(STDIN_FILENO, TCSADRAIN, &before)
      StandardStream.output.write("\u{1B}[?2004l")
      settings = nil
    }
  }

  /// Restores the terminal when the process is ended from outside (128 + signal) or by a mistake of
  /// ours (70); makes a change of size and going on after a stop interrupt the wait for keys.
  static func guardAgainstSignals() {
    for number in [SIGTERM, SIGHUP, SIGQUIT, SIGINT] {
      signal(number) { number in
        Terminal.restore()
        _exit(128 + number)
      }
    }
    for number in [SIGILL, SIGTRAP, SIGSEGV, SIGABRT, SIGBUS, SIGFPE] {
      signal(number) { _ in
        Terminal.restore()
        _exit(70)
      }
    }
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in }
    sigaction(SIGWINCH, &action, nil)
    action.__sigaction_handler.sa_handler = { _ in
      Terminal.wasContinued.store(true, ordering: .relaxed)
    }
    sigaction(SIGCONT, &action, nil)
  }
}
