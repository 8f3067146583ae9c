import FunnelCore
import TerminalText

/// The style sheet of a page, and the names that content has in it.
struct PageStyle {
  /// The sheet, with a workspace's own colours at its end.
  let sheet: String

  init(_ brand: Brand) {
    var sheet = String(decoding: PackageResources.page_css, as: UTF8.self)
    if let accent = brand.accent {
      sheet += ":root{--accent:\(accent.text);--on-accent:\(accent.readable.text)}\n"
    }
    self.sheet = sheet
  }

  /// SHA-256 of the sheet in Base64, as a content security policy names it.
  var hash: String { Base64.text(SHA256.digest(Array(sheet.utf8))) }

  /// The class of a meaning; nothing for a plain one.
  static func name(_ meaning: Meaning) -> String {
    switch meaning {
    case .plain: ""
    case .strong: "strong"
    case .faint: "faint"
    case .good: "good"
    case .warning: "warning"
    case .danger: "danger"
    case .accent: "accent"
    case .heading: "heading"
    case .empty: "empty"
    case .short: "short"
    case .met: "met"
    case .over: "over"
    }
  }
}
