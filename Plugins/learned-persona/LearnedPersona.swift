import FunnelCore

/// Judges personas by the ones the library's own assets declare.
///
/// A persona gets the probability, in percent, that the asset would be labelled with it. An asset
/// that declares personas is judged without its own label and those of its near-duplicates; one
/// declared for all teaches nothing.
public struct LearnedPersona: ScoringPlugin {
  public init() {}

  public let manifest = PluginManifest(
    name: "learned-persona",
    summary: "The personas your own labels make likely, learned from the words of the texts.",
    judges: .persona,
    options: [
      PluginOption(
        "labels", "How many assets must declare personas before they are learned from.",
        .integer(5, range: 1...10_000))
    ],
    examples: [
      PluginExample(
        "What reads like the texts for a buyer is likely to be for the same one.",
        asset: PluginExample.asset("Price list", markdown: "The price and the contract."),
        workspace: Workspace(assets: taught, personas: [persona("cfo"), persona("lead")]),
        expect: .persona("cfo", 53), .persona("lead", 47)),
      PluginExample(
        "Without labels there is nothing to learn from: the words of the persona files decide.",
        asset: PluginExample.asset("Price list"), workspace: Workspace(personas: [persona("cfo")]),
        expect: .notApplicable),
    ])

  public func prepare(_ context: ScoringContext) async -> Judge {
    let least = context.options.integer("labels")
    let named = context.workspace.namedPersonas.map(\.id)
    let declared = context.workspace.assets.count {
      if case .some = $0.persona { true } else { false }
    }
    guard declared >= least, let learned = await context.learning.personas() else {
      return { _, ledger in
        ledger.notApplicable(
          named.isEmpty
            ? "the workspace names no persona"
            : "\(declared) of the \(least) declared personas it learns from: "
              + "the words of the persona files decide")
      }
    }
    return { asset, ledger in
      guard ledger.isExplaining else {
        for (row, percent) in learned.prediction(of: asset).percents.enumerated() {
          ledger.add(percent, row: row, "")
        }
        return
      }
      for (row, id) in named.enumerated() {
        for term in learned.explanation(of: asset, id)?.terms ?? [] {
          ledger.add(term.points, row: row, at: term.position, term.text)
        }
      }
    }
  }

  private static let taught = (1...6).map { number in
    PluginExample.asset(
      number % 2 == 0 ? "What breaks \(number)" : "What it costs \(number)",
      markdown: number % 2 == 0 ? "Signs of wear and their causes." : "The price of the contract."
    ) { $0.persona = .some(number % 2 == 0 ? ["lead"] : ["cfo"]) }
  }

  private static func persona(_ id: String) -> Persona {
    var persona = Persona(id: id, title: id, origin: Origin("personas/\(id).md"))
    persona.words = [id]
    return persona
  }
}
