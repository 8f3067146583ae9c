import TestSupport

/// A front matter made at random from the forms people write.
struct RandomFrontMatter {
  static let keys = ["title", "persona", "channel", "cta", "owner", "members", "note"]
  private static let words = [
    "cfo", "it-manager", "site", "seo", "dana", "Book a demo", "price: high", "2026-01-02", "no",
    "a, b", "don't", "漢字", "x#y", "\"quoted\"",
  ]

  /// The lines of each key, without line ends; comments and blank lines are keys of nobody.
  private(set) var chunks: [(key: String?, lines: [String])] = []
  let ending: String
  private var random: SplitMix

  init(seed: UInt64) {
    random = SplitMix(seed: seed)
    ending = random.next() % 4 == 0 ? "\r\n" : "\n"
    for key in Self.keys.shuffled(using: &random) where pick(5) > 0 {
      if pick(4) == 0 {
        chunks.append((nil, [["# note", "", " # indented", "   "][pick(4)]]))
      }
      chunks.append((key, entry(key)))
    }
  }

  /// The whole file.
  var text: String {
    let lines = ["---"] + chunks.flatMap(\.lines) + ["---", "Body", "---", "end"]
    return lines.joined(separator: ending)
  }

  mutating func pick(_ count: Int) -> Int { Int(random.next() % UInt64(count)) }

  mutating func word() -> String { Self.words[pick(Self.words.count)] }

  private mutating func entry(_ key: String) -> [String] {
    let gap = [" ", "  "][pick(2)]
    let comment = ["", "", " # why", "   #"][pick(4)]
    let indent = ["", "  ", "    "][pick(3)]
    let deeper = ["  ", "   "][pick(2)]
    switch pick(12) {
    case 0: return ["\(key):\(comment)"]
    case 1: return ["\(key):\(gap)\(scalar(false))\(comment)"]
    case 2: return ["\"\(key)\":\(gap)\(scalar(false))\(comment)"]
    case 3: return ["\(key):\(gap)[\(list(", "))]\(comment)"]
    case 4: return ["\(key):\(gap)[ \(list(" ,")) ]\(comment)"]
    case 5:
      let items = (0...pick(3)).map { _ in "  \(scalar(true)),\(["", " # item"][pick(2)])" }
      return ["\(key): ["] + items + ["  last", "]\(comment)"]
    case 6, 7:
      let dash = ["- ", "-   "][pick(2)]
      let items = (0...pick(3)).flatMap { _ in
        ["\(indent)\(dash)\(scalar(false))\(["", " # item"][pick(2)])"]
          + (pick(5) == 0 ? ["\(indent)# between"] : [])
      }
      return ["\(key):\(comment)"] + items + ["\(indent)\(dash)last"]
    case 8:
      return ["\(key): {a: \(scalar(true)), b: \(scalar(true))}\(comment)"]
    case 9:
      return ["\(key):\(comment)", "\(deeper)a: \(scalar(false)) # c", "\(deeper)b: [x, y]"]
    case 10:
      let header = ["|", ">-", "|-"][pick(3)]
      return ["\(key): \(header)", "\(deeper)one: two", "", "\(deeper) # three"]
    default:
      return [
        "\(key):", "\(indent)- {asset: \(scalar(true)), role: sales}\(comment)",
        "\(indent)- objection: o", "\(indent)  owner: raj",
      ]
    }
  }

  private mutating func list(_ separator: String) -> String {
    (0..<pick(4)).map { _ in scalar(true) }.joined(separator: separator)
  }

  private mutating func scalar(_ isFlow: Bool) -> String {
    let word = word()
    let needsQuotes = word.contains(": ") || word.hasPrefix("\"") || isFlow && word.contains(",")
    switch pick(needsQuotes ? 2 : 5) {
    case 0: return "'" + word.replacing("'", with: "''") + "'"
    case 1: return "\"" + word.replacing("\"", with: "\\\"") + "\""
    default: return word
    }
  }
}
