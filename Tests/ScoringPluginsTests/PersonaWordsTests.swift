import FunnelCore
import ScoringPlugins
import Testing

@Suite("Persona words")
struct PersonaWordsTests {
  private var chief: Persona {
    var persona = Persona(
      id: "cfo", title: "Chief financial officer", origin: Origin("personas/cfo.md"))
    persona.role = "decides the budget"
    persona.goals = ["predictable spend"]
    persona.pains = ["hidden fees"]
    persona.words = ["payback", "Payback", "cash flow"]
    return persona
  }

  private func judgement(_ asset: Asset) async -> Judgement {
    await Bench(PersonaWords(), Workspace(personas: [chief])).judgements(of: asset)[0]
  }

  @Test("Title, role, goals, pains and words are found, each hit with its line")
  func lines() async {
    let asset = PluginExample.asset(
      "Notes",
      markdown: """
        Predictable spend.

        Hidden fees hurt.
        The chief financial officer decides the budget.

        ## Cash flow
        """)
    let found = await judgement(asset)
    #expect(found.value == 47)  // four in the body, one in a heading
    #expect(found.reasons.map(\.points) == [8, 8, 8, 8, 15])
    #expect(found.reasons.map { $0.position?.line } == [1, 3, 4, 4, 6])
  }

  @Test("A word named twice in the persona file counts once, repeats three times at most")
  func repeats() async {
    #expect(await judgement(PluginExample.asset("Notes", markdown: "Payback.")).value == 8)
    #expect(
      await judgement(
        PluginExample.asset("Notes", markdown: String(repeating: "Payback. ", count: 9))
      ).value == 24)
  }

  @Test("Without personas there is nobody's word to look for, and everything fits")
  func everyone() async throws {
    let workspace = Workspace(assets: [PluginExample.asset("Notes", markdown: "Words.")])
    let loaded = BuiltIn.registry.load([], vocabulary: workspace.vocabulary)
    let today = try #require(Day("2026-11-22"))
    let scores = await Scorer(workspace: workspace, plugins: loaded.plugins, today: today).scores()
    #expect(scores.personaFit(0, 0).value == 100)
  }
}
