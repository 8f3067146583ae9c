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

    /// The same behind a text.
    fileprivate func behind(_ prefix: String) -> Candidate {
      Candidate(prefix + text, detail: detail, isFinal: isFinal)
    }
  }

  let view: View?

  /// The word at a cursor, in character offsets of the line, and the ways to complete it: those
  /// that begin with it, else those that hold it, the likeliest first.
  public func completion(
    for line: String, cursor: Int
  ) -> (word: Range<Int>, candidates: [Candidate]) {
    let characters = Array(line)
    let cursor = min(max(0, cursor), characters.count)
    let start = characters[..<cursor].lastIndex(of: " ").map { $0 + 1 } ?? 0
    let word = String(characters[start..<cursor])
    let before = (try? LineSplitter.words(of: String(characters[..<start]))) ?? []
    let candidates = CandidateRanking.ranked(candidates(for: word, after: before), for: word)
      .map { Candidate(LineSplitter.quoted($0.text), detail: $0.detail, isFinal: $0.isFinal) }
    return (start..<cursor, candidates)
  }

  /// What may stand at a word behind others, whatever the word begins with; texts without quotes.
  func candidates(for word: String, after words: [String]) -> [Candidate] {
    if words.first == "watch" { return candidates(for: word, after: Array(words.dropFirst())) }
    var node = CommandTree.root
    var path: [String] = []
    for word in words {
      guard let next = node.child(word) else { break }
      node = next
      path.append(word)
    }
    if path.count == words.count, !node.children.isEmpty {
      let own = path.isEmpty ? Self.sessionWords : []
      return node.children.map { Candidate($0.name, detail: $0.abstract) } + own
    }
    if words.first == "help" { return helpWords(behind: words) }
    if word.utf8.first == 0x2D {
      return OptionCatalog.arguments(of: path).options.map {
        Candidate($0.name, detail: $0.summary)
      }
    }
    if let option = words.last, let values = Self.optionValues(option, of: node, view) {
      return values.map { Candidate($0) }
    }
    guard let command = node.type as? any DocumentedCommand.Type, let view else { return [] }
    let offers = command.offers
    if let sign = word.firstIndex(where: { $0 == ":" || $0 == "=" }) {
      return values(of: offers, word, sign, view)
    }
    return offers.words.flatMap { $0(view) }
      + offers.keys.map { Candidate("\($0.name)\($0.sign)", detail: $0.summary, isFinal: false) }
  }

  /// The values of the key a word begins with, behind what stands before them: `not:` and other
  /// values of a list stay.
  private func values(
    of offers: Offers, _ word: String, _ sign: String.Index, _ view: View
  ) -> [Candidate] {
    var name = word[..<sign]
    var rest = word[word.index(after: sign)...]
    if word[sign] == ":", name == "not", let second = rest.firstIndex(of: ":") {
      name = rest[..<second]
      rest = rest[rest.index(after: second)...]
    }
    if word[sign] == "=", name.hasSuffix("+") || name.hasSuffix("-") { name = name.dropLast() }
    guard let key = offers.keys.first(where: { $0.name == name && $0.sign == word[sign] }) else {
      // `objection:ID` is a word of its own where records of two kinds may stand.
      return offers.words.flatMap { $0(view) }
    }
    let last = rest.lastIndex(of: ",").map { rest.index(after: $0) } ?? rest.startIndex
    let given = Set(rest[..<last].split(separator: ",").map(String.init))
    return key.values(view).filter { !given.contains($0.text) }
      .map { $0.behind(String(word[..<last])) }
  }

  private func helpWords(behind words: [String]) -> [Candidate] {
    var node = CommandTree.root
    for word in words.dropFirst() {
      guard let next = node.child(word) else { return [] }
      node = next
    }
    return node.children.map { Candidate($0.name, detail: $0.abstract) }
      + (words.count == 1 ? HelpTopics.all.map { Candidate($0.name, detail: "topic") } : [])
  }

  /// Words the session itself understands.
  private static let sessionWords = [
    Candidate("help", detail: "how to write a command, with examples")
  ]

  private static func optionValues(
    _ option: String, of node: CommandTree.Node, _ view: View?
  ) -> [String]? {
    switch option {
    case "--format":
      Exporters.all.filter { exporter in
        !exporter.needsEvents || (node.type as? any WorkbenchCommand.Type)?.hasCalendar == true
      }.map(\.name)
    case "--funnel": view?.workspace.funnels.models.map(\.name)
    case "--color": ["auto", "always", "never"]
    default: nil
    }
  }
}
