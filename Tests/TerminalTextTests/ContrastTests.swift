import Foundation
import TerminalText
import Testing

@Suite("Grounds of a map")
struct ContrastTests {
  static let grounds: [Meaning] = [.empty, .short, .met, .over]

  @Test("Figure and ground are both set, 4.5 to 1 apart or more", arguments: grounds)
  func contrast(of meaning: Meaning) throws {
    let colours = try #require(Self.colours(meaning))
    let (light, dark) = (max(colours.figure, colours.ground), min(colours.figure, colours.ground))
    #expect((light + 0.05) / (dark + 0.05) >= 4.5)
  }

  @Test("Neighbouring grounds differ in lightness, so that hue is not needed to tell them apart")
  func lightness() throws {
    let grounds = try Self.grounds.map { try #require(Self.colours($0)).ground }
    for (left, right) in zip(grounds, grounds.dropFirst()) {
      #expect((max(left, right) + 0.05) / (min(left, right) + 0.05) >= 1.2)
    }
  }

  @Test("Without colour a ground is nothing but its text", arguments: grounds)
  func plain(meaning: Meaning) {
    #expect(Theme.plain.render(StyledText(" 0!", meaning)) == " 0!")
  }

  /// The relative luminances (WCAG 2) of what a meaning sets, of the 256 fixed colours only.
  private static func colours(_ meaning: Meaning) -> (figure: Double, ground: Double)? {
    let shown = Theme.colour.render(StyledText("0", meaning))
    let sequence = shown.dropFirst(2).prefix { $0 != "m" }.split(separator: ";").compactMap {
      Int($0)
    }
    func colour(after kind: Int) -> Double? {
      guard let index = sequence.indices.first(where: { sequence[$0...].starts(with: [kind, 5]) }),
        index + 2 < sequence.count
      else { return nil }
      return luminance(sequence[index + 2])
    }
    guard let figure = colour(after: 38), let ground = colour(after: 48) else { return nil }
    return (figure, ground)
  }

  private static func luminance(_ index: Int) -> Double? {
    guard (16...255).contains(index) else { return nil }
    let steps = [0, 95, 135, 175, 215, 255]
    let cube = index - 16
    let parts =
      index >= 232
      ? Array(repeating: 8 + 10 * (index - 232), count: 3)
      : [steps[cube / 36], steps[cube / 6 % 6], steps[cube % 6]]
    let linear = parts.map { part in
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }
}
