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
enum InterruptibleCommand {
  /// The session after the line and its result; nothing when it was interrupted.
  static func run(_ line: String, in session: Session) async -> (
    session: Session, result: CommandResult
  )? {
    signal(SIGINT, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    let (interrupts, interrupt) = AsyncStream.makeStream(of: (Session, CommandResult)?.self)
    source.setEventHandler { interrupt.yield(nil) }
    source.resume()
    let work = Task.detached {
      var copy = session
      let result = await copy.run(line: line)
      interrupt.yield((copy, result))
    }
    defer {
      source.cancel()
      signal(SIGINT, SIG_DFL)
    }
    for await event in interrupts {
      if event == nil { work.cancel() }
      return event
    }
    return nil
  }
}
