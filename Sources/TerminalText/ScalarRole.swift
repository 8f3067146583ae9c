/// The part a scalar plays when text is shown on a terminal.
enum ScalarRole {
  case visible, mark, joiner, selector, control, hidden

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x2FF: self = .visible
    case 0x00...0x1F, 0x7F...0x9F: self = .control
    case 0x200C, 0x200D: self = .joiner
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x180B...0x180D, 0x180F: self = .selector
    default: self = ScalarRole(byCategoryOf: scalar)
    }
  }

  private init(byCategoryOf scalar: Unicode.Scalar) {
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint {
      self = .hidden
      return
    }
    switch properties.generalCategory {
    case .lineSeparator, .paragraphSeparator: self = .hidden
    case .format: self = CellWidth.isVisibleFormat(scalar) ? .visible : .hidden
    case .nonspacingMark, .enclosingMark, .spacingMark: self = .mark
    default: self = .visible
    }
  }
}
