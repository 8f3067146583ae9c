@testable import Workbench

/// What every command of the tree shows as its first example, as words, but for `quit`, which says
/// nothing.
enum EveryCommand {
  static let examples: [[String]] = below(CommandTree.root).filter { $0 != "quit" }
    .compactMap { try? LineSplitter.words(of: $0) }

  private static func below(_ node: CommandTree.Node) -> [String] {
    if let command = node.type as? any DocumentedCommand.Type {
      return command.examples.prefix(1).map(\.line)
    }
    return node.children.flatMap(below)
  }
}
