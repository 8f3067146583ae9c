import Workbench

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Commands from standard input where it is no terminal: one a line, as they come.
struct PipedInput {
  private var session: Session

  init(session: Session) { self.session = session }

  /// Runs lines until the input ends or one fails; the process's exit code.
  mutating func run() async -> Int32 {
    var status: Int32 = 0
    var pending: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    var isOpen = true
    while isOpen {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      isOpen = count > 0
      if isOpen { pending += buffer[..<count] }
      while let end = pending.firstIndex(of: 0x0A)
        ?? (isOpen || pending.isEmpty ? nil : pending.count)
      {
        let line = String(decoding: pending[..<end], as: UTF8.self)
        pending.removeFirst(min(end + 1, pending.count))
        let result = await session.run(script: line)
        StandardStream.error.write(result.errorOutput)
        if let ending = StandardStream.output.deliver(result.output) { return ending }
        let code = result.status.rawValue
        if code != 0 { status = code }
        if result.isQuit { return status }
        if code > 1 { return code }
      }
    }
    return status
  }
}
