/// Turns text with meaning into what is sent to a terminal or a file.
public struct Theme: Sendable {
  /// No escape sequences at all.
  public static let plain = Theme(isColoured: false)

  /// Sixteen-colour sequences chosen to read on dark and on light backgrounds.
  ///
  /// Yellow and blue are left out: each vanishes on one of the two.
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
    }
  }
}
