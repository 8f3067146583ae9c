import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program that was started, with its streams on files.
///
/// Foundation's `Process` crashes now and then when several threads start one, and takes longer.
struct ChildProcess {
  /// Whom it shares signals with.
  enum Place {
    /// The tests that started it.
    case amongTests
    /// Nobody.
    case ownGroup
    /// Nobody, and the terminal on its standard input is its own: Ctrl-C there reaches it.
    case ownSession

    fileprivate var flag: Int32 {
      switch self {
      case .amongTests: 0
      case .ownGroup: Int32(POSIX_SPAWN_SETPGROUP)
      case .ownSession: Self.setsid
      }
    }

    /// `POSIX_SPAWN_SETSID`, which Glibc's module does not have.
    #if canImport(Darwin)
      private static let setsid: Int32 = 0x400
    #else
      private static let setsid: Int32 = 0x80
    #endif
  }

  let id: pid_t

  /// Starts a program in a folder, else in the current one; a stream without a file is `/dev/null`.
  init(
    _ program: String, _ arguments: [String], environment: [String: String], folder: String? = nil,
    input: String = "/dev/null", output: String = "/dev/null", errors: String = "/dev/null",
    place: Place = .amongTests
  ) throws {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT, 0o644)
    posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT, 0o644)
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Threads that run tests block signals; no program starts like that.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let flags = Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF) | place.flag
    posix_spawnattr_setflags(&attributes, Int16(flags))
    var line = [program] + arguments
    if let folder { line = ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder] + line }
    var words = line.map { strdup($0) } + [nil]
    var settings = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in words + settings { free(text) } }
    var id = pid_t()
    let code = posix_spawn(&id, line[0], &actions, &attributes, &words, &settings)
    guard code == 0, id > 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO) }
    self.id = id
  }

  /// Waits for the end.
  /// - Returns: the exit code; nothing when a signal ended it. One that is not over in time is
  ///   killed.
  func end(within patience: TimeInterval) -> Int32? {
    let limit = Date(timeIntervalSinceNow: patience)
    var pause: UInt32 = 200
    while true {
      if let ending = ended() { return ending }
      guard Date() < limit else { return killed() ?? nil }
      usleep(pause)
      pause = min(pause * 2, 5000)
    }
  }

  /// Whether it is over.
  /// - Returns: nothing while it runs; else its exit code, nothing when a signal ended it.
  func ended() -> Int32?? {
    var status: Int32 = 0
    return waitpid(id, &status, WNOHANG) == 0 ? nil : .some(Self.code(status))
  }

  /// Waits until something is so, or until the end.
  func wait(until isSo: () -> Bool) {
    var ended = siginfo_t()
    while !isSo() {
      // Only a look: who kills it wants to know how it ended.
      let code = waitid(P_PID, id_t(id), &ended, WEXITED | WNOHANG | WNOWAIT)
      #if canImport(Darwin)
        let pid = ended.si_pid
      #else
        let pid = ended._sifields._kill.si_pid
      #endif
      if code != 0 || pid == id { return }
      usleep(100)
    }
  }

  /// Kills it.
  /// - Returns: nothing when the kill ended it; else what it had ended with before.
  func killed() -> Int32?? {
    kill(id, SIGKILL)
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == SIGKILL ? nil : .some(Self.code(status))
  }

  private static func code(_ status: Int32) -> Int32? {
    status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
  }
}
