import TerminalText

/// One value of a table, what it means and how people see it.
public struct Cell: Sendable, Equatable {
  /// What the cell holds; numbers are exact.
  public enum Value: Sendable, Equatable {
    /// Words, an id, a date.
    case text(String)
    /// A whole number.
    case integer(Int)
    /// A decimal number of units ÷ 10^places: 12.5 is `decimal(125, places: 1)`.
    case decimal(Int, places: Int)
    /// No value: `-` for people, an empty field in CSV.
    case none
  }

  /// What the cell holds.
  public var value: Value
  /// What people see, such as `0!`; CSV shows the value.
  public var text: String
  /// What the value means to the reader.
  public var meaning: Meaning
  /// A whole line that tells how the value came about: `explain stage:conversion persona:cfo`.
  public var why: String?
  /// How many are wanted, where the value is how many there are; only a page has room for both.
  public var want: Int?
  /// What the cell draws, in a column of drawings.
  public var bar: Bar?

  /// Makes a cell; `text` is how people see the value where it differs from the plain writing.
  public init(value: Value, text: String? = nil, meaning: Meaning = .plain) {
    self.value = value
    self.text = text ?? value.text
    self.meaning = meaning
  }

  /// Makes a cell that holds text.
  public init(_ text: String, _ meaning: Meaning = .plain) {
    self.init(value: .text(text), meaning: meaning)
  }

  /// Makes a cell that holds a whole number.
  public init(_ number: Int, _ meaning: Meaning = .plain) {
    self.init(value: .integer(number), meaning: meaning)
  }

  /// Makes a cell that repeats a figure as a drawing.
  public init(_ bar: Bar, _ meaning: Meaning = .plain) {
    self.init(value: .text(bar.text), meaning: meaning)
    self.bar = bar
  }

  /// The same cell with the line that tells how its value came about.
  public func why(_ line: String?) -> Cell {
    var cell = self
    cell.why = line
    return cell
  }

  /// A cell that holds an amount: people see its thousands apart, programs the plain number.
  public static func amount(_ number: Int, _ meaning: Meaning = .plain) -> Cell {
    Cell(value: .integer(number), text: Amount.text(number), meaning: meaning)
  }

  /// A cell without a value.
  public static let empty = Cell(value: .none)
}

extension Cell: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  /// Makes a cell that holds text.
  public init(stringLiteral text: String) {
    self.init(text)
  }

  /// Makes a cell that holds a whole number.
  public init(integerLiteral number: Int) {
    self.init(number)
  }
}

extension Cell.Value {
  /// The value as people read it.
  fileprivate var text: String {
    switch self {
    case .text(let text): text
    case .integer, .decimal: number(decimalMark: ".") ?? "-"
    case .none: "-"
    }
  }

  /// The digits of a number, without grouping; nil for anything else.
  func number(decimalMark: Character) -> String? {
    switch self {
    case .text, .none:
      return nil
    case .integer(let number):
      return String(number)
    case .decimal(let units, let places):
      if places <= 0 { return String(units) }
      let digits = String(units.magnitude)
      let missing = max(0, places + 1 - digits.count)
      let padded = String(repeating: "0", count: missing) + digits
      let sign = units < 0 ? "-" : ""
      return sign + padded.dropLast(places) + String(decimalMark) + padded.suffix(places)
    }
  }
}
