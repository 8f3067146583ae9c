import ArgumentParser
import FunnelCore

/// The one tree of commands: parsing, help, completion and the shell all read it.
struct CommandTree: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stagecraft",
    abstract: "Plan content along the whole journey: coverage, gaps, and why.",
    groupedSubcommands: groups)

  /// The one list: a new command is a file and a line here.
  static let groups: [CommandGroup] = [
    CommandGroup(
      name: "See coverage",
      subcommands: [
        MapCommand.self, ScoresCommand.self, JourneyCommand.self, StatusCommand.self,
        AssetsCommand.self,
      ]),
    CommandGroup(
      name: "Find gaps",
      subcommands: [GapsCommand.self, ExplainCommand.self, CheckCommand.self, TodoCommand.self]),
    CommandGroup(
      name: "Sell",
      subcommands: [
        SendCommand.self, ObjectionsCommand.self, ObjectionCommand.self, AccountsCommand.self,
        AccountCommand.self,
      ]),
    CommandGroup(
      name: "Plan",
      subcommands: [
        CampaignsCommand.self, CampaignCommand.self, WhatIfCommand.self, BriefCommand.self,
        PersonasCommand.self, PersonaCommand.self,
      ]),
    CommandGroup(
      name: "Write",
      subcommands: [
        AssetCommand.self, SuggestCommand.self, UndoCommand.self, RedoCommand.self, LogCommand.self,
      ]),
    CommandGroup(name: "Report", subcommands: [ReportCommand.self]),
    CommandGroup(
      name: "Tune",
      subcommands: [
        FunnelsCommand.self, FunnelCommand.self, PluginsCommand.self, PluginCommand.self,
      ]),
    CommandGroup(
      name: "Session",
      subcommands: [
        SetCommand.self, ViewsCommand.self, ViewCommand.self, WatchCommand.self,
        OpenCommand.self, InitCommand.self, RunCommand.self, HistoryCommand.self,
        CompletionsCommand.self, QuitCommand.self,
      ]),
  ]

  /// A node of the tree by the words that lead to it.
  struct Node {
    let type: any ParsableCommand.Type
    var name: String { type._commandName }
    var abstract: String { type.configuration.abstract }
    var children: [Node] {
      (type.configuration.groupedSubcommands.flatMap(\.subcommands)
        + type.configuration.ungroupedSubcommands).map { Node(type: $0) }
    }

    func child(_ name: String) -> Node? { children.first { $0.name == name } }
  }

  static let root = Node(type: CommandTree.self)

  /// The commands that have a verb of this name, as `asset archive` for `archive`.
  static func commands(withVerb verb: String) -> [String] {
    root.children.filter { $0.child(verb) != nil }.map { "\($0.name) \(verb)" }
  }

  /// The commands of the session itself, which no parser needs to know.
  static let sessionWords = ["help", "exit", "?"]

  /// How one leaves other programs.
  private static let leavingWords = ["q", ":q", "\\q", ".quit", "bye", "logout", "x", ":x"]

  /// The command a line of words means.
  /// - Throws: `CommandFailure` for words the tree does not know, `HelpText` where help was asked for.
  static func parse(_ words: [String]) throws -> any DocumentedCommand {
    try checkNames(words)
    let path = path(of: words)
    let check = ArgumentCheck(
      path.reduce(root) { $0.child($1) ?? $0 }, path: path)
    do {
      try check.check(words.dropFirst(path.count))
      let parsed = try parseAsRoot(words)
      if let command = parsed as? any DocumentedCommand { return command }
      throw HelpText(text: try HelpText.text(for: path))
    } catch let error as CommandFailure {
      throw error
    } catch let error as HelpText {
      throw error
    } catch {
      if exitCode(for: error) == .success {
        throw HelpText(text: try HelpText.text(for: path))
      }
      throw check.failure(message(for: error))
    }
  }

  /// The words a line begins with that lead down the tree.
  static func path(of words: [String]) -> [String] {
    var node = root
    return Array(
      words.prefix { word in
        guard let next = node.child(word) else { return false }
        node = next
        return true
      })
  }

  private static func checkNames(_ words: [String]) throws(CommandFailure) {
    var node = root
    for word in words {
      let children = node.children
      if children.isEmpty || word.utf8.first == 0x2D { return }
      guard let next = node.child(word) else {
        let names = children.map(\.name)
        let isRoot = node.name == root.name
        let known = isRoot ? names + sessionWords.filter { $0 != "?" } : names
        if isRoot, leavingWords.contains(word) {
          throw CommandFailure.unknown("command", word, nearest: "quit")
        }
        let verbs = isRoot ? commands(withVerb: word) : []
        if let first = verbs.first {
          throw CommandFailure(
            "\"\(word)\" wants to know what of: \(verbs.joined(separator: ", ")).",
            correction: .replace(wrong: word, right: first))
        }
        throw CommandFailure.unknown(
          isRoot ? "command" : "\(node.name) command", word,
          nearest: NearestName.of(word, in: known), known: isRoot ? [] : names)
      }
      node = next
    }
  }
}
