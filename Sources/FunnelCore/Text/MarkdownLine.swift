/// What one line of Markdown is.
enum MarkdownLine {
  case blank
  /// The start or end of a block of code.
  case fence
  case heading(UnsafeBufferPointer<UInt8>)
  /// A list item, table row, quote or image.
  case structured(UnsafeBufferPointer<UInt8>)
  case prose(UnsafeBufferPointer<UInt8>)

  init(_ line: UnsafeBufferPointer<UInt8>, inCode: Bool) {
    var start = 0
    while start < line.count, line[start] == 0x20 || line[start] == 0x09 || line[start] == 0x0D {
      start += 1
    }
    guard start < line.count else {
      self = .blank
      return
    }
    let text = UnsafeBufferPointer(rebasing: line[start...])
    if Self.isFence(text) {
      self = .fence
    } else if inCode {
      self = .prose(text)
    } else {
      switch text[0] {
      case 0x23 where Self.isHeading(text): self = .heading(text)
      case 0x2D where Self.isItem(text), 0x2A where Self.isItem(text),
        0x2B where Self.isItem(text), 0x3E, 0x7C:
        self = .structured(text)
      case 0x21 where text.count > 1 && text[1] == 0x5B: self = .structured(text)
      case 0x30...0x39 where Self.isNumbered(text): self = .structured(text)
      default: self = .prose(text)
      }
    }
  }

  private static func isFence(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.count >= 3 && (text[0] == 0x60 || text[0] == 0x7E) && text[1] == text[0]
      && text[2] == text[0]
  }

  private static func isHeading(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let end = text.firstIndex(where: { $0 != 0x23 }) else { return text.count <= 6 }
    return end <= 6 && isSpace(text[end])
  }

  /// Whether a space stands behind the marker: emphasis, a rule and `-5` start no list.
  private static func isItem(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.count == 1 || isSpace(text[1])
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D
  }

  private static func isNumbered(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let end = text.firstIndex(where: { !(0x30...0x39).contains($0) }) else { return false }
    return end <= 3 && (text[end] == 0x2E || text[end] == 0x29)
  }
}
