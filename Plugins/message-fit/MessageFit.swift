import FunnelCore

/// Judges whether an asset says what the message guide asks for and nothing it bans.
public struct MessageFit: ScoringPlugin {
  public init() {}

  public let manifest = PluginManifest(
    name: "message-fit",
    summary: "Required phrases, value proposition and banned phrases of the message guide.",
    judges: .quality,
    options: [
      PluginOption(
        "banned", "Points lost for every banned phrase found.", .integer(40, range: 0...100))
    ],
    examples: [
      PluginExample(
        "The required phrase without the value proposition is half of it.",
        asset: PluginExample.asset("Cost", markdown: "The payback comes in a year."),
        workspace: guided, expect: .quality(50)),
      PluginExample(
        "A banned phrase costs 40.",
        asset: PluginExample.asset(
          "Know the return before you sign", markdown: "A revolutionary payback."),
        workspace: guided, expect: .quality(60)),
      PluginExample(
        "Without a message guide there is nothing to judge.",
        asset: PluginExample.asset("Anything"), expect: .notApplicable),
    ])

  public func prepare(_ context: ScoringContext) -> Judge {
    let guide = context.workspace.settings.message
    let wanted = guide.required + (guide.value.map { [$0] } ?? [])
    let index = PhraseIndex((wanted + guide.banned).map { Phrase($0) })
    let penalty = context.options.integer("banned")
    return { asset, ledger in
      guard !guide.isEmpty else {
        ledger.notApplicable("the workspace has no message guide")
        return
      }
      guard asset.visibility != .internal else {
        ledger.notApplicable("it is for the seller's eyes only")
        return
      }
      var lines = Array(repeating: 0, count: index.phrases.count)
      index.search(asset.text) { hit in
        if lines[hit.phrase] == 0 { lines[hit.phrase] = hit.line }
      }
      if wanted.isEmpty { ledger.add(100, "the message guide requires nothing") }
      for (number, phrase) in index.phrases.enumerated() {
        let line = lines[number]
        let position =
          line == 0 ? nil : SourcePosition(asset.origin.path, line: line, column: 1)
        if number >= wanted.count {
          if line > 0 { ledger.add(-penalty, at: position, "banned \"\(phrase.text)\"") }
          continue
        }
        // Shares that add up to 100 exactly, whatever the count.
        let share = 100 * (number + 1) / wanted.count - 100 * number / wanted.count
        ledger.add(
          line > 0 ? share : 0, at: position,
          "\(line > 0 ? "says" : "does not say") \"\(phrase.text)\"")
      }
    }
  }

  private static let guided: Workspace = {
    var settings = Settings()
    settings.message = MessageGuide(
      value: "Know the return before you sign", required: ["payback"], banned: ["revolutionary"])
    return Workspace(settings: settings)
  }()
}
