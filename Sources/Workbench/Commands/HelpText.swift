import ArgumentParser
import FunnelCore

/// Help, thrown where a parser meets a wish for it.
struct HelpText: Error {
  let text: String

  /// The overview, or the help of the command these words lead to.
  /// - Throws: `CommandFailure` for words that lead nowhere.
  static func text(for words: [String]) throws -> String {
    var node = CommandTree.root
    for word in words {
      if let topic = HelpTopics.all.first(where: { $0.name == word }), words.count == 1,
        node.child(word) == nil
      {
        return topic.text + "\n"
      }
      guard let next = node.child(word) else {
        let known = node.children.map(\.name) + (words.count == 1 ? HelpTopics.all.map(\.name) : [])
        let holders = words.count == 1 ? CommandTree.commands(withVerb: word) : []
        if !holders.isEmpty {
          throw CommandFailure(
            "No help on \"\(word)\" alone. There is: help \(holders.joined(separator: ", help ")).")
        }
        throw CommandFailure.unknown(
          "help on", word, nearest: NearestName.of(word, in: known))
      }
      node = next
    }
    return words.isEmpty ? overview : HelpPage(node: node, path: words).text
  }

  /// One screen, grouped by what people want to do: the first command of each group with what it
  /// does, the others by name.
  private static var overview: String {
    var lines = ["Stagecraft plans content along the whole journey. Every number can be asked why."]
    lines.append("")
    for group in CommandTree.groups {
      let nodes = group.subcommands.map { CommandTree.Node(type: $0) }
      let padding = String(repeating: " ", count: max(1, column - group.name.count))
      let rest = nodes.dropFirst().map(\.name)
      lines.append("\(group.name)\(padding)\(nodes[0].name): \(nodes[0].abstract)")
      if !rest.isEmpty {
        let indent = String(repeating: " ", count: column)
        lines += HelpPage.wrapped(indent + rest.joined(separator: "  "), indent: indent)
      }
    }
    lines += [
      "", "help COMMAND  how to write it, with examples; Tab completes words and values",
    ]
    lines += HelpPage.wrapped(
      "help TOPIC    " + HelpTopics.all.map(\.name).joined(separator: ", "),
      indent: String(repeating: " ", count: 14))
    return lines.joined(separator: "\n") + "\n"
  }

  /// Where the commands of a group begin.
  private static let column = 14
}
