/// The lines that were entered, oldest first.
///
/// Blank lines, immediate repeats and lines that begin with a space are not kept, and only the
/// newest `limit` lines are.
public struct History: Sendable, Equatable {
  /// The lines, oldest first; a line may hold line feeds.
  public private(set) var entries: [String] = []
  /// The largest number of lines kept.
  public let limit: Int

  /// An empty history that keeps at most `limit` lines.
  public init(limit: Int = 1000) { self.limit = max(limit, 0) }

  /// Reads what `serialized()` wrote, as far as it is intact; never fails.
  public init(serialized: String, limit: Int = 1000) {
    self.init(limit: limit)
    for line in serialized.utf8.split(separator: 10) {
      add(Self.unescaped(line.last == 13 ? line.dropLast() : line))
    }
  }

  /// Adds a line as the newest and returns it as it is kept: without spaces at its end; `nil` when
  /// it is blank, begins with a space or repeats the newest.
  @discardableResult
  public mutating func add(_ line: String) -> String? {
    let kept = Self.withoutSpacesAtEnd(line)
    guard kept.utf8.first != UInt8(ascii: " "), !kept.allSatisfy(\.isWhitespace) else { return nil }
    if let last = entries.last, last.utf8.elementsEqual(kept.utf8) { return nil }
    entries.append(kept)
    if entries.count > limit { entries.removeFirst(entries.count - limit) }
    return kept
  }

  /// A space behind a backslash is part of the last word.
  private static func withoutSpacesAtEnd(_ line: String) -> String {
    let end = line.utf8.lastIndex { $0 != UInt8(ascii: " ") }
    guard let end, line.utf8[end] != UInt8(ascii: "\\") else { return line }
    return String(decoding: line.utf8[...end], as: UTF8.self)
  }

  /// The lines as text for a file: one entry a line, ended by a line feed.
  ///
  /// In an entry `\\` stands for a backslash, `\n` for a line feed, `\r` for a carriage return.
  public func serialized() -> String {
    var bytes: [UInt8] = []
    for entry in entries {
      for byte in entry.utf8 {
        switch byte {
        case UInt8(ascii: "\\"): bytes += "\\\\".utf8
        case 10: bytes += "\\n".utf8
        case 13: bytes += "\\r".utf8
        default: bytes.append(byte)
        }
      }
      bytes.append(10)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func unescaped(_ line: Substring.UTF8View) -> String {
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in line {
      guard isEscaped else {
        if byte == UInt8(ascii: "\\") { isEscaped = true } else { bytes.append(byte) }
        continue
      }
      isEscaped = false
      switch byte {
      case UInt8(ascii: "\\"): bytes.append(byte)
      case UInt8(ascii: "n"): bytes.append(10)
      case UInt8(ascii: "r"): bytes.append(13)
      default: bytes += [UInt8(ascii: "\\"), byte]
      }
    }
    if isEscaped { bytes.append(UInt8(ascii: "\\")) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
