/// Guards the terminal: whatever the content, what comes out is safe to show on one line.
public enum VisibleText {
  /// The text with everything that could steer a terminal or hide text made visible.
  ///
  /// Tabs and line feeds become a space, other ASCII controls their pictures (`␛`, `␡`); C1 controls,
  /// line and paragraph separators, direction controls and invisible characters become `�`.
  /// Joiners, variation selectors and the tags of a flag stay where they do their proper work.
  /// At most eight combining marks stay on one base; a mark without a base gets a dotted circle.
  /// Text that is plain comes back as it is, and a second pass changes nothing.
  public static func of(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
    let scalars = Array(text.unicodeScalars)
    var shown = String.UnicodeScalarView()
    shown.reserveCapacity(scalars.count)
    var marks = 0
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if let flagEnd = endOfFlagTags(scalars, from: index) {
        shown.append(contentsOf: scalars[index..<flagEnd])
        index = flagEnd
        continue
      }
      index += 1
      let next = index < scalars.count ? scalars[index] : nil
      switch ScalarRole(scalar) {
      case .visible:
        marks = 0
        shown.append(scalar)
      case .mark:
        if shown.isEmpty { shown.append(dottedCircle) }
        marks += 1
        if marks <= maximumMarks { shown.append(scalar) }
      case .joiner:
        let isMarkNext = next.map { ScalarRole($0) == .mark } ?? false
        let follower = isMarkNext && marks >= maximumMarks ? nil : next
        shown.append(isProper(joinerAfter: shown.last, before: follower) ? scalar : hidden)
      case .selector:
        shown.append(isProper(selectorAfter: shown.last) ? scalar : hidden)
      case .control, .hidden:
        marks = 0
        shown.append(standIn(for: scalar))
      }
    }
    return String(shown)
  }

  private static let maximumMarks = 8
  private static let dottedCircle: Unicode.Scalar = "\u{25CC}"
  private static let emojiSelector: Unicode.Scalar = "\u{FE0F}"
  private static let hidden: Unicode.Scalar = "\u{FFFD}"

  private static func standIn(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09, 0x0A: " "
    case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value) ?? hidden
    case 0x7F: "\u{2421}"
    default: hidden
    }
  }

  /// A joiner works between two visible characters of which one is no ASCII, or after a virama.
  private static func isProper(
    joinerAfter last: Unicode.Scalar?, before next: Unicode.Scalar?
  ) -> Bool {
    guard let last, isJoinable(last) || last == emojiSelector else { return false }
    if last.properties.canonicalCombiningClass == .virama { return true }
    guard let next, isJoinable(next) else { return false }
    return !last.isASCII || !next.isASCII
  }

  private static func isJoinable(_ scalar: Unicode.Scalar) -> Bool {
    switch ScalarRole(scalar) {
    case .visible: scalar != hidden && !scalar.properties.isWhitespace
    case .mark: true
    case .selector, .joiner, .control, .hidden: false
    }
  }

  /// A variation selector works once, right after a character that can vary.
  private static func isProper(selectorAfter last: Unicode.Scalar?) -> Bool {
    guard let last else { return false }
    if last.isASCII { return ("0"..."9").contains(last) || last == "#" || last == "*" }
    return ScalarRole(last) == .visible && last != hidden && !last.properties.isWhitespace
  }

  /// Where the tags of a regional flag (England, Scotland, Texas) end when a black flag precedes.
  private static func endOfFlagTags(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
    guard start > 0, scalars[start - 1] == "\u{1F3F4}" else { return nil }
    var index = start
    while index < scalars.count, isFlagTag(scalars[index]) { index += 1 }
    guard (3...6).contains(index - start), index < scalars.count, scalars[index] == "\u{E007F}"
    else { return nil }
    return index + 1
  }

  private static func isFlagTag(_ scalar: Unicode.Scalar) -> Bool {
    (0xE0030...0xE0039).contains(scalar.value) || (0xE0061...0xE007A).contains(scalar.value)
  }
}
