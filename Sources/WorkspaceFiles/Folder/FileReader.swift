import FunnelCore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Reads whole files, one after the other, into one buffer.
struct FileReader: ~Copyable {
  static let mostBytes = 8 * 1024 * 1024

  private var buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 * 1024, alignment: 8)

  deinit { buffer.deallocate() }

  /// Hands the text of a file to `use`, or says why it is not read.
  mutating func read<Result>(
    _ file: ListedFile, _ use: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> FileOutcome<Result> {
    let outcome = readRaw(file) { bytes -> FileOutcome<Result> in
      if let fault = UTF8Check.firstFault(in: bytes) {
        return .refused(Self.notUTF8(bytes, fault, file.path))
      }
      return .read(use(bytes))
    }
    switch outcome {
    case .read(let outcome): return outcome
    case .refused(let diagnostic): return .refused(diagnostic)
    }
  }

  /// Hands the bytes of a file to `use`, whatever they are, or says why it is not read; a link,
  /// pipe, socket or device is never read.
  mutating func readRaw<Result>(
    _ file: ListedFile, _ use: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> FileOutcome<Result> {
    let place = SourcePosition(file.path)
    let descriptor = open(file.openPath, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      return .refused(Diagnostic(.unreadable, at: place, SystemPath.reason(errno)))
    }
    defer { close(descriptor) }
    guard let identity = FileIdentity(descriptor: descriptor), identity.kind == .file else {
      return .refused(Diagnostic(.notAFile, at: place, "not a regular file: not opened"))
    }
    guard identity.size <= Self.mostBytes else {
      let size = identity.size / (1024 * 1024)
      return .refused(
        Diagnostic(.tooLarge, at: place, "\(size) MB; files above 8 MB are not read"))
    }
    var count = 0
    while true {
      if count == buffer.count { grow() }
      guard let base = buffer.baseAddress else { break }
      #if canImport(Darwin)
        let got = Darwin.read(descriptor, base + count, buffer.count - count)
      #elseif canImport(Musl)
        let got = Musl.read(descriptor, base + count, buffer.count - count)
      #else
        let got = Glibc.read(descriptor, base + count, buffer.count - count)
      #endif
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else {
        return .refused(Diagnostic(.unreadable, at: place, SystemPath.reason(errno)))
      }
      if got == 0 { break }
      count += got
      if count > Self.mostBytes {
        return .refused(
          Diagnostic(.tooLarge, at: place, "grows while it is read; files above 8 MB are not read"))
      }
    }
    let bytes = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<count])
    return .read(bytes.withMemoryRebound(to: UInt8.self) { use($0) })
  }

  private mutating func grow() {
    let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: buffer.count * 4, alignment: 8)
    larger.copyMemory(from: UnsafeRawBufferPointer(buffer))
    buffer.deallocate()
    buffer = larger
  }

  /// Text that is not read because each of its characters is two bytes; nothing for other text.
  static func utf16(_ bytes: UnsafeBufferPointer<UInt8>, _ path: String) -> Diagnostic? {
    guard bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) else { return nil }
    return Diagnostic(
      .notUTF8, at: SourcePosition(path, line: 1, column: 1),
      "UTF-16 text: save the file as UTF-8")
  }

  /// Says where bytes stop being UTF-8.
  static func notUTF8(
    _ bytes: UnsafeBufferPointer<UInt8>, _ fault: Int, _ path: String
  ) -> Diagnostic {
    if let diagnostic = utf16(bytes, path) { return diagnostic }
    var scan = LineScan(bytes)
    while let line = scan.peek(), line.upperBound < fault { scan.advance() }
    let column = bytes[scan.offset..<fault].count { $0 & 0xC0 != 0x80 } + 1
    return Diagnostic(
      .notUTF8, at: SourcePosition(path, line: scan.line, column: column),
      UTF8Check.complaint(bytes[fault]))
  }
}
