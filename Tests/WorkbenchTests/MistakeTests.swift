import FunnelCore
import Testing

@testable import Workbench

@Suite("A mistake is named with the nearest right thing, whatever the command")
struct MistakeTests {
  typealias Leaf = CommandConformanceTests.Leaf

  static let leaves = CommandConformanceTests.leaves

  @Test("A misspelt command or verb", arguments: leaves)
  func names(leaf: Leaf) async throws {
    for place in leaf.words.indices {
      var words = leaf.words
      words[place] = Self.misspelt(words[place])
      try await expectMended(words, to: leaf.words[place], at: place, [.usage])
    }
  }

  @Test("A misspelt option", arguments: leaves)
  func options(leaf: Leaf) async throws {
    let words = try LineSplitter.words(of: leaf.examples[0].line)
    for option in OptionCatalog.arguments(of: leaf.words).options where !words.contains(option.name)
    {
      let given = words + [Self.misspelt(option.name)] + (Self.values[option.name] ?? [])
      let isOwn = !OptionCatalog.common.contains { $0.name == option.name }
      try await expectMended(given, to: option.name, at: words.count, [.usage], runs: isOwn)
    }
  }

  @Test("A misspelt key", arguments: leaves)
  func keys(leaf: Leaf) async throws {
    for key in try Self.offers(of: leaf).keys {
      let words = try Self.line(of: leaf, without: key)
      let value = try await Self.values(of: key).first?.text ?? "2026-11-22"
      let given = words + ["\(Self.misspelt(key.name))\(key.sign)\(value)"]
      let result = try await Self.result(of: given)
      #expect(result.status == .usage, "\(given): \(result.output)")
      #expect(result.errorOutput.contains("Did you mean \(key.name)"), "\(given): \(result)")
    }
  }

  @Test(
    "A misspelt value of a key that takes the words of a vocabulary or names", arguments: leaves)
  func values(leaf: Leaf) async throws {
    for key in try Self.offers(of: leaf).keys where !Self.takesAnything(key, leaf) {
      let words = try Self.line(of: leaf, without: key)
      let values = try await Self.values(of: key).map(\.text)
      guard let value = values.first(where: Self.isWord) else { continue }
      let given = words + ["\(key.name)\(key.sign)\(Self.misspelt(value))"]
      let right = "\(key.name)\(key.sign)\(value)"
      try await expectMended(given, to: right, naming: value, at: words.count, [.usage, .notFound])
    }
  }

  @Test("A misspelt name among the words of an example", arguments: leaves)
  func targets(leaf: Leaf) async throws {
    let view = try await Self.view()
    let known = Set(try Self.offers(of: leaf).words.flatMap { $0(view) }.map(\.text))
    for example in leaf.examples {
      let words = try LineSplitter.words(of: example.line)
      for place in words.indices where known.contains(words[place]) && place >= leaf.words.count {
        var given = words
        given[place] = Self.misspelt(words[place])
        let name = words[place].split(separator: ":").last.map(String.init)
        try await expectMended(
          given, to: words[place], naming: name, at: place, [.usage, .notFound])
      }
    }
  }

  @Test("A name that is near nothing", arguments: leaves)
  func strangers(leaf: Leaf) async throws {
    let view = try await Self.view()
    guard !(try Self.offers(of: leaf).words.flatMap { $0(view) }.isEmpty) else { return }
    let words = try LineSplitter.words(of: leaf.examples[0].line)
    let place = leaf.words.count
    guard words.indices.contains(place), !words[place].contains(":") else { return }
    var given = words
    given[place] = "xxyyzz"
    let result = try await Self.result(of: given)
    #expect([.usage, .notFound].contains(result.status), "\(given): \(result)")
    #expect(result.errorOutput.contains("\"xxyyzz\""))
    #expect(result.correctedLine == nil)
  }

  @Test("A word that is missing is named, with the synopsis", arguments: leaves)
  func missing(leaf: Leaf) async throws {
    let result = try await Self.result(of: leaf.words)
    guard result.status != .done, result.status != .findings else { return }
    // `init` wants nothing more here than a folder without settings.
    if leaf.words == ["init"] { return }
    #expect(result.status == .usage)
    #expect(result.errorOutput.contains("\(leaf.words.joined(separator: " ")) "), "\(result)")
  }

  @Test("A word too much is named, with the synopsis")
  func excess() async throws {
    for (line, expected) in [
      ("accounts bauer", "accounts takes no words, and \"bauer\" is one.\nUsage: accounts\n"),
      (
        "asset show cfo-brief case-bauer",
        "asset show takes one word, and \"case-bauer\" is one more.\n"
          + "Usage: asset show ID|ROW[,…]\n"
      ),
      (
        "asset show",
        "asset show wants an id, the start of one, or rows of the last table.\n"
          + "Usage: asset show ID|ROW[,…]\n"
      ),
      ("gaps --format", "--format wants a value: table, wide, md, csv, csv-excel, json or ics.\n"),
      ("gaps --limit many", "--limit wants a whole number: at most so many rows.\n"),
      ("undo last", "undo wants a number of log; the newest step that stands when left out."),
      (
        "gaps -x",
        "No option \"-x\".\nUsage: gaps [stage:S] [persona:P] [team:T] [min:N] [--fail]\n"
      ),
    ] {
      let result = try await Sample.run(line)
      #expect(result.status == .usage)
      #expect(result.errorOutput.hasPrefix(expected), "\(line): \(result.errorOutput)")
    }
  }

  // MARK: - What is done

  /// Runs words with a wrong one among them, and the line that mends it.
  private func expectMended(
    _ words: [String], to right: String, naming name: String? = nil, at place: Int,
    _ statuses: [Workbench.ExitStatus], runs: Bool = true
  ) async throws {
    let result = try await Self.result(of: words)
    #expect(statuses.contains(result.status), "\(words): \(result)")
    #expect(result.errorOutput.contains(name ?? right), "\(words): \(result)")
    let line = try #require(result.correctedLine, "\(words): \(result)")
    var expected = words
    expected[place] = right
    #expect(try LineSplitter.words(of: line) == expected, "\(line)")
    guard runs, !expected.contains("--save") else { return }
    let mended = try await Self.result(of: expected)
    #expect(mended.errorOutput != result.errorOutput, "\(expected)")
    #expect(!mended.errorOutput.contains("Did you mean"), "\(expected): \(mended)")
  }

  private static func result(of words: [String]) async throws -> CommandResult {
    try await Sample.run(words.map(LineSplitter.quoted).joined(separator: " "))
  }

  /// With a letter too much.
  private static func misspelt(_ word: String) -> String {
    var word = word
    let end = word.index(word.startIndex, offsetBy: max(1, word.count - 2))
    word.insert("q", at: end)
    return word
  }

  private static func isWord(_ value: String) -> Bool {
    value.utf8.count > 2 && value.utf8.allSatisfy { !(0x30...0x39).contains($0) } && value != "none"
  }

  private static func view() async throws -> View {
    var session = try await Sample.readSession()
    return try await session.view()
  }

  private static func values(of key: Offers.Key) async throws -> [CommandCompleter.Candidate] {
    key.values(try await view())
  }

  private static func offers(of leaf: Leaf) throws -> Offers {
    let node = leaf.words.reduce(CommandTree.root as CommandTree.Node?) { $0?.child($1) }
    return try #require(node?.type as? any DocumentedCommand.Type).offers
  }

  /// An example to which a key can be added.
  private static func line(of leaf: Leaf, without key: Offers.Key) throws -> [String] {
    if leaf.words == ["report"] {
      return leaf.words + [AssetFilters.keys.contains(key.name) ? "map" : "objections"]
    }
    if leaf.words == ["view", "save"] { return leaf.words + ["mine", "--dry-run"] }
    if key.sign == ":" { return leaf.words }
    let own = ["=", "+=", "-="].map { key.name + $0 }
    return try LineSplitter.words(of: leaf.examples[0].line).filter { word in
      !own.contains(where: word.hasPrefix)
    }
  }

  /// Whether a key takes what nobody has yet.
  private static func takesAnything(_ key: Offers.Key, _ leaf: Leaf) -> Bool {
    ["language", "industry", "region", "competitor"].contains(key.name) && key.sign == "="
  }

  /// Values for the options that want one.
  private static let values = [
    "--format": ["json"], "--limit": ["1"], "--color": ["never"], "--funnel": ["sales-7"],
    "--today": ["2026-11-22"], "--workspace": ["."], "--output": ["x"],
  ]
}
