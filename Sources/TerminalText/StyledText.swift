/// Text for one line of a terminal in which each run carries its meaning.
///
///     let line: StyledText = "coverage \("low", .warning) for \(name)"
public struct StyledText: Sendable, Equatable {
  /// A piece of text with one meaning.
  public struct Run: Sendable, Equatable {
    /// The text as it came; it is made safe only when it is measured or rendered.
    public var text: String
    /// What the text means.
    public var meaning: Meaning

    /// Makes a run of text with one meaning.
    public init(_ text: String, _ meaning: Meaning = .plain) {
      self.text = text
      self.meaning = meaning
    }
  }

  /// The runs in reading order; none is empty and neighbours differ in meaning.
  public private(set) var runs: [Run] = []

  /// Makes text that has one meaning throughout.
  public init(_ text: String = "", _ meaning: Meaning = .plain) {
    append(Run(text, meaning))
  }

  /// The text without its meanings, as it came.
  public var plainText: String {
    runs.reduce(into: "") { $0 += $1.text }
  }

  /// The cells the text takes once it has been made safe to show.
  public var cellWidth: Int {
    runs.reduce(0) { $0 + CellWidth.of(VisibleText.of($1.text)) }
  }

  /// Whether there is no text.
  public var isEmpty: Bool { runs.isEmpty }

  /// The same text with the spaces at its end left out.
  public var withoutTrailingSpaces: StyledText {
    var result = self
    while var last = result.runs.popLast() {
      while last.text.unicodeScalars.last == " " { last.text.unicodeScalars.removeLast() }
      if last.text.isEmpty { continue }
      result.runs.append(last)
      break
    }
    return result
  }

  /// Adds a run at the end, joining it with the last one when their meanings are the same.
  public mutating func append(_ run: Run) {
    if run.text.isEmpty { return }
    if let last = runs.last, last.meaning == run.meaning {
      runs[runs.count - 1].text += run.text
    } else {
      runs.append(run)
    }
  }

  /// The two texts one after the other.
  public static func + (left: StyledText, right: StyledText) -> StyledText {
    var sum = left
    sum += right
    return sum
  }

  /// Adds another text at the end.
  public static func += (left: inout StyledText, right: StyledText) {
    for run in right.runs { left.append(run) }
  }
}

extension StyledText: ExpressibleByStringInterpolation {
  /// Collects literal parts as plain text and values with the meaning written beside them.
  public struct StringInterpolation: StringInterpolationProtocol {
    var text = StyledText()

    /// Starts with no text.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds a literal part as plain text.
    public mutating func appendLiteral(_ literal: String) {
      text.append(Run(literal))
    }

    /// Adds a value's description: `"\(3, .good)"`.
    public mutating func appendInterpolation(
      _ value: some CustomStringConvertible, _ meaning: Meaning = .plain
    ) {
      text.append(Run("\(value)", meaning))
    }

    /// Adds text that carries its own meanings.
    public mutating func appendInterpolation(_ styled: StyledText) {
      text += styled
    }
  }

  /// Makes plain text from a literal.
  public init(stringLiteral value: String) {
    self.init(value)
  }

  /// Makes text from a literal with values in it.
  public init(stringInterpolation: StringInterpolation) {
    self = stringInterpolation.text
  }
}
