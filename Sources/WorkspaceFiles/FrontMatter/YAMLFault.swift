import Yams

/// A fault the YAML parser found, in words that say what to do.
struct YAMLFault {
  /// Where it is, in lines and columns of the YAML.
  let mark: Mark
  /// The line, from one, of the entry to leave out.
  let entryLine: Int
  let message: String

  init?(_ error: YamlError, in text: YAMLText) {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let start = context?.mark ?? mark
      let context = context?.text ?? ""
      let cause = context.hasPrefix("while parsing a block") ? mark : start
      let isElsewhere =
        context.hasPrefix("while scanning a quoted") || context.hasPrefix("while scanning a simple")
        || context.hasPrefix("while parsing a flow") && mark.line != start.line
        || mark.line > text.lineCount
      self.mark = isElsewhere ? cause : mark
      entryLine = cause.line
      let line = min(max(1, self.mark.line), text.lineCount)
      message = Self.message(
        problem, context: context, line: Array(text.line(line - 1)),
        isElsewhere: isElsewhere)
    default:
      return nil
    }
  }

  private static func message(
    _ problem: String, context: String, line: [UInt8], isElsewhere: Bool
  ) -> String {
    let leading = line.prefix { $0 == 0x20 || $0 == 0x09 }
    if leading.contains(0x09) { return "a tab in the indentation: use spaces" }
    if context.hasPrefix("while scanning a quoted"), problem.hasPrefix("found unexpected") {
      return "this quote is never closed"
    }
    if context.hasPrefix("while parsing a flow") {
      return isElsewhere
        ? "this list or map is never closed" : "expected a comma or the end of the list or map"
    }
    if problem.hasPrefix("mapping values are not allowed") {
      return "a colon inside a value: quote the value\(quoted(line))"
    }
    if problem.hasPrefix("could not find expected ':'") {
      return "expected \"key: value\", found no colon"
    }
    if problem.hasPrefix("found character that cannot start") {
      return "a value cannot start with this character: quote the value"
    }
    if problem.hasPrefix("found unknown escape") {
      return "unknown escape in double quotes: write \\\\ or use single quotes"
    }
    if problem.hasPrefix("did not find expected key") {
      return "unexpected text or indentation: quote the value or align the key"
    }
    return problem
  }

  /// `: "A: b"`-like example made from a line `key: A: b`; nothing when it is long.
  private static func quoted(_ line: [UInt8]) -> String {
    guard line.count <= 100, let colon = line.firstIndex(of: 0x3A), colon + 1 < line.count,
      line[colon + 1] == 0x20, !line.contains(0x22), !line.contains(0x5C)
    else { return "" }
    let key = String(decoding: line[...colon], as: UTF8.self)
    let value = String(decoding: line[(colon + 2)...], as: UTF8.self)
    return ", \(key) \"\(value)\""
  }
}
