/// Reads separated values as RFC 4180 describes them, scalar by scalar.
struct SeparatedValues {
  private(set) var records: [[String]] = []

  init(_ text: String, separator: Unicode.Scalar) {
    var scalars = Array(text.unicodeScalars)[...]
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    var record: [String] = []
    while !scalars.isEmpty {
      record.append(Self.field(&scalars, separator: separator))
      if scalars.first == separator {
        scalars.removeFirst()
      } else {
        scalars = scalars.dropFirst(2)
        records.append(record)
        record = []
      }
    }
  }

  private static func field(
    _ scalars: inout ArraySlice<Unicode.Scalar>, separator: Unicode.Scalar
  ) -> String {
    var field = String.UnicodeScalarView()
    if scalars.first == "\"" {
      scalars.removeFirst()
      while let scalar = scalars.popFirst() {
        if scalar == "\"" {
          guard scalars.first == "\"" else { break }
          scalars.removeFirst()
        }
        field.append(scalar)
      }
    } else {
      while let scalar = scalars.first, scalar != separator, scalar != "\r" {
        field.append(scalar)
        scalars.removeFirst()
      }
    }
    return String(field)
  }
}
