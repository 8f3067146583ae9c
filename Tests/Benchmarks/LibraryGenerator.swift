import Foundation
import TestSupport

/// Writes a content library of any size: the same files for the same numbers.
struct LibraryGenerator {
  let folder: URL
  let count: Int
  let words: Int

  /// Writes settings, four personas and `count` assets of about `words` words.
  func write() throws {
    let files = FileManager.default
    for name in ["assets", "personas"] {
      try files.createDirectory(
        at: folder.appending(path: name), withIntermediateDirectories: true)
    }
    try save(Self.settings, "stagecraft.yml")
    for (id, words) in Self.personas {
      try save(
        "---\ntitle: \(id)\nid: \(id)\ngoals: [\(words[0]) in time]\npains: [no \(words[1])]\n"
          + "words: [\(words.joined(separator: ", "))]\n---\nA buyer.\n",
        "personas/\(id).md")
    }
    var random = SplitMix(seed: 2026)
    let vocabulary = Self.vocabulary(&random)
    for number in 0..<count {
      let shelf = "assets/shelf-\(number / 500)"
      if number % 500 == 0 {
        try files.createDirectory(
          at: folder.appending(path: shelf), withIntermediateDirectories: true)
      }
      try save(asset(number, vocabulary, &random), "\(shelf)/asset-\(number).md")
    }
  }

  private func asset(
    _ number: Int, _ vocabulary: [String], _ random: inout SplitMix
  ) -> String {
    func pick(_ list: [String]) -> String { list[Int.random(in: 0..<list.count, using: &random)] }
    let title = (0..<6).map { _ in pick(vocabulary) }.joined(separator: " ")
    var text = "---\ntitle: \(title) \(number)\nformat: \(pick(Self.formats))\n"
    if number % 4 != 0 { text += "stage: \(pick(Self.stages))\n" }
    if number % 5 != 0 { text += "persona: [\(pick(Self.personas.map(\.id)))]\n" }
    text +=
      "channel: [\(pick(Self.channels)), site]\nteam: marketing\nowner: \(pick(Self.owners))\n"
    text += "visibility: public\nlanguage: en\n"
    text += "cta: {label: Book a demo, leads-to: asset-\(number / 2)}\n"
    let year = Int.random(in: 2023...2026, using: &random)
    let month = Int.random(in: 1...9, using: &random)
    let day = Int.random(in: 10...28, using: &random)
    text += "published: \(year)-0\(month)-\(day)\nurl: /library/asset-\(number)\ncost: 600\n---\n\n"
    var written = 0
    while written < words {
      text += "## \(pick(vocabulary)) \(pick(vocabulary)) \(pick(vocabulary))\n\n"
      for _ in 0..<3 {
        let length = Int.random(in: 40...70, using: &random)
        var line = 0
        for _ in 0..<length {
          let word = pick(vocabulary)
          text += word
          line += word.utf8.count + 1
          if line > 90 {
            text += "\n"
            line = 0
          } else {
            text += " "
          }
        }
        text += "\n\n"
        written += length
      }
      text += "- \(pick(vocabulary)) \(pick(Self.cues))\n- \(pick(Self.cues))\n\n"
    }
    return text
  }

  private func save(_ text: String, _ path: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: path))
  }

  /// 3,000 made-up words with the lengths of English, the cue words among them.
  private static func vocabulary(_ random: inout SplitMix) -> [String] {
    let syllables = ["ra", "mo", "ten", "li", "sor", "ka", "ven", "dul", "pi", "gra", "sto", "em"]
    let made = (0..<2_800).map { _ in
      (0..<Int.random(in: 1...4, using: &random)).map { _ in
        syllables[Int.random(in: 0..<syllables.count, using: &random)]
      }.joined()
    }
    return made + cues + personas.flatMap(\.words) + Array(repeating: "the", count: 120)
  }

  private static let formats = [
    "blog", "case-study", "webinar", "whitepaper", "video", "one-pager",
  ]
  private static let stages = ["awareness", "consideration", "conversion", "loyalty"]
  private static let channels = ["seo", "social", "email", "meeting"]
  private static let owners = ["dana", "lukas", "raj", "ines"]
  private static let cues = [
    "compare", "pricing", "how to choose", "what is", "renewal", "case study", "demo", "checklist",
    "contract", "onboarding",
  ]
  private static let personas: [(id: String, words: [String])] = [
    ("cfo", ["payback", "cash flow", "budget"]),
    ("it-manager", ["security", "integration", "API"]),
    ("plant-manager", ["output", "line stop", "audit"]),
    ("maintenance-lead", ["downtime", "work order", "spare part"]),
  ]
  private static let settings = """
    name: Generated
    today: 2026-11-22
    labels: marketing-4
    targets: {default: 3}
    message: {value: Know what comes next, required: [planned work], banned: [revolutionary]}

    """
}
