import FunnelCore

/// Looks at file names for what a reader cannot see.
enum NameCheck {
  /// What is wrong with a name; nothing for most.
  static func diagnostic(for name: String, at path: String) -> Diagnostic? {
    if name.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return nil }
    if let scalar = name.unicodeScalars.first(where: isHidden) {
      return Diagnostic(
        .nameHidden, at: SourcePosition(path),
        "the name holds the invisible character \(code(scalar)): rename it")
    }
    if let look = LookAlike.latin(name) {
      return Diagnostic(
        .nameHidden, at: SourcePosition(path),
        "the name mixes alphabets and looks like \"\(look)\": rename it")
    }
    return nil
  }

  /// `U+202E`.
  private static func code(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  /// Controls, zero-width characters and overrides of the writing direction.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0xAD, 0x061C, 0x180E, 0x200B...0x200F, 0x2028...0x202E,
      0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }
}
