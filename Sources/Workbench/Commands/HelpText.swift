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
    if words.isEmpty { return overview }
    return CommandTree.helpMessage(for: node.type, columns: 80) + "\n"
  }

  /// One screen, grouped by what people want to do.
  private static var overview: String {
    var lines = ["Stagecraft plans content along the whole journey. Every number can be asked why."]
    for group in CommandTree.groups {
      lines += ["", group.name]
      for type in group.subcommands {
        let node = CommandTree.Node(type: type)
        let name = node.name
        let padding = String(repeating: " ", count: max(1, 13 - name.count))
        lines.append("  \(name)\(padding)\(node.abstract)")
      }
    }
    lines += [
      "", "At the prompt",
      "  help NAME   a command, or one of: "
        + HelpTopics.all.map(\.name).joined(separator: ", "),
      "  run FILE    the commands of a file",
      "  quit        leave; so does Ctrl-D",
    ]
    return lines.joined(separator: "\n") + "\n"
  }
}
