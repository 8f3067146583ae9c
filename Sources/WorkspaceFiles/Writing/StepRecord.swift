/// A step as it lies on disk: lines of `key value`, an empty line, then the bytes of the files.
struct StepRecord: Equatable {
  enum Kind: String {
    case apply, undo, redo
  }

  /// Whether the step is made, taken back or made again.
  var kind: Kind
  /// The step that is made, taken back or made again.
  var number: Int
  var title: String
  /// Where it was recorded: the host and the node of the state folder.
  var place: String
  /// Folders outside that could be written then.
  var outside: [String]
  /// Folders it makes, the outermost first.
  var folders: [String]
  /// What the temporary files it makes start with.
  var temporary: String
  /// Sorted by the bytes of their paths: files are written in this order.
  var changes: [StepChange]

  /// The name under which new content of the change at `index` waits.
  func besideName(_ index: Int) -> String { "\(temporary)step-\(number)-\(index).new" }

  /// The folders outside that the step may change: the workspace's own and those of the time, and
  /// none when it was not made right here but came with a copy of the workspace.
  func allowed(_ own: [String], in place: String) -> [String] {
    self.place == place ? own + outside.filter { !own.contains($0) } : []
  }

  private static let first = "stagecraft-step 1"

  var bytes: [UInt8] {
    var lines = [
      Self.first, "kind \(kind.rawValue)", "number \(number)",
      "place \(Self.escaped(place))", "temporary \(Self.escaped(temporary))",
      "title \(Self.escaped(title))",
    ]
    lines += outside.map { "outside \(Self.escaped($0))" }
    lines += folders.map { "folder \(Self.escaped($0))" }
    var content: [UInt8] = []
    for change in changes {
      let parts = [change.before, change.after, change.undoAppend]
      let sizes = parts.map { $0.map { String($0.count) } ?? "-" }.joined(separator: " ")
      lines.append("change \(change.mode) \(sizes) \(Self.escaped(change.path))")
      for part in parts { content += part ?? [] }
    }
    return Array((lines.joined(separator: "\n") + "\n\n").utf8) + content
  }

  /// Reads a record; nothing when it is damaged.
  init?(_ bytes: [UInt8]) {
    var values: [String: [String]] = [:]
    var offset = 0
    var isFirst = true
    while true {
      guard let end = bytes[offset...].firstIndex(of: 0x0A) else { return nil }
      let line = String(decoding: bytes[offset..<end], as: UTF8.self)
      offset = end + 1
      if line.isEmpty { break }
      if isFirst {
        guard line == Self.first else { return nil }
        isFirst = false
        continue
      }
      guard let space = line.firstIndex(of: " ") else { return nil }
      values[String(line[..<space]), default: []].append(String(line[line.index(after: space)...]))
    }
    var rest = bytes[offset...]
    func texts(_ key: String) -> [String] { (values[key] ?? []).map(Self.unescaped) }
    guard let kind = values["kind"]?.first.flatMap(Kind.init(rawValue:)),
      let number = values["number"]?.first.flatMap({ Int($0) }), number > 0,
      let place = texts("place").first, let title = texts("title").first,
      let temporary = texts("temporary").first, temporary.utf8.first == 0x2E,
      !temporary.utf8.contains(0x2F)
    else { return nil }
    var changes: [StepChange] = []
    for line in values["change"] ?? [] {
      guard let change = Self.change(line, &rest) else { return nil }
      changes.append(change)
    }
    guard rest.isEmpty, !changes.isEmpty else { return nil }
    self.init(
      kind: kind, number: number, title: title, place: place,
      outside: texts("outside"), folders: texts("folder"), temporary: temporary, changes: changes)
  }

  init(
    kind: Kind, number: Int, title: String, place: String, outside: [String],
    folders: [String], temporary: String, changes: [StepChange]
  ) {
    self.kind = kind
    self.number = number
    self.title = title
    self.place = place
    self.outside = outside
    self.folders = folders
    self.temporary = temporary
    self.changes = changes
  }

  private static func change(_ line: String, _ rest: inout ArraySlice<UInt8>) -> StepChange? {
    let parts = line.split(separator: " ", maxSplits: 4)
    guard parts.count == 5, let mode = UInt32(parts[0]), mode <= 0o7777 else { return nil }
    var contents: [[UInt8]?] = []
    for size in parts[1...3] {
      if size == "-" {
        contents.append(nil)
        continue
      }
      guard let count = Int(size), count >= 0, count <= rest.count else { return nil }
      contents.append(Array(rest.prefix(count)))
      rest = rest.dropFirst(count)
    }
    return StepChange(
      path: unescaped(String(parts[4])), before: contents[0], after: contents[1],
      undoAppend: contents[2], mode: mode)
  }

  /// One line: `%` and control characters as `%XX`.
  private static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if byte < 0x20 || byte == 0x7F || byte == 0x25 {
        let digits = String(byte, radix: 16)
        bytes += Array("%\(digits.count == 1 ? "0" : "")\(digits)".utf8)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func unescaped(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var plain: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let digits = bytes[index...].dropFirst().prefix(2)
      if bytes[index] == 0x25, digits.count == 2,
        let byte = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        plain.append(byte)
        index += 3
      } else {
        plain.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }
}
