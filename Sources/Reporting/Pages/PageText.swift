import Mustache
import TerminalText

/// Writes content into pages: visible, on one line, and never as markup.
///
/// It works scalar by scalar: a combining mark behind `"` makes one `Character` with it, which a
/// walk over characters would let through.
struct PageText: MustacheContentType {
  /// The name the templates call it by.
  static let name = "PAGE"

  func escapeText(_ text: String) -> String {
    let shown = VisibleText.of(text)
    guard shown.utf8.contains(where: Self.isMarkup) else { return shown }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(shown.utf8.count + 16)
    for byte in shown.utf8 {
      switch byte {
      case 0x26: bytes += Array("&amp;".utf8)
      case 0x3C: bytes += Array("&lt;".utf8)
      case 0x3E: bytes += Array("&gt;".utf8)
      case 0x22: bytes += Array("&quot;".utf8)
      case 0x27: bytes += Array("&#39;".utf8)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22 || byte == 0x27
  }
}
