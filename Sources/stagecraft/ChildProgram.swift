import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A line of the person's own shell, run in our terminal until it ends.
enum ChildProgram {
  /// Runs a line and waits; its exit code, 127 where there is no such program.
  ///
  /// Keys that would end a program belong to the child meanwhile.
  /// - Parameters:
  ///   - arguments: what `$1` and so on stand for.
  ///   - input: its standard input; nothing where it reads the terminal.
  ///   - variables: names and values beside those of our own environment.
  static func run(
    _ line: String, _ arguments: [String] = [], input: String? = nil,
    variables: [String: String] = [:]
  ) -> Int32 {
    let kept = [SIGINT, SIGQUIT, SIGTSTP].map { ($0, signal($0, SIG_IGN)) }
    defer { for (number, action) in kept { signal(number, action) } }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var usual = sigset_t()
    sigemptyset(&usual)
    for number in [SIGINT, SIGQUIT, SIGPIPE, SIGTSTP] { sigaddset(&usual, number) }
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var ends: [Int32] = [-1, -1]
    if input != nil {
      guard pipe(&ends) == 0 else { return 127 }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
    }
    // The shell becomes a simple command, so that a signal reaches it.
    let isSimple =
      !line.contains { "|&;<>(){}`\n".contains($0) }
      && line.split(separator: " ").first?.contains("=") == false
    let words = list(["sh", "-c", isSimple ? "exec \(line)" : line, "sh"] + arguments)
    let all = ProcessInfo.processInfo.environment.merging(variables) { $1 }
    let environment = list(all.map { "\($0.key)=\($0.value)" })
    defer { for text in words + environment { free(text) } }
    Terminal.lend()
    defer { Terminal.restore() }
    var child = pid_t()
    let isStarted = posix_spawn(&child, "/bin/sh", &actions, &attributes, words, environment) == 0
    if ends[0] >= 0 { close(ends[0]) }
    if isStarted { Terminal.isLent(to: child) }
    if let input {
      // A reader that has seen enough goes away; that is no mistake.
      if isStarted { StandardStream(descriptor: ends[1]).write(input) }
      close(ends[1])
    }
    guard isStarted else { return 127 }
    defer { Terminal.isLent(to: 0) }
    var status: Int32 = 0
    while true {
      if waitpid(child, &status, WUNTRACED) < 0 {
        if errno != EINTR { return 127 }
      } else if status & 0xFF == 0x7F {
        // Stopped by Ctrl-Z: so are we, until the shell lets both go on.
        raise(SIGSTOP)
        kill(child, SIGCONT)
      } else {
        break
      }
    }
    let hasEnded = status & 0x7F == 0
    return hasEnded ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }

  /// Texts as the system takes them; to be freed.
  private static func list(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    texts.map { strdup($0) } + [nil]
  }
}
