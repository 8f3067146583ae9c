import FunnelCore

/// Judges personas by their own words in the asset: words, goals, pains and role of the persona file.
public struct PersonaWords: ScoringPlugin {
  public init() {}

  public let manifest = PluginManifest(
    name: "persona-words",
    summary: "Role, goals, pains and words of the persona file found in the text.",
    judges: .persona,
    options: [
      PluginOption("title", "Points for a word in the title.", .integer(30, range: 0...100)),
      PluginOption(
        "heading", "Points for a word in a heading or call to action.",
        .integer(15, range: 0...100)),
      PluginOption("body", "Points for a word in the body.", .integer(8, range: 0...100)),
      PluginOption(
        "repeats", "How often one word counts in one asset, at most.", .integer(3, range: 1...20)),
    ],
    examples: [
      PluginExample(
        "The persona's words count where they stand.",
        asset: PluginExample.asset(
          "Payback in a year", markdown: "Plan the cash flow before you sign."),
        workspace: Workspace(personas: [chief, lead]),
        expect: .persona("cfo", 38), .persona("lead", 0)),
      PluginExample(
        "A persona file without words is missing data.",
        asset: PluginExample.asset("Anything", markdown: "Some text."),
        workspace: Workspace(personas: [
          Persona(id: "cto", title: "", origin: Origin("personas/cto.md"))
        ]),
        expect: .persona("cto", 50)),
    ])

  public func prepare(_ context: ScoringContext) -> Judge {
    let personas = context.workspace.personas
    let own = personas.map { Self.phrases(of: $0) }
    let phrases = PhraseTally.order(
      own.enumerated().flatMap { row, phrases in phrases.map { (row: row, phrase: $0) } })
    let index = PhraseIndex(phrases.map(\.phrase))
    let rows = phrases.map(\.row)
    let wordless = personas.indices.filter { own[$0].isEmpty }
    let title = context.options.integer("title")
    let heading = context.options.integer("heading")
    let body = context.options.integer("body")
    let repeats = context.options.integer("repeats")
    return { asset, ledger in
      for row in wordless {
        ledger.add(
          50, row: row, at: personas[row].origin.position(of: "words"),
          "missing data counts 50: the persona file names no words")
      }
      guard !asset.text.words.isEmpty else {
        ledger.notApplicable("the asset has no words")
        return
      }
      var tally = PhraseTally(
        index: index, rows: rows, rowCount: personas.count, repeats: repeats)
      index.search(asset.text) { hit in
        guard tally.counts(hit) else { return }
        let points =
          switch hit.part {
          case .title: title
          case .heading, .callToAction: heading
          case .body: body
          }
        ledger.add(
          points, row: rows[hit.phrase],
          at: SourcePosition(asset.origin.path, line: hit.line, column: 1),
          "\"\(index.phrases[hit.phrase].text)\"\(hit.part == .title ? " in the title" : "")")
      }
    }
  }

  /// Each phrase once: words, title and role, then goals and pains.
  private static func phrases(of persona: Persona) -> [Phrase] {
    var seen: Set<[Word]> = []
    let texts =
      persona.words + [persona.title, persona.role ?? ""] + persona.goals + persona.pains
    return texts.map { Phrase($0) }.filter { !$0.words.isEmpty && seen.insert($0.words).inserted }
  }

  private static let chief = persona("cfo", "Chief financial officer", ["payback", "cash flow"])
  private static let lead = persona("lead", "Maintenance lead", ["downtime"])

  private static func persona(_ id: String, _ title: String, _ words: [String]) -> Persona {
    var persona = Persona(id: id, title: title, origin: Origin("personas/\(id).md"))
    persona.words = words
    return persona
  }
}
