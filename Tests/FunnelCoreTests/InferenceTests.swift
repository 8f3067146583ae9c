import FunnelCore
import Testing

@Suite("Weighted means, missing data, no evidence")
struct InferenceTests {
  private func library(_ plugins: FixedPlugin...) async throws -> Library {
    await Library(
      Workspace(assets: [try Library.asset("a")], personas: [Library.persona("cfo")]), plugins)
  }

  @Test("Stage, persona and quality are weighted means, rounded half up")
  func means() async throws {
    let library = try await library(
      FixedPlugin("one", .stage, weight: 2, otherwise: .all(74)),
      FixedPlugin("two", .stage, otherwise: .all(68)),
      FixedPlugin("three", .persona, weight: 3, otherwise: .all(80)),
      FixedPlugin("four", .persona, otherwise: .all(10)),
      FixedPlugin("five", .quality, otherwise: .all(50)),
      FixedPlugin("six", .quality, otherwise: .all(51)))
    let scores = try library.asset("a")
    #expect(scores.phases == Array(repeating: 72, count: 10))  // (148 + 68) ÷ 3
    #expect(scores.personas == [63])  // (240 + 10) ÷ 4 = 62.5
    #expect(scores.quality == 51)  // 50.5
  }

  @Test("Missing data counts 50")
  func missing() async throws {
    let library = try await library(
      FixedPlugin("one", .stage, otherwise: .missing),
      FixedPlugin("two", .stage, otherwise: .all(80)),
      FixedPlugin("three", .persona, otherwise: .missing),
      FixedPlugin("four", .quality, otherwise: .missing),
      FixedPlugin("five", .quality, otherwise: .all(100)))
    let scores = try library.asset("a")
    #expect(scores.phases == Array(repeating: 65, count: 10))
    #expect(scores.personas == [50])
    #expect(scores.quality == 75)
  }

  @Test("What is not applicable takes no part")
  func notApplicable() async throws {
    let library = try await library(
      FixedPlugin("one", .stage, weight: 9, otherwise: .notApplicable),
      FixedPlugin("two", .stage, otherwise: .all(80)),
      FixedPlugin("three", .quality, weight: 9, otherwise: .notApplicable),
      FixedPlugin("four", .quality, otherwise: .all(30)))
    let scores = try library.asset("a")
    #expect(scores.phases == Array(repeating: 80, count: 10))
    #expect(scores.quality == 30)
  }

  @Test("When no quality plugin applies, quality is 100")
  func noQuality() async throws {
    #expect(try await library().asset("a").quality == 100)
    #expect(
      try await library(FixedPlugin("q", .quality, otherwise: .notApplicable)).asset("a").quality
        == 100)
  }

  @Test(
    "Without evidence of a stage the fit is 0 and the asset unmapped",
    arguments: [FixedPlugin.Answer.missing, .notApplicable, .all(0)])
  func unmapped(answer: FixedPlugin.Answer) async throws {
    let library = try await library(
      FixedPlugin("one", .stage, otherwise: answer),
      FixedPlugin("two", .stage, otherwise: .missing))
    let scores = try library.asset("a")
    #expect(scores.phases == Array(repeating: 0, count: 10))
    #expect(!scores.hasStageEvidence)
    #expect(library.scores.homePhases(0) == [])
    #expect(try library.fit("a", "awareness").source == .none)
    #expect(try library.cell("a", "awareness", persona: "cfo").score == 0)
  }

  @Test("Without personas there is one, everyone, whom everything fits")
  func everyone() async throws {
    let library = await Library(
      Workspace(assets: [try Library.asset("a", "awareness") { $0.persona = .some(["cfo"]) }]),
      [FixedPlugin("p", .persona, otherwise: .all(0))])
    #expect(library.workspace.personas.map(\.id) == ["everyone"])
    #expect(try library.cell("a", "awareness").personaFit.value == 100)
    #expect(try library.cell("a", "awareness").covers)
  }

  @Test("A declared persona fits 100, another 0; `all` fits everyone; undeclared is inferred")
  func personas() async throws {
    let library = await Library(
      Workspace(
        assets: [
          try Library.asset("some") { $0.persona = .some(["cfo"]) },
          try Library.asset("all") { $0.persona = .all }, try Library.asset("none"),
        ], personas: [Library.persona("lead"), Library.persona("cfo")]),
      [FixedPlugin("p", .persona, otherwise: .rows([70, 0]))])
    func fits(_ id: String) throws -> [String] {
      try library.workspace.personas.indices.map {
        let fit = library.scores.personaFit(try library.index(id), $0)
        return "\(fit.value) \(fit.source.rawValue) \(fit.inferred)"
      }
    }
    // In byte order of their ids: cfo, lead.
    #expect(try fits("some") == ["100 declared 70", "0 none 0"])
    #expect(try fits("all") == ["100 declared 70", "100 declared 0"])
    #expect(try fits("none") == ["70 inferred 70", "0 none 0"])
  }

  @Test("A plugin that is off or weighs nothing is not asked")
  func off() async throws {
    let workspace = Workspace(assets: [try Library.asset("a")])
    let position = SourcePosition("stagecraft.yml", line: 30, column: 3)
    var off = PluginRequest(name: "one", position: position)
    off.isOn = false
    var weightless = PluginRequest(name: "two", position: position)
    weightless.weight = .text("0", position)
    let registry = PluginRegistry([
      FixedPlugin("one", .quality, otherwise: .all(10)),
      FixedPlugin("two", .quality, otherwise: .all(20)),
      FixedPlugin("three", .quality, otherwise: .all(70)),
    ])
    let loaded = registry.load([off, weightless], vocabulary: workspace.vocabulary)
    #expect(loaded.plugins.map(\.isOn) == [false, false, true])
    let scorer = await Scorer(workspace: workspace, plugins: loaded.plugins, today: Library.today)
    #expect(await scorer.scores().assets[0].quality == 70)
  }

  @Test("Many assets are scored in their order, whoever shares the work")
  func order() async throws {
    let ids = (1000..<1500).map { "a\($0)" }
    let answers = ids.enumerated().map { ($1, FixedPlugin.Answer.all($0 % 101)) }
    let library = await Library(
      Workspace(assets: try ids.map { try Library.asset($0) }),
      [FixedPlugin("q", .quality, Dictionary(uniqueKeysWithValues: answers))])
    #expect(library.scores.assets.map(\.quality) == (0..<500).map { $0 % 101 })
  }
}
