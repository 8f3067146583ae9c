import FunnelCore

/// Judges length and structure against what the format needs.
///
/// 70 points for length (`70 × words ÷ expected`, at most 70), 20 for headings (one in 300 words is
/// enough), 10 for a list, table, quote or image.
public struct Depth: ScoringPlugin {
  public init() {}

  public let manifest = PluginManifest(
    name: "depth",
    summary: "Length and structure expected of the format.",
    judges: .quality,
    options: [
      PluginOption(
        "words", "Words expected of an asset, per format.",
        .integers(expected, keys: .formats, range: 1...100_000))
    ],
    examples: [
      PluginExample(
        "Half the expected words, no heading, no list: half of 70.",
        asset: PluginExample.asset(
          "Short", markdown: String(repeating: "word ", count: 60)
        ) { $0.format = "discount" },
        expect: .quality(35)),
      PluginExample(
        "Long enough, with a heading and a list: all of it.",
        asset: PluginExample.asset(
          "Offer",
          markdown: "## What you get\n\n- one\n\n" + String(repeating: "word ", count: 130)
        ) { $0.format = "discount" },
        expect: .quality(100)),
    ])

  public func prepare(_ context: ScoringContext) -> Judge {
    let expected = context.options.integers("words")
    let standard = expected["default"] ?? 500
    return { asset, ledger in
      let position = SourcePosition(asset.origin.path, line: 1, column: 1)
      let words = asset.text.bodyWordCount
      let wanted = asset.format.flatMap { expected[$0] } ?? standard
      ledger.add(
        Rounding.quotient(70 * min(words, wanted), wanted), at: position,
        "\(words) of \(wanted) words")
      let headings = asset.text.headingCount
      let needed = max(1, words / 300)
      ledger.add(
        Rounding.quotient(20 * min(headings, needed), needed), at: position,
        "\(headings) of \(needed) headings")
      ledger.add(
        asset.text.structureCount > 0 ? 10 : 0, at: position,
        asset.text.structureCount > 0 ? "a list, table or quote" : "no list, table or quote")
    }
  }

  private static let expected = [
    "default": 500, "blog": 600, "case-study": 600, "webinar": 350, "whitepaper": 800,
    "ebook": 800, "email": 150, "video": 250, "podcast": 250, "newsletter": 300, "demo": 300,
    "free-trial": 200, "discount": 120, "loyalty-programme": 250, "landing-page": 250,
    "calculator": 250, "event": 200, "battlecard": 300, "one-pager": 250, "talk-track": 250,
    "deck": 300, "document": 400,
  ]
}
