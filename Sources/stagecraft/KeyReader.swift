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
    /// The screen may have changed its size; with the column, from 0, that the cursor is in now.
    case resized(Terminal.Size, cursorColumn: Int?)
    /// The process was stopped and goes on.
    case continued
    case ended
  }

  /// What one look at the input led to.
  private enum Look {
    case keys([Key])
    case wakes([Terminal.Wake])
    case nothing, ended
  }

  private var decoder = KeyDecoder()
  /// Keys that came while the terminal was asked something.
  private var early: [Key] = []

  /// Whether something was typed that nobody has read yet.
  static var hasInput: Bool {
    var wait = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&wait, 1, 0) > 0
  }

  /// Waits for the next keys; a lone Escape is one after 50 ms.
  mutating func next() -> Event {
    while true {
      if let event = next(atMost: -1) { return event }
    }
  }

  /// What comes within some milliseconds, or nothing; -1 waits for ever.
  mutating func next(atMost milliseconds: Int32) -> Event? {
    while true {
      if !early.isEmpty {
        defer { early = [] }
        return .keys(early)
      }
      let isWaiting = decoder.isWaiting
      switch look(atMost: isWaiting ? 50 : milliseconds) {
      case .keys(let keys): if !keys.isEmpty { return .keys(keys) }
      case .nothing: return isWaiting ? .keys(decoder.flush()) : nil
      case .ended: return .ended
      case .wakes(let wakes):
        if wakes.contains(.continued) { return .continued }
        if wakes.contains(.resized), let event = resized() { return event }
      }
    }
  }

  /// The new size and the cursor's column in it: asked again as long as the size still changes.
  private mutating func resized() -> Event? {
    while let size = Terminal.size {
      let column = cursorColumn()
      if Terminal.size == size { return .resized(size, cursorColumn: column) }
    }
    return nil
  }

  /// Asks the terminal; nothing unless it answers within 150 ms.
  private mutating func cursorColumn() -> Int? {
    guard StandardStream.output.write("\u{1B}[6n") == nil else { return nil }
    let clock = ContinuousClock()
    let end = clock.now + .milliseconds(150)
    while clock.now < end {
      let left = (end - clock.now) / .milliseconds(1)
      switch look(atMost: Int32(left.rounded(.up))) {
      case .nothing, .ended: return nil
      case .wakes: continue
      case .keys(let keys):
        for (index, key) in keys.enumerated() {
          if case .cursorReport(_, let column) = key {
            early += keys[(index + 1)...]
            return column - 1
          }
          early.append(key)
        }
      }
    }
    return nil
  }

  /// What comes within some milliseconds; -1 waits for ever.
  private mutating func look(atMost milliseconds: Int32) -> Look {
    var waits = [STDIN_FILENO, Terminal.wakeDescriptor].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let ready = poll(&waits, nfds_t(waits.count), milliseconds)
    if ready < 0 { return errno == EINTR ? .wakes([]) : .ended }
    if ready == 0 { return .nothing }
    if waits[1].revents != 0 { return .wakes(Terminal.wakes()) }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = read(STDIN_FILENO, &buffer, buffer.count)
    if count < 0, errno == EINTR { return .wakes([]) }
    return count > 0 ? .keys(decoder.feed(buffer[..<count])) : .ended
  }
}
