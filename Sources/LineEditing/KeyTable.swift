/// What the known terminals send for a key: xterm, vt, rxvt, the Linux console, tmux.
enum KeyTable {
  /// The key of a control byte: 0 to 31 without Escape, or 127.
  static func control(_ byte: UInt8) -> Key {
    switch byte {
    case 1: .home
    case 2: .left
    case 3: .interrupt
    case 4: .endOfInput
    case 5: .end
    case 6: .right
    case 7: .cancel
    case 8, 127: .backspace
    case 9: .tab
    case 10, 13: .enter
    case 11: .killToEnd
    case 12: .clearScreen
    case 14: .down
    case 16: .up
    case 18: .searchOlder
    case 19: .searchNewer
    case 20: .transpose
    case 21: .killToStart
    case 23: .killToSpace
    case 25: .yank
    case 26: .suspend
    case 31: .undo
    default: .unknown
    }
  }

  /// The key of Alt with an ASCII byte.
  static func alt(_ byte: UInt8) -> Key {
    switch byte {
    case UInt8(ascii: "b"), UInt8(ascii: "B"): .wordLeft
    case UInt8(ascii: "f"), UInt8(ascii: "F"): .wordRight
    case UInt8(ascii: "d"), UInt8(ascii: "D"): .killWordForward
    case 8, 127: .killWordBack
    case 10, 13: .text("\n")
    default: .unknown
    }
  }

  /// The key of `ESC [ parameters final`; `alt` tells that a further Escape came first.
  static func controlSequence(_ parameters: [UInt8], final: UInt8, alt: Bool) -> Key {
    let numbers = numbers(in: parameters)
    let byWord = alt || isWordModifier(numbers.dropFirst().first)
    switch final {
    case UInt8(ascii: "R") where numbers.count == 2 && numbers.allSatisfy { $0 > 0 }:
      return .cursorReport(row: numbers[0], column: numbers[1])
    case UInt8(ascii: "Z"): return .backTab
    case UInt8(ascii: "a"): return .up
    case UInt8(ascii: "b"): return .down
    case UInt8(ascii: "c") where parameters.isEmpty: return .right
    case UInt8(ascii: "d"): return .left
    case UInt8(ascii: "~"), UInt8(ascii: "$"):
      return numbered(numbers.first, byWord: byWord)
    case UInt8(ascii: "^"), UInt8(ascii: "@"):
      return numbered(numbers.first, byWord: true)
    default: return moving(final, byWord: byWord)
    }
  }

  /// The key of `ESC O parameters final`, which is also the number pad of a vt.
  static func singleShift(_ parameters: [UInt8], final: UInt8, alt: Bool) -> Key {
    let byWord = alt || isWordModifier(numbers(in: parameters).last)
    switch final {
    case UInt8(ascii: "a"): return .up
    case UInt8(ascii: "b"): return .down
    case UInt8(ascii: "c"): return .wordRight
    case UInt8(ascii: "d"): return .wordLeft
    case UInt8(ascii: "M"): return .enter
    case UInt8(ascii: "I"): return .tab
    case UInt8(ascii: "X"): return .character("=")
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      return .character(Character(Unicode.Scalar(final - 0x40)))
    default: return moving(final, byWord: byWord)
    }
  }

  private static func moving(_ final: UInt8, byWord: Bool) -> Key {
    switch final {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): byWord ? .wordRight : .right
    case UInt8(ascii: "D"): byWord ? .wordLeft : .left
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "H"): .home
    default: .unknown
    }
  }

  private static func numbered(_ number: Int?, byWord: Bool) -> Key {
    switch number {
    case 1, 7: .home
    case 4, 8: .end
    case 3: byWord ? .killWordForward : .delete
    default: .unknown
    }
  }

  /// A modifier parameter is one more than a sum of Shift 1, Alt 2, Ctrl 4, Meta 8.
  private static func isWordModifier(_ parameter: Int?) -> Bool {
    guard let parameter, (2...16).contains(parameter) else { return false }
    return (parameter - 1) & 0b1110 != 0
  }

  private static func numbers(in parameters: [UInt8]) -> [Int] {
    parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
  }
}
