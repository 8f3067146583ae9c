import ArgumentParser
import Foundation

/// The options and words of every command, read from the parser's own description of itself.
enum OptionCatalog {
  /// An option and what it is for; a flag takes no value.
  typealias Option = (name: String, short: String?, summary: String, isFlag: Bool)

  /// A place for a word, in the order of the words, and what may stand there; all the rest of a line
  /// may be for another command.
  typealias Place = (summary: String, isRequired: Bool, isRepeating: Bool, takesOptions: Bool)

  /// The options of the command these words lead to, in the order of its help.
  static func options(of words: [String]) -> [Option] {
    all[words.joined(separator: " ")]?.options ?? []
  }

  /// The places for words behind the command that these words lead to.
  static func places(of words: [String]) -> [Place] {
    all[words.joined(separator: " ")]?.places ?? []
  }

  /// The options every command has.
  static let common: [Option] = {
    let lists = all.values.map(\.options).filter { $0.count > 1 }
    return options(of: ["journey"]).filter { option in
      lists.allSatisfy { $0.contains { $0.name == option.name } }
    }
  }()

  private static let all: [String: (options: [Option], places: [Place])] = {
    guard
      let dump = try? JSONDecoder().decode(Dump.self, from: Data(CommandTree._dumpHelp().utf8))
    else { return [:] }
    var found: [String: (options: [Option], places: [Place])] = [:]
    func walk(_ command: Dump.Command, _ words: [String]) {
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
      found[words.joined(separator: " ")] = (options, places)
      for inner in command.subcommands ?? [] { walk(inner, words + [inner.commandName]) }
    }
    walk(dump.command, [])
    return found
  }()

  /// The part of the description that is read.
  private struct Dump: Decodable {
    struct Command: Decodable {
      let commandName: String
      let arguments: [Argument]?
      let subcommands: [Command]?
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
