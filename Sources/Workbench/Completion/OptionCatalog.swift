import ArgumentParser
import Foundation

/// The options of every command, read from the parser's own description of itself.
enum OptionCatalog {
  /// An option and what it is for.
  typealias Option = (name: String, short: String?, summary: String)

  /// The options of the command these words lead to, in the order of its help.
  static func options(of words: [String]) -> [Option] { all[words.joined(separator: " ")] ?? [] }

  /// The options every command has.
  static let common: [Option] = {
    let lists = all.filter { $0.value.count > 1 }.values
    return options(of: ["journey"]).filter { option in
      lists.allSatisfy { $0.contains { $0.name == option.name } }
    }
  }()

  private static let all: [String: [Option]] = {
    guard
      let dump = try? JSONDecoder().decode(Dump.self, from: Data(CommandTree._dumpHelp().utf8))
    else { return [:] }
    var found: [String: [Option]] = [:]
    func walk(_ command: Dump.Command, _ words: [String]) {
      found[words.joined(separator: " ")] = (command.arguments ?? []).compactMap { argument in
        guard argument.shouldDisplay != false else { return nil }
        let long = argument.names?.first { $0.kind == "long" }?.name
        let short = argument.names?.first { $0.kind == "short" }?.name
        return long.map { ("--\($0)", short.map { "-\($0)" }, argument.abstract ?? "") }
      }
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
      let shouldDisplay: Bool?
    }

    struct Name: Decodable {
      let kind: String
      let name: String
    }

    let command: Command
  }
}
