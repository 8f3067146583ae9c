import ArgumentParser
import Reporting
import TerminalText

/// The help of one command: what it is for, how it is written, examples, options, relatives.
struct HelpPage {
  private static let width = 80

  let node: CommandTree.Node
  /// The words that lead to the command.
  let path: [String]

  /// The page, at most 80 cells wide.
  var text: String {
    let configuration = node.type.configuration
    var lines = ["USAGE: \(usage)", ""]
    lines += Self.wrapped(node.abstract)
    let details = configuration.discussion
    if !details.isEmpty {
      lines.append("")
      for paragraph in details.split(separator: "\n", omittingEmptySubsequences: false) {
        lines += Self.wrapped(String(paragraph))
      }
    }
    if let topic = HelpTopics.all.first(where: { [$0.name] == path }) {
      lines += ["", topic.text]
    }
    if !node.children.isEmpty {
      lines += ["", "COMMANDS:"]
      lines += Self.listed(
        node.children.map { ((path + [$0.name]).joined(separator: " "), $0.abstract) })
    }
    if let command = node.type as? any DocumentedCommand.Type {
      lines += ["", "EXAMPLES:"]
      lines += examples(command.examples)
      if command is any WorkbenchCommand.Type { lines += options }
      lines += keys(of: command.offers)
    }
    let related = related
    if !related.isEmpty {
      lines += [""] + Self.wrapped("SEE ALSO: " + related.joined(separator: ", "), indent: "  ")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Each line beside what it is for, or above it where it is long.
  private func examples(_ examples: [Example]) -> [String] {
    let column = 2 + (examples.map(\.line.count).filter { $0 <= 44 }.max() ?? 0) + 2
    return examples.flatMap { example -> [String] in
      let padding = column - 2 - example.line.count
      if padding >= 2, column + example.purpose.count <= Self.width {
        return ["  \(example.line)\(String(repeating: " ", count: padding))\(example.purpose)"]
      }
      return ["  \(example.line)", "      \(example.purpose)"]
    }
  }

  private var usage: String {
    let own = node.type.configuration.usage ?? ""
    return own.isEmpty ? "\(path.joined(separator: " ")) COMMAND" : own
  }

  /// The options of its own; those of every command have a page to themselves.
  private var options: [String] {
    let common = Set(OptionCatalog.common.map(\.name))
    let own = OptionCatalog.arguments(of: path).options.filter { !common.contains($0.name) }
    let rows = own.map { ($0.name, $0.summary) }
    return ["", "OPTIONS:"] + Self.listed(rows + [("Those of every command", "help options")])
  }

  private func keys(of offers: Offers) -> [String] {
    let names = offers.keys.map { "\($0.name)\($0.sign)" }
    guard !names.isEmpty else { return [] }
    return [""] + Self.wrapped("KEYS: " + names.joined(separator: " "), indent: "  ")
  }

  /// The plural and the verbs of the same noun, else the commands of the same group.
  private var related: [String] {
    let root = CommandTree.root
    if path.count > 1, let parent = root.child(path[0]) {
      let siblings = parent.children.map { "\(path[0]) \($0.name)" }
      return (root.child("\(path[0])s").map { [$0.name] } ?? [])
        + siblings.filter {
          $0 != path.joined(separator: " ")
        }
    }
    let group = CommandTree.groups.first { group in
      group.subcommands.contains { CommandTree.Node(type: $0).name == path[0] }
    }
    return (group?.subcommands.map { CommandTree.Node(type: $0).name } ?? [])
      .filter { $0 != path[0] }
  }

  /// Names with what they are for, in two columns.
  static func listed(_ rows: [(name: String, summary: String)]) -> [String] {
    let widest = rows.map(\.name.count).max() ?? 0
    return rows.flatMap { name, summary in
      let start = "  " + name + String(repeating: " ", count: widest - name.count + 2)
      return wrapped(start + summary, indent: String(repeating: " ", count: start.count))
    }
  }

  /// A text on lines of at most the page's width; those after the first begin with `indent`.
  static func wrapped(_ text: String, indent: String = "") -> [String] {
    var lines: [String] = []
    var line = ""
    var rest = text[...]
    // What stands in front of the first word stays as it is.
    while rest.first == " " { line.append(rest.removeFirst()) }
    var isFresh = true
    for word in rest.split(separator: " ", omittingEmptySubsequences: false) {
      let gap = isFresh ? "" : " "
      if !isFresh, line.count + gap.count + word.count > width {
        lines.append(line)
        line = indent + word
      } else {
        line += gap + word
      }
      isFresh = false
    }
    return lines + [line]
  }
}
