/// Turns text with meaning into what is sent to a terminal or a file.
public struct Theme: Sendable {
  /// No escape sequences at all.
  public static let plain = Theme(isColoured: false)

  /// Colours chosen to read on dark and on light backgrounds.
  ///
  /// Of the sixteen whose look the terminal decides, yellow and blue are left out: each vanishes on
  /// one of the two. The grounds of a map are pairs of the fixed 256, so that figure and ground stay
  /// apart whatever lies around them; they differ in lightness too, for eyes that see no hue.
  public static let colour = Theme(isColoured: true)

  private let isColoured: Bool

  /// The text on one line, made safe by ``VisibleText``, with this theme's own escapes around it.
  public func render(_ text: StyledText) -> String {
    text.runs.reduce(into: "") { result, run in
      let shown = VisibleText.of(run.text)
      guard isColoured, !shown.isEmpty, let code = code(for: run.meaning) else {
        result += shown
        return
      }
      result += "\u{1B}[\(code)m\(shown)\u{1B}[0m"
    }
  }

  private func code(for meaning: Meaning) -> String? {
    switch meaning {
    case .plain: nil
    case .strong, .heading: "1"
    case .faint: "2"
    case .good: "32"
    case .warning: "35"
    case .danger: "1;31"
    case .accent: "36"
    case .empty: "1;38;5;231;48;5;124"
    case .short: "38;5;16;48;5;222"
    case .met: "38;5;16;48;5;114"
    case .over: "38;5;231;48;5;24"
    }
  }
}
