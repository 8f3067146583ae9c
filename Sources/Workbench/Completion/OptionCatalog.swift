import ArgumentParser
import Foundation
import Synchronization

/// The options and words of every command, read from the parser's own description of itself.
enum OptionCatalog {
  /// An option and what it is for; a flag takes no value.
  typealias Option = (name: String, short: String?, summary: String, isFlag: Bool)

  /// A place for a word, in the order of the words, and what may stand there; all the rest of a line
  /// may be for another command.
  typealias Place = (summary: String, isRequired: Bool, isRepeating: Bool, takesOptions: Bool)

  /// What may stand behind a command.
  typealias Arguments = (options: [Option], places: [Place])

  /// What may stand behind the command these words lead to, in the order of its help; nothing for
  /// words that lead nowhere.
  ///
  /// Commands are described one by one, when they are asked for: most runs want one, and describing
  /// all takes longer than what most of them do.
  static func arguments(of words: [String]) -> Arguments {
    let key = words.joined(separator: " ")
    if let arguments = known.withLock({ $0[key] }) { return arguments }
    let node = words.reduce(CommandTree.root as CommandTree.Node?) { $0?.child($1) }
    guard let command = node.flatMap({ Dump.Command($0.type) }) else { return ([], []) }
    let arguments = arguments(of: command)
    known.withLock { $0[key] = arguments }
    return arguments
  }

  /// The options every command has.
  static let common: [Option] = {
    var lists: [[Option]] = []
    func walk(_ command: Dump.Command) {
      lists.append(arguments(of: command).options)
      command.subcommands?.forEach(walk)
    }
    Dump.Command(CommandTree.self).map(walk)
    // A command that only groups others has none but its help.
    lists.removeAll { $0.count < 2 }
    return arguments(of: ["journey"]).options.filter { option in
      lists.allSatisfy { $0.contains { $0.name == option.name } }
    }
  }()

  private static let known = Mutex<[String: Arguments]>([:])

  private static func arguments(of command: Dump.Command) -> Arguments {
    let shown = (command.arguments ?? []).filter { $0.shouldDisplay != false }
    let options = shown.compactMap { argument -> Option? in
      let long = argument.names?.first { $0.kind == "long" }?.name
      let short = argument.names?.first { $0.kind == "short" }?.name
      return long.map {
        ("--\($0)", short.map { "-\($0)" }, argument.abstract ?? "", argument.kind == "flag")
      }
    }
    let places = shown.filter { $0.kind == "positional" }.map { argument -> Place in
      (
        argument.abstract ?? "", argument.isOptional != true, argument.isRepeating == true,
        argument.parsingStrategy == "allRemainingInput"
      )
    }
    return (options, places)
  }

  /// The part of the description that is read.
  private struct Dump: Decodable {
    struct Command: Decodable {
      let arguments: [Argument]?
      let subcommands: [Command]?

      init?(_ type: any ParsableCommand.Type) {
        let text = Data(type._dumpHelp().utf8)
        guard let dump = try? JSONDecoder().decode(Dump.self, from: text) else { return nil }
        self = dump.command
      }
    }

    struct Argument: Decodable {
      let names: [Name]?
      let abstract: String?
      let kind: String
      let isOptional: Bool?
      let isRepeating: Bool?
      let parsingStrategy: String?
      let shouldDisplay: Bool?
    }

    struct Name: Decodable {
      let kind: String
      let name: String
    }

    let command: Command
  }
}
