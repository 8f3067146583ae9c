/// Reads the options a workspace sets for a plugin, collecting every mistake.
struct OptionReader {
  let plugin: String
  let options: [PluginOption]
  let vocabulary: Vocabulary
  private(set) var diagnostics: [Diagnostic] = []

  init(plugin: String, options: [PluginOption], vocabulary: Vocabulary) {
    self.plugin = plugin
    self.options = options
    self.vocabulary = vocabulary
  }

  /// The values of `entries` over the defaults; a faulty value keeps its default.
  mutating func read(_ entries: [LocatedValue.Entry]) -> PluginOptions {
    var values = PluginOptions(options)
    for entry in entries {
      guard let option = options.first(where: { $0.name == entry.key }) else {
        let names = options.map(\.name) + ["weight"]
        let nearest = NearestName.of(entry.key, in: names)
        report(
          .unknownOption, entry.position,
          "plugin \(plugin) has no option \"\(entry.key)\""
            + (nearest.map { "; did you mean \($0)?" }
              ?? "; it has \(names.joined(separator: ", "))"))
        continue
      }
      if let kind = read(entry.value, as: option) { values.set(option.name, to: kind) }
    }
    return values
  }

  /// A weight from 0 to 100; nothing, with a diagnostic, for anything else.
  mutating func weight(_ value: LocatedValue) -> Int? {
    integer(value, in: 0...100, what: "weight of \(plugin)")
  }

  private mutating func read(
    _ value: LocatedValue, as option: PluginOption
  ) -> PluginOption.Kind? {
    let what = "\(plugin) \(option.name)"
    switch option.kind {
    case .integer(_, let range):
      return integer(value, in: range, what: what).map { .integer($0, range: range) }
    case .integers(var values, let keys, let range):
      if value.text != nil {
        guard let number = integer(value, in: range, what: what) else { return nil }
        return .integers(["default": number], keys: keys, range: range)
      }
      for entry in map(value, keys: keys, what: what) {
        values[entry.key] =
          integer(entry.value, in: range, what: "\(what) for \(entry.key)") ?? values[entry.key]
      }
      return .integers(values, keys: keys, range: range)
    case .table(var values, let rows, let columns, let range):
      for row in map(value, keys: rows, what: what) {
        for entry in map(row.value, keys: columns, what: "\(what) for \(row.key)") {
          guard
            let number = integer(
              entry.value, in: range, what: "\(what) for \(row.key) and \(entry.key)")
          else { continue }
          values[row.key, default: [:]][entry.key] = number
        }
      }
      return .table(values, rows: rows, columns: columns, range: range)
    case .phrases(var values, let keys):
      for entry in map(value, keys: keys, what: what) {
        values[entry.key, default: []] += phrases(entry.value, what: "\(what) for \(entry.key)")
      }
      return .phrases(values, keys: keys)
    }
  }

  private mutating func map(
    _ value: LocatedValue, keys: OptionKeys, what: String
  ) -> [LocatedValue.Entry] {
    guard case .map(let entries, _) = value else {
      report(.wrongType, value.position, "\(what) wants a map of keys to values")
      return []
    }
    let allowed = keys.allowed(in: vocabulary)
    return entries.filter { entry in
      if allowed.contains(entry.key) { return true }
      let nearest = NearestName.of(entry.key, in: allowed)
      report(
        .unknownOption, entry.position,
        "\(what) knows no \"\(entry.key)\"" + (nearest.map { "; did you mean \($0)?" } ?? ""))
      return false
    }
  }

  private mutating func phrases(_ value: LocatedValue, what: String) -> [String] {
    let items = if case .map = value { [value] } else { value.items }
    return items.compactMap { item in
      if item.text == nil { report(.wrongType, item.position, "\(what) wants words or phrases") }
      return item.text
    }
  }

  private mutating func integer(
    _ value: LocatedValue, in range: ClosedRange<Int>, what: String
  ) -> Int? {
    guard let text = value.text, let number = Int(text) else {
      report(
        .optionRange, value.position,
        "\(what) wants a whole number from \(range.lowerBound) to \(range.upperBound)"
          + (value.text.map { ", not \"\($0)\"" } ?? ""))
      return nil
    }
    guard range.contains(number) else {
      report(
        .optionRange, value.position,
        "\(what) is \(number); it goes from \(range.lowerBound) to \(range.upperBound)")
      return nil
    }
    return number
  }

  private mutating func report(
    _ code: DiagnosticCode, _ position: SourcePosition, _ message: String
  ) {
    diagnostics.append(Diagnostic(code, at: position, message))
  }
}
