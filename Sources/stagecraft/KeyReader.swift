import LineEditing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads keys from standard input.
struct KeyReader {
  /// What waiting for keys led to.
  enum Event {
    case keys([Key])
    /// The screen changed its size.
    case resized
    case ended
  }

  private var decoder = KeyDecoder()

  /// Waits for the next keys; a lone Escape is one after 50 ms.
  mutating func next() -> Event {
    var wait = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    let ready = poll(&wait, 1, decoder.isWaiting ? 50 : -1)
    if ready < 0 { return errno == EINTR ? .resized : .ended }
    if ready == 0 { return .keys(decoder.flush()) }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = read(STDIN_FILENO, &buffer, buffer.count)
    if count < 0, errno == EINTR { return .resized }
    guard count > 0 else { return .ended }
    return .keys(decoder.feed(buffer[..<count]))
  }
}
