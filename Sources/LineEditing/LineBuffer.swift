/// A line of text and the cursor in it.
///
/// Positions count graphemes (`Character`), from 0 to `count`. The characters are always those of
/// `text` read as a whole: a combining mark typed after its base is one character with it. Line
/// ends inside are line feeds.
public struct LineBuffer: Sendable, Equatable {
  /// The characters, in order.
  public private(set) var characters: [Character]
  /// The position of the cursor, 0 before the first character.
  public private(set) var cursor: Int

  /// A buffer with the cursor at the end of `text`.
  public init(_ text: String = "") {
    characters = Array(LineEnds.normalized(text))
    cursor = characters.count
  }

  /// The text of the line.
  public var text: String { String(characters) }
  /// The number of characters.
  public var count: Int { characters.count }
  /// Whether there is no character.
  public var isEmpty: Bool { characters.isEmpty }

  /// The text between two positions, which are brought into the line first.
  public func text(in range: Range<Int>) -> String { String(characters[clamped(range)]) }

  /// Moves the cursor to a position, or to the end of the line that is nearer to it.
  public mutating func move(to position: Int) { cursor = min(max(position, 0), count) }

  /// Inserts text at the cursor and moves the cursor behind it.
  public mutating func insert(_ text: String) { replace(cursor..<cursor, with: text) }

  /// Replaces a range, brought into the line first, and puts the cursor behind the replacement.
  ///
  /// Neighbours that form one grapheme with the replacement merge into it.
  public mutating func replace(_ range: Range<Int>, with text: String) {
    let range = clamped(range)
    let inserted = LineEnds.normalized(text)
    // What is read anew begins one character early: a boundary depends on nothing further back.
    let before = range.lowerBound > 0 ? characters[range.lowerBound - 1] : " "
    let after = range.upperBound < count ? characters[range.upperBound] : " "
    if before.isASCII, after.isASCII, inserted.utf8.allSatisfy({ $0 < 0x80 }) {
      let insertedCharacters = Array(inserted)
      characters.replaceSubrange(range, with: insertedCharacters)
      cursor = range.lowerBound + insertedCharacters.count
    } else {
      let start = max(range.lowerBound - 1, 0)
      let head = String(characters[start..<range.lowerBound]) + inserted
      let tail = String(characters[range.upperBound...])
      characters.replaceSubrange(start..., with: Array(head + tail))
      cursor = boundary(atLeast: head.utf8.count, from: start)
    }
  }

  /// Removes a range, brought into the line first, and returns its text.
  @discardableResult
  public mutating func remove(_ range: Range<Int>) -> String {
    let removed = text(in: range)
    replace(range, with: "")
    return removed
  }

  /// Swaps the character before the cursor with the one after it, at the end of the line the last
  /// two, and moves behind them; `false` when there are no two.
  public mutating func transpose() -> Bool {
    guard count >= 2, cursor > 0 else { return false }
    let right = min(cursor, count - 1)
    let swapped = String([characters[right], characters[right - 1]])
    replace(right - 1..<right + 1, with: swapped)
    return true
  }

  /// The start of the alphanumeric word before the cursor, or 0.
  public var wordStart: Int {
    start(skipping: { !Self.isWord($0) }, then: Self.isWord)
  }

  /// The end of the alphanumeric word after the cursor, or `count`.
  public var wordEnd: Int {
    var position = cursor
    while position < count, !Self.isWord(characters[position]) { position += 1 }
    while position < count, Self.isWord(characters[position]) { position += 1 }
    return position
  }

  /// The start of the run of non-spaces before the cursor, or 0.
  public var spacedWordStart: Int {
    start(skipping: \.isWhitespace, then: { !$0.isWhitespace })
  }

  private func start(
    skipping isGap: (Character) -> Bool, then isInside: (Character) -> Bool
  ) -> Int {
    var position = cursor
    while position > 0, isGap(characters[position - 1]) { position -= 1 }
    while position > 0, isInside(characters[position - 1]) { position -= 1 }
    return position
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }

  private func clamped(_ range: Range<Int>) -> Range<Int> { range.clamped(to: 0..<count) }

  /// The first position that lies at least a number of UTF-8 bytes behind another.
  private func boundary(atLeast length: Int, from start: Int) -> Int {
    var position = start
    var reached = 0
    while reached < length, position < count {
      reached += characters[position].utf8.count
      position += 1
    }
    return position
  }
}
