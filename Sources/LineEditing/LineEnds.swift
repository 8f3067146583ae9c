/// The one spelling of a line end inside the editor: a line feed.
enum LineEnds {
  /// The text with every CR LF and every lone CR as LF.
  static func normalized(_ text: String) -> String {
    guard text.utf8.contains(13) else { return text }
    var bytes: [UInt8] = []
    var afterReturn = false
    for byte in text.utf8 {
      if byte == 13 {
        bytes.append(10)
      } else if byte != 10 || !afterReturn {
        bytes.append(byte)
      }
      afterReturn = byte == 13
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
