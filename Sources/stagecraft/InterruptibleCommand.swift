import Synchronization
import Workbench

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Runs a line so that Ctrl-C gets the prompt back at once.
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

  /// The session after the line and its result; nothing when it was interrupted.
  static func run(_ line: String, in session: Session) async -> Ending? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      var copy = session
      let result = await copy.run(line: line)
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
      let result = await copy.run(line: line)
      command.finish((copy, result))
    }
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
