#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A colour of a screen.
public struct Colour: Sendable, Equatable {
  /// Red, green and blue, 0–255 each.
  public let red: Int
  public let green: Int
  public let blue: Int

  /// Makes a colour of its parts.
  public init(red: Int, green: Int, blue: Int) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// The colour that `#1d6b5f` or `#abc` names; nothing for any other text.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.first == 0x23, bytes.count == 7 || bytes.count == 4 else { return nil }
    var digits: [Int] = []
    for byte in bytes.dropFirst() {
      guard let digit = Character(UnicodeScalar(byte)).hexDigitValue else { return nil }
      digits += bytes.count == 4 ? [digit, digit] : [digit]
    }
    self.init(
      red: digits[0] * 16 + digits[1], green: digits[2] * 16 + digits[3],
      blue: digits[4] * 16 + digits[5])
  }

  /// As a style sheet writes it: `#1d6b5f`.
  public var text: String {
    "#"
      + [red, green, blue].map { String($0, radix: 16) }.map { $0.count == 1 ? "0\($0)" : $0 }
      .joined()
  }

  /// How far two colours are apart for the eye: (L₁ + 0.05) ÷ (L₂ + 0.05), from 1 to 21, by WCAG 2.2.
  public func contrast(to other: Colour) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// Black or white, whichever is easier to read on it.
  public var readable: Colour {
    contrast(to: .white) >= contrast(to: .black) ? .white : .black
  }

  /// White.
  public static let white = Colour(red: 255, green: 255, blue: 255)
  /// Black.
  public static let black = Colour(red: 0, green: 0, blue: 0)

  /// Relative luminance, by WCAG 2.2.
  private var luminance: Double {
    func linear(_ part: Int) -> Double {
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }
}
