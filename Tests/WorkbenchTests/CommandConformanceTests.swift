import FunnelCore
import TerminalText
import TestSupport
import Testing

@testable import Workbench

@Suite("What every command keeps to")
struct CommandConformanceTests {
  /// A leaf of the tree: the words that lead to it and what it declares.
  struct Leaf: CustomTestStringConvertible, Sendable {
    let words: [String]
    let examples: [Example]
    let abstract: String

    var testDescription: String { words.joined(separator: " ") }
  }

  static let leaves = below(CommandTree.root, [])

  static let examples = leaves.flatMap(\.examples).map(\.line).filter { $0 != "quit" }

  /// Those with one result, which has formats.
  static let answered = examples.filter { !$0.hasPrefix("run ") }

  private static func below(_ node: CommandTree.Node, _ words: [String]) -> [Leaf] {
    if let command = node.type as? any DocumentedCommand.Type {
      return [Leaf(words: words, examples: command.examples, abstract: node.abstract)]
    }
    return node.children.flatMap { below($0, words + [$0.name]) }
  }

  @Test("The tree has its commands, each with a sentence of its own")
  func tree() {
    #expect(Self.leaves.count >= 25)
    #expect(Set(Self.leaves.map(\.words)).count == Self.leaves.count)
    for leaf in Self.leaves {
      #expect(leaf.abstract.hasSuffix("."), "\(leaf.words)")
      #expect(
        leaf.words.allSatisfy { $0.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D } })
    }
  }

  @Test("Help has a synopsis and the examples, whichever way it is asked for", arguments: leaves)
  func help(leaf: Leaf) async throws {
    let name = leaf.words.joined(separator: " ")
    let help = try await Sample.run("help \(name)")
    #expect(help.status == .done)
    #expect(help.errorOutput == "")
    #expect(help.output.contains("USAGE: \(name)"))
    let words = help.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains(leaf.abstract))
    #expect(Self.tooWide(help.output) == [])
    for example in leaf.examples {
      #expect(help.output.contains("  \(example.line)"))
      #expect(help.output.contains("  \(example.purpose)\n"))
    }
    #expect(help.output.split(separator: "\n", omittingEmptySubsequences: false).count <= 41)
    let asked = try await Sample.run("\(name) --help")
    #expect(asked.status == .done)
    #expect(asked.errorOutput == "")
    #expect(asked.output.contains("USAGE: \(name)"))
  }

  @Test(
    "Every command has three examples, each begins with it and says what it is for",
    arguments: leaves)
  func hasExamples(leaf: Leaf) {
    // There is one way to leave.
    #expect(leaf.examples.count >= (leaf.words == ["quit"] ? 1 : 3))
    for example in leaf.examples {
      #expect(example.line.split(separator: " ").starts(with: leaf.words.map { $0[...] }))
      #expect(example.purpose.first?.isUppercase == true)
      #expect(!example.purpose.hasSuffix("."))
    }
    #expect(Set(leaf.examples.map(\.line)).count == leaf.examples.count)
    #expect(Set(leaf.examples.map(\.purpose)).count == leaf.examples.count)
  }

  @Test("What help points at besides has help of its own", arguments: leaves)
  func related(leaf: Leaf) async throws {
    let help = try await Sample.run("help \(leaf.words.joined(separator: " "))").output
    let text = help.split(separator: "SEE ALSO: ").dropFirst().joined()
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(leaf.words == ["report"] || !words.isEmpty)
    for name in words.split(separator: ", ") {
      #expect(try await Sample.run("help \(name)").status == .done, "\(name)")
    }
  }

  @Test("The overview names every command and topic and fits the screen")
  func overview() async throws {
    let help = try await Sample.run("help")
    for leaf in Self.leaves {
      #expect(help.output.split { !($0.isLetter || $0 == "-") }.contains(Substring(leaf.words[0])))
    }
    for topic in HelpTopics.all {
      let text = try await Sample.run("help \(topic.name)").output
      #expect(help.output.contains(topic.name))
      #expect(Self.tooWide(text) == [])
    }
    #expect(Self.tooWide(help.output) == [])
  }

  @Test("An example runs on the sample and says nothing on the error stream", arguments: examples)
  func example(line: String) async throws {
    let result = try await Sample.run(line)
    #expect([.done, .findings].contains(result.status))
    #expect(result.errorOutput == "")
    #expect(result.output.utf8.last == 0x0A)
    #expect(!result.output.hasSuffix("\n\n"))
  }

  @Test(
    "No line is wider than the screen, but for ids and numbers that fill it", arguments: answered)
  func width(line: String) async throws {
    let table = try await Sample.run(line.replacing("--json", with: "") + " --format table")
    #expect(table.status != .usage)
    let least = try await TableNeeds.width(line)
    // A difference shows the lines of the file as they are.
    if line.hasSuffix("--dry-run") { return }
    for row in Self.tooWide(table.output) {
      #expect(CellWidth.of(row) <= least, "\(row)")
    }
  }

  @Test("Every command that writes is among those that the tests of reliability disturb")
  func disturbed() async throws {
    let lines = WritingCommand.all.map { $0.description + " " }
    for leaf in Self.leaves {
      let name = leaf.words.joined(separator: " ")
      let help = try await Sample.run("help \(name)")
      guard help.output.contains("--dry-run") || help.output.contains("--save") else { continue }
      #expect(lines.contains { $0.hasPrefix(name + " ") }, "\(name)")
    }
  }

  @Test("The same example as JSON is valid and says what it is", arguments: answered)
  func json(line: String) async throws {
    let result = try await Sample.run(line.replacing("--json", with: "") + " --format json")
    #expect(result.errorOutput == "")
    let answer = try JSONAnswer(result.output)
    #expect(answer.schema == 1)
    #expect(Day(answer.today) != nil)
    let known = Set(Self.leaves.map { $0.words.joined(separator: " ") } + ["report diff"])
    #expect(known.contains(answer.command))
  }

  @Test("Read anew, the same command is the same bytes")
  func repeatable() async throws {
    var anew = try Sample.session()
    let moving = ["set ", "funnel use", "open", "history", "undo", "redo"]
    for line in Self.examples where !moving.contains(where: line.hasPrefix) {
      let first = try await Sample.run(line)
      let second = await anew.run(line: line)
      #expect(first.output.utf8.elementsEqual(second.output.utf8), "\(line)")
    }
  }

  /// The lines wider than 80 cells.
  static func tooWide(_ text: String) -> [Substring] {
    text.split(separator: "\n").filter { CellWidth.of($0) > 80 }
  }
}
