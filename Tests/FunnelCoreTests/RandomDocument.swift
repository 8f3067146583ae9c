import FunnelCore
import TestSupport

/// A text made by chance, with a search that tries every place.
struct RandomDocument {
  struct Hit: Equatable {
    let phrase: Int
    let word: Int
    let line: Int
    let part: TextPart
  }

  private struct Token {
    let word: String
    let line: Int
    let part: TextPart
    /// A phrase stays inside its block.
    let block: Int
  }

  let text: DocumentText
  private var tokens: [Token] = []

  init(using random: inout SplitMix) {
    var block = 0
    let title = Self.words(0...4, using: &random)
    tokens += title.map { Token(word: $0, line: 1, part: .title, block: 0) }
    let call = Self.words(0...3, using: &random)
    tokens += call.map { Token(word: $0, line: 1, part: .callToAction, block: 1) }
    block = 2
    var lines: [String] = []
    for line in 1...Int.random(in: 1...12, using: &random) {
      let words = Self.words(1...6, using: &random)
      let separator = [" ", ", ", " – "].randomElement(using: &random) ?? " "
      let sentence = words.joined(separator: separator)
      switch Int.random(in: 0..<6, using: &random) {
      case 0:
        block += 1
        tokens += words.map { Token(word: $0, line: line, part: .heading, block: block) }
        block += 1
        lines.append("## " + sentence)
      case 1:
        lines.append("")
      case 2:
        tokens += words.map { Token(word: $0, line: line, part: .body, block: block) }
        lines.append("- " + sentence)
      default:
        tokens += words.map { Token(word: $0, line: line, part: .body, block: block) }
        lines.append(sentence)
      }
    }
    text = DocumentText(
      title: title.joined(separator: " "), callToAction: call.joined(separator: " "),
      markdown: lines.joined(separator: "\n"))
  }

  /// Few words, so that they repeat.
  static func words(_ count: ClosedRange<Int>, using random: inout SplitMix) -> [String] {
    (0..<Int.random(in: count, using: &random)).map { _ in
      ["ant", "bee", "cat", "漏"].randomElement(using: &random) ?? "ant"
    }
  }

  /// Every place a phrase stands at, place by place, at one place in the order of the phrases.
  func search(_ phrases: [[String]]) -> [Hit] {
    tokens.indices.flatMap { at in
      phrases.indices.compactMap { number -> Hit? in
        let end = at + phrases[number].count
        guard end <= tokens.count else { return nil }
        let place = tokens[at..<end]
        guard place.map(\.word) == phrases[number],
          place.allSatisfy({ $0.block == tokens[at].block })
        else { return nil }
        return Hit(phrase: number, word: at, line: tokens[at].line, part: tokens[at].part)
      }
    }
  }
}
