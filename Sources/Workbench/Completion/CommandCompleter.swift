import ArgumentParser
import FunnelCore
import Reporting
import WorkspaceFiles

/// Completes commands, options, keys and values from the tree and the live workspace.
public struct CommandCompleter: Sendable {
  /// One way to complete a word.
  public struct Candidate: Sendable, Equatable {
    /// What replaces the word.
    public let text: String
    /// What to say of it, such as `11 assets`; may be empty.
    public let detail: String
    /// Whether the word is complete with it.
    public let isFinal: Bool

    init(_ text: String, detail: String = "", isFinal: Bool = true) {
      self.text = text
      self.detail = detail
      self.isFinal = isFinal
    }
  }

  let view: View?
  let plugins: [String]

  /// The word at a cursor, in character offsets of the line, and the ways to complete it.
  public func completion(
    for line: String, cursor: Int
  ) -> (word: Range<Int>, candidates: [Candidate]) {
    let characters = Array(line)
    let cursor = min(max(0, cursor), characters.count)
    let start = characters[..<cursor].lastIndex(of: " ").map { $0 + 1 } ?? 0
    let word = String(characters[start..<cursor])
    let before = (try? LineSplitter.words(of: String(characters[..<start]))) ?? []
    let candidates = candidates(for: word, after: before)
      .filter { $0.text.utf8.starts(with: word.utf8) }
      .map { Candidate(LineSplitter.quoted($0.text), detail: $0.detail, isFinal: $0.isFinal) }
    return (start..<cursor, candidates)
  }

  private func candidates(for word: String, after words: [String]) -> [Candidate] {
    var node = CommandTree.root
    var depth = 0
    for word in words {
      guard let next = node.child(word) else { break }
      node = next
      depth += 1
    }
    if depth == words.count, !node.children.isEmpty {
      let own = depth == 0 ? ["help": "how to", "run": "a file of commands", "quit": "leave"] : [:]
      return node.children.map { Candidate($0.name, detail: $0.abstract) }
        + own.sorted { $0.key < $1.key }.map { Candidate($0.key, detail: $0.value) }
    }
    if words.first == "help" {
      return CommandTree.root.children.map { Candidate($0.name, detail: $0.abstract) }
        + HelpTopics.all.map { Candidate($0.name) }
    }
    let command = words.prefix(depth).joined(separator: " ")
    if word.utf8.first == 0x2D {
      let own =
        depth == 2 && Self.writers.contains(node.name)
        ? Self.writing : Self.ownOptions[command] ?? []
      return Self.options + own
    }
    if let option = words.last, let values = Self.optionValues(option, view) {
      return values.map { Candidate($0) }
    }
    if ["campaign add", "campaign remove"].contains(command), words.count > depth {
      return members(for: word, isAdding: node.name == "add")
    }
    let kind = ["new", "set"].contains(node.name) ? RecordKind(rawValue: words[0]) : nil
    if kind != nil, let equals = word.firstIndex(of: "=") {
      var key = String(word[..<equals])
      if key.hasSuffix("+") || key.hasSuffix("-") { key.removeLast() }
      return values(of: key, behind: String(word[...equals]))
    }
    if let kind, words.count > depth {
      return kind.fields.map { Candidate("\($0)=", isFinal: false) }
        + targets(of: node, depth: depth, words)
    }
    if command == "send", let view, let colon = word.firstIndex(of: ":") {
      let key = String(word[..<colon])
      return SendQuery.known(key, view).map {
        Candidate("\(key):\($0)", detail: title(of: $0, key, view))
      }
    }
    if let colon = word.firstIndex(of: ":") {
      return values(of: String(word[..<colon]), behind: String(word[...colon]))
    }
    return targets(of: node, depth: depth, words) + keys(of: command)
  }

  /// What may join a campaign or leave it, and how.
  private func members(for word: String, isAdding: Bool) -> [Candidate] {
    let workspace = view?.workspace
    if word.hasPrefix("role=") { return Team.allCases.map { Candidate("role=\($0.rawValue)") } }
    if word.hasPrefix("owner=") { return values(of: "owner", behind: "owner=") }
    let objections = workspace?.objections ?? []
    let fields = isAdding ? ["role=", "owner=", "date="] : []
    return (workspace?.assets ?? []).map { Candidate($0.id, detail: $0.title) }
      + objections.map { Candidate("objection:\($0.id)", detail: $0.statement) }
      + fields.map { Candidate($0, isFinal: false) }
  }

  private func keys(of command: String) -> [Candidate] {
    let summaries = Dictionary(
      AssetFilters.all.map { ($0.key, $0.summary) }, uniquingKeysWith: { first, _ in first })
    return (Self.keysByCommand[command] ?? []).map {
      Candidate("\($0):", detail: summaries[$0] ?? "", isFinal: false)
    }
  }

  private func targets(
    of node: CommandTree.Node, depth: Int, _ words: [String]
  ) -> [Candidate] {
    guard let workspace = view?.workspace else { return [] }
    switch words.first {
    case "explain", "asset": return workspace.assets.map { Candidate($0.id, detail: $0.title) }
    case "persona": return workspace.personas.map { Candidate($0.id, detail: $0.title) }
    case "objection": return workspace.objections.map { Candidate($0.id, detail: $0.statement) }
    case "campaign": return workspace.campaigns.map { Candidate($0.id, detail: $0.title) }
    case "account": return workspace.accounts.map { Candidate($0.id, detail: $0.title) }
    case "funnel":
      return workspace.funnels.models.map { Candidate($0.name, detail: $0.title) }
    case "plugin": return plugins.map { Candidate($0) }
    case "report" where words.count == 1: return ["gaps", "map", "scores"].map { Candidate($0) }
    case "set": return ["format=", "today="].map { Candidate($0, isFinal: false) }
    default: return []
    }
  }

  /// What a value of `send` stands for, where it names a record.
  private func title(of value: String, _ key: String, _ view: View) -> String {
    let workspace = view.workspace
    return switch key {
    case "account": workspace.accounts.first { $0.id == value }?.title ?? ""
    case "objection": workspace.objections.first { $0.id == value }?.statement ?? ""
    case "persona": workspace.personas.first { $0.id == value }?.title ?? ""
    case "stage": view.model.stage(value)?.goal ?? "of another funnel model"
    default: ""
    }
  }

  private func values(of key: String, behind prefix: String) -> [Candidate] {
    if let fixed = Self.fixedValues[key] { return fixed.map { Candidate(prefix + $0) } }
    if key == "plugin" { return plugins.map { Candidate(prefix + $0) } }
    guard let view, let filter = AssetFilters.all.first(where: { $0.key == key }) else { return [] }
    var counts: [String: Int] = [:]
    for index in view.workspace.assets.indices {
      for value in Set(filter.has(view, index)) { counts[value, default: 0] += 1 }
    }
    return (filter.known(view) + ["none"]).map { value in
      let count = counts[value] ?? 0
      return Candidate(
        prefix + value, detail: value == "none" ? "no value" : Plural.of(count, "asset"))
    }
  }

  private static let keysByCommand: [String: [String]] = [
    "assets": AssetFilters.keys + ["sort"], "asset list": AssetFilters.keys + ["sort"],
    "map": AssetFilters.keys + ["by"], "gaps": CellFilter.keys + ["min"],
    "scores": AssetFilters.keys + ["plugin"], "explain": CellFilter.keys,
    "check": ["code", "severity"], "todo": ["owner", "task"], "objections": ["stage", "persona"],
    "send": SendQuery.keys,
    "report": CellFilter.keys + AssetFilters.keys.filter { !CellFilter.keys.contains($0) },
  ]

  private static let fixedValues: [String: [String]] = [
    "by": MapReport.rowKeys,
    "sort": ["id", "title", "format", "stage", "owner", "status", "quality", "freshness"],
    "severity": ["error", "warning", "note"], "code": DiagnosticCode.allCases.map(\.rawValue),
    "task": ["fix", "review", "write", "label"],
  ]

  /// Options of single commands, beside those of all.
  private static let ownOptions: [String: [Candidate]] = [
    "gaps": [Candidate("--fail", detail: "exit 1 when there is a gap")],
    "check": [Candidate("--strict", detail: "exit 1 for warnings too")],
    "funnel use": [Candidate("--save", detail: "keep it in stagecraft.yml")],
    "init": [Candidate("--dry-run", detail: "print, and write nothing")],
  ]

  /// Verbs that write to records, whatever their kind.
  private static let writers: Set<String> = ["new", "set", "archive", "add", "remove"]

  private static let writing = [
    Candidate("--dry-run", detail: "show the difference, write nothing"),
    Candidate("--yes", detail: "more than ten files without asking"),
  ]

  private static let options: [Candidate] = [
    Candidate("--format", detail: "table, wide, md, csv, csv-excel, json"),
    Candidate("--funnel", detail: "the model to look through"),
    Candidate("--json", detail: "the same as --format json"),
    Candidate("--limit", detail: "at most so many rows"),
    Candidate("--output", detail: "write the result to a file"),
    Candidate("--force", detail: "replace a file in the workspace"),
    Candidate("--today", detail: "the day to look at"),
    Candidate("--workspace", detail: "another folder"),
    Candidate("--color", detail: "auto, always, never"),
    Candidate("--help", detail: "how to"),
  ]

  private static func optionValues(_ option: String, _ view: View?) -> [String]? {
    switch option {
    case "--format": Exporters.all.map(\.name)
    case "--funnel": view?.workspace.funnels.models.map(\.name)
    case "--color": ["auto", "always", "never"]
    default: nil
    }
  }
}
