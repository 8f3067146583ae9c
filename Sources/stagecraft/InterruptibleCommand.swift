import Synchronization
import Workbench

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Runs commands so that Ctrl-C is answered at once, and says how far long work is.
///
/// A session is a value: an interrupted command works on a copy that nobody looks at again. The
/// main thread sleeps on a pipe into which the command or the signal writes, so that no number of
/// busy threads can keep the answer to Ctrl-C waiting.
@MainActor
enum InterruptibleCommand {
  typealias Ending = (session: Session, result: CommandResult)

  /// What wrote into the pipe.
  private enum Wake: UInt8 {
    case finished, interrupted
  }

  /// Where the signal writes; -1 while no command runs.
  nonisolated private static let bell = Atomic<Int32>(-1)

  /// The session after the commands and their result; nothing when they were interrupted.
  /// - Parameter isRaw: whether the terminal sends Ctrl-C as a key; other keys are dropped.
  static func run(
    in session: Session, isRaw: Bool = false,
    _ commands: @escaping @Sendable (inout Session) async -> CommandResult
  ) async -> Ending? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      var copy = session
      let result = await commands(&copy)
      return (copy, result)
    }
    let (sleeper, waker) = (ends[0], ends[1])
    bell.store(waker, ordering: .sequentiallyConsistent)
    let before = signal(SIGINT) { _ in InterruptibleCommand.ring(.interrupted) }
    defer {
      signal(SIGINT, before)
      bell.store(-1, ordering: .sequentiallyConsistent)
      close(sleeper)
    }
    let command = RunningCommand(waker: waker)
    let work = Task.detached {
      var copy = session
      let result = await commands(&copy)
      command.finish((copy, result))
    }
    var progress = ProgressLine(of: session.surroundings.progress)
    var waits = [sleeper, STDIN_FILENO].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    while waits[0].revents == 0 {
      let ready = poll(&waits, isRaw ? 2 : 1, progress.delay)
      if ready == 0 { progress.draw() }
      if ready > 0, waits[1].revents != 0, !keepsOn() { ring(.interrupted) }
    }
    progress.clear()
    var byte: UInt8 = 0
    while read(sleeper, &byte, 1) < 0, errno == EINTR {}
    bell.store(-1, ordering: .sequentiallyConsistent)
    if byte == Wake.interrupted.rawValue {
      work.cancel()
      command.abandon()
      return nil
    }
    return command.take()
  }

  /// Takes the keys that have come; false when Ctrl-C is among them, or nobody is there any more.
  private static func keepsOn() -> Bool {
    var keys = [UInt8](repeating: 0, count: 256)
    let count = read(STDIN_FILENO, &keys, keys.count)
    return count > 0 && !keys[..<count].contains(0x03)
  }

  nonisolated private static func ring(_ wake: Wake) {
    let waker = bell.load(ordering: .sequentiallyConsistent)
    guard waker >= 0 else { return }
    var byte = wake.rawValue
    write(waker, &byte, 1)
  }

  /// A command at work: whoever looks at it last closes its end of the pipe.
  private final class RunningCommand: Sendable {
    private enum State {
      case running, abandoned
      case ended(Ending)
    }

    private let state = Mutex(State.running)
    private let waker: Int32

    init(waker: Int32) { self.waker = waker }

    func finish(_ ending: Ending) {
      state.withLock { state in
        if case .abandoned = state {
          close(waker)
          return
        }
        state = .ended(ending)
        var byte = Wake.finished.rawValue
        write(waker, &byte, 1)
      }
    }

    func abandon() {
      state.withLock { state in
        if case .ended = state { close(waker) }
        state = .abandoned
      }
    }

    func take() -> Ending? {
      state.withLock { state in
        guard case .ended(let ending) = state else { return nil }
        close(waker)
        return ending
      }
    }
  }
}
