import FunnelCore

/// Judges phases by cue words and phrases in title, call to action, headings and body.
public struct Wording: ScoringPlugin {
  public init() {}

  public let manifest = PluginManifest(
    name: "wording",
    summary: "Cue words and phrases of each phase in title, call to action, headings and body.",
    judges: .stage, weight: 2,
    options: [
      PluginOption(
        "title", "Points for a cue in the title.", .integer(30, range: 0...100)),
      PluginOption(
        "call-to-action", "Points for a cue in the call to action.",
        .integer(20, range: 0...100)),
      PluginOption("heading", "Points for a cue in a heading.", .integer(15, range: 0...100)),
      PluginOption("body", "Points for a cue in the body.", .integer(8, range: 0...100)),
      PluginOption(
        "repeats", "How often one cue counts in one asset, at most.", .integer(3, range: 1...20)),
      PluginOption(
        "cues", "Cue words and phrases per phase, beside the built-in ones.",
        .phrases(PhaseCues.builtIn, keys: .phases)),
    ],
    examples: [
      PluginExample(
        "A cue in the title counts more than one in the body.",
        asset: PluginExample.asset(
          "A shortlist of ticket tools", markdown: "Then ask for a quote."),
        expect: .phase(.considering, 30), .phase(.purchasing, 8), .phase(.aware, 0)),
      PluginExample(
        "One cue counts three times at most, however often it is repeated.",
        asset: PluginExample.asset(
          "Notes", markdown: "Renewal. Renewal. Renewal. Renewal. Renewal."),
        expect: .phase(.loyal, 24)),
      PluginExample(
        "An asset without a word cannot be judged.",
        asset: PluginExample.asset(""), expect: .notApplicable),
    ])

  public func prepare(_ context: ScoringContext) -> Judge {
    let cues = context.options.phrases("cues")
    let phased = PhraseTally.order(
      Phase.allCases.flatMap { phase in
        (cues[phase.name] ?? []).map { (row: phase, phrase: Phrase($0)) }
      })
    let index = PhraseIndex(phased.map(\.phrase))
    let phases = phased.map(\.row)
    let rows = phases.map(\.index)
    let repeats = context.options.integer("repeats")
    let points: [TextPart: Int] = [
      .title: context.options.integer("title"),
      .callToAction: context.options.integer("call-to-action"),
      .heading: context.options.integer("heading"), .body: context.options.integer("body"),
    ]
    let byPart = TextPart.allCases.map { points[$0] ?? 0 }
    return { asset, ledger in
      guard !asset.text.words.isEmpty else {
        ledger.notApplicable("the asset has no words")
        return
      }
      var tally = PhraseTally(
        index: index, rows: rows, rowCount: Phase.allCases.count, repeats: repeats)
      index.search(asset.text) { hit in
        guard tally.counts(hit) else { return }
        ledger.add(
          byPart[Int(hit.part.rawValue)], to: phases[hit.phrase],
          at: SourcePosition(asset.origin.path, line: hit.line, column: 1),
          "\"\(index.phrases[hit.phrase].text)\"\(place(of: hit.part))")
      }
    }
  }

  private func place(of part: TextPart) -> String {
    switch part {
    case .title: " in the title"
    case .callToAction: " in the call to action"
    case .heading: " in a heading"
    case .body: ""
    }
  }
}
