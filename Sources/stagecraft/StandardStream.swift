#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// One of the process's streams, written with every error noticed.
struct StandardStream {
  static let output = StandardStream(descriptor: STDOUT_FILENO)
  static let error = StandardStream(descriptor: STDERR_FILENO)

  let descriptor: Int32

  /// Keeps the numbers of streams the process was started without, so that no file opened later is
  /// taken for one: reading there is at its end, writing fails.
  static func occupyClosed() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest free number is given out first: this one.
      _ = open("/dev/null", O_RDONLY)
    }
  }

  /// Writes all of a text; the code of the system's error when it cannot.
  @discardableResult
  func write(_ text: String) -> Int32? {
    var text = text
    return text.withUTF8 { bytes -> Int32? in
      var sent = 0
      while sent < bytes.count {
        let count = systemWrite(
          descriptor, bytes.baseAddress.map { UnsafeRawPointer($0 + sent) }, bytes.count - sent)
        if count < 0 {
          if errno == EINTR { continue }
          if errno == EAGAIN {
            var poll = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
            systemPoll(&poll, 1, -1)
            continue
          }
          return errno
        }
        sent += count
      }
      return nil
    }
  }

  /// Writes a result; the exit code where the process must end because it could not.
  ///
  /// A reader that went away is a quiet end; a full device is an error.
  func deliver(_ text: String) -> Int32? {
    guard !text.isEmpty, let code = write(text) else { return nil }
    if code == EPIPE { return 0 }
    StandardStream.error.write(
      "Cannot write the result: \(String(cString: strerror(code))).\n")
    return 4
  }
}

private func systemWrite(_ descriptor: Int32, _ base: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, base, count)
}

private func systemPoll(_ list: UnsafeMutablePointer<pollfd>, _ count: UInt, _ limit: Int32) {
  poll(list, nfds_t(count), limit)
}
