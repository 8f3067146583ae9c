import ArgumentParser
import FunnelCore

/// Finds what the parser would refuse in the words behind a command, and says what would be right.
struct ArgumentCheck {
  private let node: CommandTree.Node
  /// The words that lead to the command.
  private let path: [String]
  private let options: [OptionCatalog.Option]
  private let places: [OptionCatalog.Place]

  init(_ node: CommandTree.Node, path: [String]) {
    self.node = node
    self.path = path
    (options, places) = OptionCatalog.arguments(of: path)
  }

  /// - Parameter words: those behind the command.
  /// - Throws: `CommandFailure` for an option nobody knows or without its value, and for words that
  ///   are missing or too many.
  func check(_ words: some Collection<String>) throws(CommandFailure) {
    if places.contains(where: \.takesOptions) { return }
    var rest = Array(words)[...]
    var targets: [String] = []
    while let word = rest.popFirst() {
      if word == "--" {
        targets += rest
        break
      }
      if Self.shellWords.contains(word) {
        throw CommandFailure(
          "\"\(word)\" is the shell's. A result goes to a file with -o FILE, as in gaps -o gaps.csv."
        )
      }
      guard Self.isOption(word) else {
        targets.append(word)
        continue
      }
      let name = word.split(separator: "=", maxSplits: 1).first.map(String.init) ?? word
      if name == "--help" || name == "-h" { return }
      if path.isEmpty {
        throw CommandFailure(
          "\(name) stands before the command; options stand behind it, as in: gaps --json")
      }
      guard let option = options.first(where: { $0.name == name || $0.short == name }) else {
        throw unknown(name, in: word)
      }
      if option.isFlag, name != word {
        throw CommandFailure(
          "\(name) takes no value.", correction: .replace(wrong: word, right: name))
      }
      if option.isFlag || name != word { continue }
      guard let value = rest.popFirst(), !Self.isOption(value) else {
        throw CommandFailure("\(name) wants a value: \(Self.inSentence(option.summary))")
      }
    }
    try checkCount(of: targets)
  }

  private static let shellWords = ["|", ">", ">>", "<", "&&", "||"]

  private static func isOption(_ word: String) -> Bool {
    word.utf8.first == 0x2D && word.utf8.count > 1
  }

  private func unknown(_ name: String, in word: String) -> CommandFailure {
    let plain = String(name.drop { $0 == "-" })
    let nearest = NearestName.of(plain, in: options.map { String($0.name.dropFirst(2)) })
    let failure = CommandFailure.unknown(
      "option", name, nearest: nearest, replacing: word,
      with: nearest.map { "--\($0)" + word.dropFirst(name.count) })
    return nearest == nil ? failure.adding(usage) : failure
  }

  private func checkCount(of targets: [String]) throws(CommandFailure) {
    if let missing = places.dropFirst(targets.count).first(where: \.isRequired) {
      throw lacking(missing)
    }
    guard !places.contains(where: \.isRepeating), targets.count > places.count else { return }
    let name = path.joined(separator: " ")
    let extra = "\"\(targets[places.count])\""
    let isOne = places.count == 1
    throw CommandFailure(
      places.isEmpty
        ? "\(name) takes no words, and \(extra) is one."
        : "\(name) takes \(isOne ? "one word" : "\(places.count) words"), and \(extra) is one more."
    ).adding(usage)
  }

  /// What is said of a word that is missing, or that is not what the parser wants there.
  private func lacking(_ place: OptionCatalog.Place) -> CommandFailure {
    CommandFailure("\(path.joined(separator: " ")) wants \(Self.inSentence(place.summary))")
      .adding(usage)
  }

  /// What is wrong where only the parser knows: a word that is no number.
  func failure(_ message: String) -> CommandFailure {
    if let option = options.first(where: { message.contains("'\($0.name)") }) {
      return CommandFailure(
        "\(option.name) wants a whole number: \(Self.inSentence(option.summary))")
    }
    return places.first.map(lacking) ?? CommandFailure(message)
  }

  private var usage: String { "Usage: \(node.type.configuration.usage ?? "")" }

  /// A sentence of the help behind the words that begin another.
  private static func inSentence(_ summary: String) -> String {
    summary.prefix(1).lowercased() + summary.dropFirst()
  }
}
