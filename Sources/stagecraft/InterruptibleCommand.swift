import Dispatch
import Workbench

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Runs a line so that Ctrl-C gets the prompt back at once.
///
/// A session is a value: an interrupted command works on a copy that nobody looks at again.
@MainActor
enum InterruptibleCommand {
  private typealias Ending = (session: Session, result: CommandResult)

  /// The session after the line and its result; nothing when it was interrupted.
  ///
  /// Waits on the main thread, so that busy cores cannot keep the answer to Ctrl-C waiting.
  static func run(
    _ line: String, in session: Session
  ) async -> (session: Session, result: CommandResult)? {
    let (endings, continuation) = AsyncStream.makeStream(of: Ending?.self)
    let before = signal(SIGINT, SIG_IGN)
    let interrupts = watchInterrupts { continuation.yield(nil) }
    defer {
      interrupts.cancel()
      signal(SIGINT, before)
    }
    let work = Task.detached {
      var copy = session
      let result = await copy.run(line: line)
      continuation.yield((copy, result))
    }
    for await ending in endings {
      if ending == nil { work.cancel() }
      return ending
    }
    return nil
  }

  /// Calls `interrupted`, on a queue of its own, whenever Ctrl-C is pressed.
  nonisolated private static func watchInterrupts(
    _ interrupted: @escaping @Sendable () -> Void
  ) -> any DispatchSourceSignal {
    let source = DispatchSource.makeSignalSource(
      signal: SIGINT, queue: DispatchQueue(label: "interrupts"))
    source.setEventHandler(handler: interrupted)
    source.resume()
    return source
  }
}
