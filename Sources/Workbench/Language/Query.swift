/// What a person wrote behind a command: words to search for and filters.
struct Query: Equatable, Sendable {
  /// One `key:a,b` or `not:key:a,b`.
  struct Filter: Equatable, Sendable {
    let key: String
    /// Any of these.
    let values: [String]
    let isNegated: Bool
    /// As written.
    let text: String
  }

  /// Bare words: all must be found.
  var words: [String] = []
  /// All must hold.
  var filters: [Filter] = []

  /// The first value of a key that sets something and filters nothing, such as `by:`.
  func value(_ key: String) -> String? { filters.first { $0.key == key }?.values.first }

  /// The query as written.
  var text: String { (words + filters.map(\.text)).joined(separator: " ") }

  /// The query as it is typed, with quotes where they must be.
  var line: String {
    (words + filters.map(\.text)).map(LineSplitter.quoted).joined(separator: " ")
  }

  /// The filters of these keys.
  func filters(_ key: String) -> [Filter] { filters.filter { $0.key == key } }

  /// Reads words; those of the form `key:value` with a key of `[a-z][a-z.-]*` are filters.
  /// - Parameter allowed: the keys the command knows.
  /// - Throws: `CommandFailure` for an unknown key or an empty value, with the nearest right one.
  init(_ texts: [String], allowed: [String]) throws(CommandFailure) {
    for text in texts {
      var parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        .map(String.init)
      // id:42 is a target, whatever the command.
      guard parts.count == 2, Self.isKey(parts[0]), parts[0] != "id",
        !parts[1].utf8.starts(with: "//".utf8), parts[1].utf8.first != 0x20
      else {
        if let equals = Self.assignment(text), allowed.contains(equals.key) {
          throw CommandFailure(
            "\"\(text)\" writes; to filter write \(equals.key):\(equals.value).",
            correction: .replace(wrong: text, right: "\(equals.key):\(equals.value)"))
        }
        words.append(text)
        continue
      }
      var isNegated = false
      if parts[0] == "not" {
        isNegated = true
        parts = parts[1].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
          .map(String.init)
        guard parts.count == 2 else {
          throw CommandFailure("\"\(text)\" wants a filter behind not:, as in not:format:blog.")
        }
      }
      let key = parts[0]
      guard allowed.contains(key) else {
        let nearest = KeyNames.nearest(to: key, in: allowed)
        throw CommandFailure.unknown(
          "filter", key, nearest: nearest, known: allowed, replacing: text,
          with: nearest.map { "\(isNegated ? "not:" : "")\($0):\(parts[1])" })
      }
      let values = parts[1].split(separator: ",").map(String.init)
      guard !values.isEmpty else {
        throw CommandFailure("\"\(text)\" wants a value behind the colon.")
      }
      filters.append(Filter(key: key, values: values, isNegated: isNegated, text: text))
    }
  }

  private static func isKey(_ text: String) -> Bool {
    guard let first = text.utf8.first, (0x61...0x7A).contains(first) else { return false }
    return text.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2E || $0 == 0x2D }
  }

  private static func assignment(_ text: String) -> (key: String, value: String)? {
    guard let sign = text.firstIndex(of: "="), isKey(String(text[..<sign])) else { return nil }
    return (String(text[..<sign]), String(text[text.index(after: sign)...]))
  }
}
