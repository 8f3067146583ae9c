/// Tells addresses of the web from other text.
enum WebAddress {
  /// Whether the text is a whole http or https address: a host, and no character that RFC 3986
  /// wants written as `%` and two digits.
  static func isAbsolute(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard
      let scheme = ["http://", "https://"].map({ Array($0.utf8) }).first(where: { scheme in
        bytes.prefix(scheme.count).map(lowercased) == scheme
      })
    else { return false }
    let rest = bytes.dropFirst(scheme.count)
    let authority = rest.prefix { !Array("/?#".utf8).contains($0) }
    let host = authority.lastIndex(of: at).map { authority[($0 + 1)...] } ?? authority
    guard let first = host.first, first != colon else { return false }
    return rest.indices.allSatisfy { index in
      rest[index] == percent
        ? rest[index...].dropFirst().prefix(2).count(where: isHexadecimal) == 2
        : isLetterOrDigit(rest[index]) || signs.contains(rest[index])
    }
  }

  private static let (at, colon, percent) = (UInt8(0x40), UInt8(0x3A), UInt8(0x25))
  private static let signs = Set("-._~:/?#[]@!$&'()*+,;=".utf8)

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(lowercased(byte))
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(lowercased(byte))
  }
}
