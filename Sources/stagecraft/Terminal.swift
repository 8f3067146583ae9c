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

  /// What a wait for keys has to know of.
  enum Wake: UInt8 {
    /// The window changed its size.
    case resized = 1
    /// The process was stopped and goes on.
    case continued
  }

  /// The pipe into which signals write: they need not reach the thread that waits for keys.
  private static let waker = Atomic<Int32>(-1)
  private static let sleeper = Atomic<Int32>(-1)

  /// Can be read when `wakes()` has something to tell.
  static var wakeDescriptor: Int32 { sleeper.load(ordering: .relaxed) }

  /// What happened since this was last asked.
  static func wakes() -> [Wake] {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(wakeDescriptor, &bytes, bytes.count)
    return bytes.prefix(max(count, 0)).compactMap(Wake.init)
  }

  /// Runs `body` with keys delivered one by one and unechoed; nothing when the terminal refuses.
  static func raw<Result>(_ body: () -> Result) -> Result? {
    guard enterRaw() else { return nil }
    defer { restore() }
    return body()
  }

  /// Delivers keys one by one and unechoed until `restore()`; false when the terminal refuses.
  static func beginRaw() -> Bool { enterRaw() }

  /// Takes the terminal once more after the process was stopped, which may have changed it.
  static func takeBack() {
    restore()
    _ = enterRaw()
  }

  /// Stops the process and those started with it, the terminal as it was found, until it is
  /// continued.
  static func suspend() {
    restore()
    // We come last and by `raise`, which returns only once we go on; threads block it until asked.
    let action = signal(SIGTSTP, SIG_IGN)
    kill(0, SIGTSTP)
    signal(SIGTSTP, action)
    var stop = sigset_t()
    var before = sigset_t()
    sigemptyset(&stop)
    sigaddset(&stop, SIGTSTP)
    pthread_sigmask(SIG_UNBLOCK, &stop, &before)
    raise(SIGTSTP)
    pthread_sigmask(SIG_SETMASK, &before, nil)
    _ = wakes()
    _ = enterRaw()
  }

  /// Goes to a screen of its own, without a cursor and with long lines cut, and delivers keys one by
  /// one.
  static func enterOwnScreen() {
    guard enterRaw() else { return }
    isOwnScreen.store(true, ordering: .sequentiallyConsistent)
    StandardStream.output.write("\u{1B}[?1049h\u{1B}[?25l\u{1B}[?7l")
  }

  private static let isOwnScreen = Atomic(false)

  /// Comes back to the screen as it was before.
  static func leaveOwnScreen() {
    guard isOwnScreen.exchange(false, ordering: .sequentiallyConsistent) else { return }
    StandardStream.output.write("\u{1B}[?7h\u{1B}[?25h\u{1B}[?1049l")
    restore()
  }

  private static let endsOnInterrupt = Atomic(false)

  /// The program the terminal is lent to; 0 for none.
  private static let borrower = Atomic<pid_t>(0)

  /// Remembers the terminal as it is, before another program uses it; `restore()` puts it back.
  static func lend() {
    var settings = termios()
    guard tcgetattr(STDIN_FILENO, &settings) == 0 else { return }
    let before = settings
    saved.withLock { if $0 == nil { $0 = before } }
  }

  /// The program that uses the terminal now: it ends with us.
  static func isLent(to child: pid_t) { borrower.store(child, ordering: .sequentiallyConsistent) }

  private static func endBorrower() {
    let child = borrower.load(ordering: .sequentiallyConsistent)
    guard child > 0 else { return }
    kill(child, SIGTERM)
    kill(child, SIGCONT)
    var status: Int32 = 0
    // A program that does not go within a second is left to itself.
    for _ in 0..<100 where waitpid(child, &status, WNOHANG) == 0 { usleep(10_000) }
  }

  /// Whether Ctrl-C is a key now, and no signal of the terminal's.
  private static var isRaw: Bool { saved.withLockIfAvailable { $0 != nil } ?? true }

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

  /// Lets the signals through that whoever started the process may have blocked for itself.
  static func unblockSignals() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGWINCH, SIGCONT, SIGTSTP] {
      sigaddset(&signals, number)
    }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  /// Restores the terminal when the process is ended from outside (128 + signal) or by a mistake of
  /// ours (70); lets a change of size and going on after a stop end the wait for keys.
  /// - Parameter endsOnInterrupt: whether Ctrl-C ends the process outside of commands: there is no
  ///   session to keep, or the terminal reads lines by itself.
  static func guardAgainstSignals(endsOnInterrupt isEnding: Bool = false) {
    endsOnInterrupt.store(isEnding, ordering: .relaxed)
    for number in [SIGTERM, SIGHUP, SIGQUIT, SIGINT] {
      signal(number) { number in
        // Ctrl-C at a result that is still being written ends nothing.
        if number == SIGINT, !Terminal.isRaw, !Terminal.endsOnInterrupt.load(ordering: .relaxed) {
          return
        }
        Terminal.endBorrower()
        let isEditing = Terminal.isRaw && !Terminal.isOwnScreen.load(ordering: .relaxed)
        Terminal.leaveOwnScreen()
        Terminal.restore()
        // What was drawn below the cursor would be taken for something typed.
        if isEditing { StandardStream.output.write("\u{1B}[J\n") }
        _exit(128 + number)
      }
    }
    for number in [SIGILL, SIGTRAP, SIGSEGV, SIGABRT, SIGBUS, SIGFPE] {
      signal(number) { _ in
        Terminal.endBorrower()
        Terminal.leaveOwnScreen()
        Terminal.restore()
        _exit(70)
      }
    }
    watch()
  }

  private static func watch() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    sleeper.store(ends[0], ordering: .relaxed)
    waker.store(ends[1], ordering: .relaxed)
    signal(SIGWINCH) { _ in Terminal.wake(.resized) }
    signal(SIGCONT) { _ in Terminal.wake(.continued) }
  }

  private static func wake(_ wake: Wake) {
    var byte = wake.rawValue
    write(waker.load(ordering: .relaxed), &byte, 1)
  }
}
