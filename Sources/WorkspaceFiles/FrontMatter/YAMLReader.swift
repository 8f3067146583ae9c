import FunnelCore
import Yams

/// Reads YAML into located values, leaving out no more than the entries that are faulty.
///
/// The grammar is the parser's; the recovery is ours: an entry with a fault is reported,
/// overwritten with spaces so that every other keeps its place, and the text is read again.
struct YAMLReader {
  static let mostBytes = 256 * 1024
  private static let mostFaults = 8
  /// How much is read again, all times together: a huge text is not read eight times.
  private static let mostBytesAgain = 256 * 1024
  /// Stands for the first letter of a repeated key: a private-use scalar no key starts with.
  private static let repeated = 0xE000

  private var text: YAMLText
  private var reading = YAMLReading()
  private var repeats = 0

  /// Reads the YAML in `range`, which starts on a line of the file.
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, path: String, firstLine: Int
  ) -> YAMLReading {
    guard range.count <= mostBytes else {
      let size = (range.count + 1023) / 1024
      return YAMLReading(diagnostics: [
        Diagnostic(
          .tooLarge, at: SourcePosition(path, line: firstLine, column: 1),
          "\(size) KB of YAML; at most 256 KB are read", severity: .error)
      ])
    }
    if let entries = PlainYAML.entries(bytes, in: range, path: path, firstLine: firstLine) {
      return YAMLReading(entries: entries)
    }
    return readWhole(bytes, in: range, path: path, firstLine: firstLine)
  }

  /// Reads with the parser whatever the YAML is.
  static func readWhole(
    _ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, path: String, firstLine: Int
  ) -> YAMLReading {
    var copy = Array(bytes[range])
    joinOddLines(&copy)
    var reader = YAMLReader(text: YAMLText(copy, path: path, firstLine: firstLine))
    reader.guardAgainstHarm()
    reader.readEntries()
    return reader.reading
  }

  private init(text: YAMLText) { self.text = text }

  /// The parser takes NEL, LS, PS and a lone CR for line ends, editors do not: they become spaces.
  private static func joinOddLines(_ bytes: inout [UInt8]) {
    var isOdd = false
    for at in bytes.indices {
      switch bytes[at] {
      case 0xC2: isOdd = isOdd || at + 1 < bytes.count && bytes[at + 1] == 0x85
      case 0xE2: isOdd = isOdd || at + 1 < bytes.count && bytes[at + 1] == 0x80
      case 0x0D: isOdd = isOdd || at + 1 < bytes.count && bytes[at + 1] != 0x0A
      default: break
      }
    }
    guard isOdd else { return }
    var joined: [UInt8] = []
    var at = 0
    while at < bytes.count {
      let rest = bytes[at...]
      if rest.starts(with: [0xC2, 0x85]) {
        joined.append(0x20)
        at += 2
      } else if rest.starts(with: [0xE2, 0x80, 0xA8]) || rest.starts(with: [0xE2, 0x80, 0xA9]) {
        joined.append(0x20)
        at += 3
      } else if bytes[at] == 0x0D, at + 1 < bytes.count, bytes[at + 1] != 0x0A {
        joined.append(0x20)
        at += 1
      } else {
        joined.append(bytes[at])
        at += 1
      }
    }
    bytes = joined
  }

  private mutating func guardAgainstHarm() {
    var left = 0..<0
    for (finding, range) in YAMLGuard(text.bytes).findings {
      let line = text.lineIndex(of: range.lowerBound)
      if left.contains(line) { continue }
      let position = text.position(of: range.lowerBound)
      if finding == .tag {
        let tag = String(decoding: text.bytes[range], as: UTF8.self)
        report(.yamlTag, position, "tag \(tag) is ignored: the value is read as text")
        _ = text.blank(range)
        continue
      }
      left = text.entry(holding: line)
      let name = text.key(on: left.lowerBound).map { "\"\($0)\"" } ?? "the entry"
      switch finding {
      case .tooDeep:
        report(
          .yamlTooDeep, position,
          "nested more than \(YAMLGuard.deepest) levels deep; \(name) is left out")
      case .alias:
        report(
          .yamlAlias, position,
          "anchors and aliases are refused; \(name) is left out (quote a text that starts with "
            + "& or *)")
      case .control, .tag:
        report(.yamlSyntax, position, "control character in the text; \(name) is left out")
      }
      _ = text.blank(lines: left)
    }
  }

  private mutating func readEntries() {
    let again = min(Self.mostFaults, Self.mostBytesAgain / max(1, text.bytes.count))
    for _ in 0...again {
      do {
        let node = try Parser(
          yaml: text.string, resolver: .basic, constructor: .default, encoding: .utf8
        ).singleRoot()
        keep(node)
        return
      } catch let error as YamlError {
        guard recover(from: error) else { return }
      } catch {
        report(.yamlSyntax, SourcePosition(text.path, line: text.firstLine), "\(error)")
        return
      }
    }
    report(
      .yamlSyntax, SourcePosition(text.path, line: text.firstLine, column: 1),
      "too many faults to read on: all keys here are left out")
  }

  private mutating func keep(_ node: Node?) {
    guard let node else { return }
    switch located(node) {
    case .map(let entries, _):
      reading.entries = entries
    case .text("", _):
      break
    case .text(_, let position), .list(_, let position):
      report(.wrongType, position, "expected lines of the form \"key: value\"")
    }
  }

  private func located(_ node: Node) -> LocatedValue {
    let position = position(of: node)
    switch node {
    case .scalar(let scalar):
      let isNull = scalar.style == .plain && ["~", "null", "Null", "NULL"].contains(scalar.string)
      return .text(isNull ? "" : scalar.string, position)
    case .sequence(let items):
      return .list(items.map(located), position)
    case .mapping(let pairs):
      let entries: [LocatedValue.Entry] = pairs.compactMap { pair in
        guard let key = pair.key.scalar?.string, !isRepeat(key) else { return nil }
        return LocatedValue.Entry(
          key: key, position: self.position(of: pair.key), value: located(pair.value))
      }
      return .map(entries, position)
    case .alias:
      return .text("", position)
    }
  }

  private func position(of node: Node) -> SourcePosition {
    guard let mark = node.mark else { return SourcePosition(text.path, line: text.firstLine) }
    return position(mark)
  }

  private func position(_ mark: Mark) -> SourcePosition {
    SourcePosition(text.path, line: text.firstLine + mark.line - 1, column: mark.column)
  }

  private func isRepeat(_ key: String) -> Bool {
    guard repeats > 0, let first = key.unicodeScalars.first?.value else { return false }
    return (Self.repeated..<Self.repeated + repeats).contains(Int(first))
  }

  /// Reports a fault and takes it out; whether reading again makes sense.
  private mutating func recover(from error: YamlError) -> Bool {
    if case .duplicatedKeysInMapping(let keys, let context) = error, let key = keys.first {
      return setAside(key, after: context.mark)
    }
    guard let fault = YAMLFault(error, in: text) else {
      report(.yamlSyntax, SourcePosition(text.path, line: text.firstLine), "not readable as YAML")
      return false
    }
    let entry = text.entry(holding: fault.entryLine - 1)
    let name = text.key(on: entry.lowerBound)
    report(
      .yamlSyntax, position(fault.mark),
      fault.message + (name.map { "; \"\($0)\" is left out" } ?? ""))
    return text.blank(lines: entry)
  }

  /// Renames the second of two equal keys so that the parser takes the text; it is left out later.
  private mutating func setAside(_ key: String, after mark: Mark) -> Bool {
    let first = text.offset(line: mark.line, column: mark.column)
    guard let range = RepeatedKey.find(key, in: text, after: first) else {
      let line = mark.line - 1
      report(.duplicateKey, position(mark), "key \"\(key)\" stands twice; both are left out")
      return text.blank(lines: text.entry(holding: line))
    }
    report(
      .duplicateKey, text.position(of: range.lowerBound),
      "key \"\(key)\" stands here again; the first, on line \(text.firstLine + mark.line - 1), "
        + "is kept")
    guard let mask = Unicode.Scalar(UInt32(Self.repeated + repeats)) else { return false }
    repeats += 1
    var end = range.lowerBound + 1
    while end < range.upperBound, text.bytes[end] & 0xC0 == 0x80 { end += 1 }
    text.replace(range.lowerBound..<end, with: Array(String(mask).utf8))
    return true
  }

  private mutating func report(_ code: DiagnosticCode, _ at: SourcePosition, _ message: String) {
    reading.diagnostics.append(Diagnostic(code, at: at, message))
  }
}
