import Foundation

/// One run of a whole process: wall clock and the largest memory it held.
struct MeasuredRun {
  let seconds: Double
  let megabytes: Double

  /// Starts a command and waits for it; nothing when it cannot start.
  /// - Parameter isShown: let its output through instead of throwing it away.
  init?(_ command: [String], isShown: Bool = false) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if !isShown { posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0) }
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    let start = ContinuousClock.now
    var process: pid_t = 0
    guard posix_spawnp(&process, command[0], &actions, nil, &arguments, environ) == 0 else {
      return nil
    }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(process, &status, 0, &usage) == process, status & 0x7F00 != 0x7F00 else {
      return nil
    }
    let time = (ContinuousClock.now - start).components
    seconds = Double(time.seconds) + Double(time.attoseconds) / 1e18
    megabytes = Double(usage.ru_maxrss) / 1024
  }
}
