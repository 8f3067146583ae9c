import FunnelCore

/// A person's settings as they are kept: a line `key=value` each.
///
/// Comments, and lines that are not understood, stay where they are.
struct Preferences: Equatable, Sendable {
  private var lines: [Substring]
  private var values: [Preference: String] = [:]
  /// What is wrong with a line, a sentence each.
  private(set) var mistakes: [String] = []

  /// Reads lines; of two with the same key the last one holds.
  init(_ text: String = "") {
    lines = text.split(whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() where line.utf8.first != 0x23 {
      guard let preference = Self.key(of: line) else {
        mistakes.append("line \(index + 1) is no setting: \(line.prefix(40))")
        continue
      }
      let value = String(line.drop { $0 != "=" }.dropFirst())
      if preference.choices.contains(value) {
        values[preference] = value
      } else {
        mistakes.append(
          "line \(index + 1): \(preference.rawValue) is one of "
            + preference.choices.joined(separator: ", "))
      }
    }
  }

  /// The value kept; nothing where none is. Setting nothing takes the line out.
  subscript(preference: Preference) -> String? {
    get { values[preference] }
    set {
      values[preference] = newValue
      let place = lines.firstIndex { Self.key(of: $0) == preference } ?? lines.endIndex
      lines.removeAll { Self.key(of: $0) == preference }
      guard let newValue else { return }
      lines.insert("\(preference.rawValue)=\(newValue)", at: min(place, lines.endIndex))
    }
  }

  /// As it is kept.
  var text: String { lines.map { $0 + "\n" }.joined() }

  private static func key(of line: Substring) -> Preference? {
    line.firstIndex(of: "=").flatMap { Preference(rawValue: String(line[..<$0])) }
  }
}
