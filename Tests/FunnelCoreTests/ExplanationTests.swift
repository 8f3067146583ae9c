import FunnelCore
import Testing

@Suite("The explanation is the calculation")
struct ExplanationTests {
  private static func library(personas: [Persona]) async throws -> Library {
    let assets = [
      try Library.asset("a-guess"),
      try Library.asset("b-offer", "conversion") { $0.persona = .some(["cfo"]) },
      try Library.asset("c-two", "awareness", "loyalty") { $0.persona = .all },
      try Library.asset("d-sales", "sales-7/presentation", "marketing-3/consideration"),
      try Library.asset("e-missing", "sales-5/account-management"),
      try Library.asset("f-nothing"), try Library.asset("g-silent", "lifecycle/purchase"),
      try Library.asset("h-little"),
    ]
    var settings = Settings()
    settings.floor = 35
    return await Library(
      Workspace(settings: settings, assets: assets, personas: personas),
      [
        FixedPlugin(
          "words", .stage, weight: 2, otherwise: .rows([11, 83, 27, 64, 97, 35, 71, 8, 46, 59]),
          [
            "e-missing": .missing, "f-nothing": .all(0), "g-silent": .all(0),
            "h-little": .rows([0, 0, 0, 0, 0, 8, 0, 0, 0, 0]),
            "c-two": .rows([140, 0, -20, 5, 5, 5, 5, 10, 3, 0]),
          ]),
        FixedPlugin(
          "format", .stage, otherwise: .rows([90, 80, 60, 20, 20, 20, 10, 20, 20, 20]),
          [
            "e-missing": .missing, "f-nothing": .missing, "h-little": .missing,
            "g-silent": .notApplicable, "d-sales": .notApplicable,
          ]),
        FixedPlugin(
          "speech", .persona, otherwise: .rows(personas.isEmpty ? [31] : [31, 64]),
          ["f-nothing": .notApplicable, "d-sales": .missing]),
        FixedPlugin(
          "fresh", .quality, weight: 3, staleBelow: 25, otherwise: .all(77),
          ["b-offer": .all(5), "c-two": .missing, "f-nothing": .notApplicable]),
        FixedPlugin(
          "depth", .quality, otherwise: .all(43), ["f-nothing": .notApplicable]),
      ])
  }

  private func check(_ library: Library, ignoringLabels: Bool) throws {
    let workspace = library.workspace
    let journey = BuiltInModels.journey
    for (index, var asset) in workspace.assets.enumerated() {
      for (persona, record) in workspace.personas.enumerated() {
        let again = Recomputation(
          journey: journey.stages.map {
            library.scorer.explain(
              index, $0, in: journey, persona: persona, scores: library.scores,
              ignoringLabels: true)
          })
        if ignoringLabels {
          asset.stages = []
          asset.persona = .undeclared
        }
        for model in BuiltInModels.all {
          for stage in model.stages {
            let explanation = library.scorer.explain(
              index, stage, in: model, persona: persona, scores: library.scores,
              ignoringLabels: ignoringLabels)
            let place = Comment(rawValue: "\(asset.id) \(model.name)/\(stage.id) \(record.id)")
            let cell = explanation.cell
            let scored =
              ignoringLabels
              ? library.scores.reworked(index, stage, persona: persona)
              : library.scores.cell(index, stage, in: model, persona: persona)
            #expect(cell == scored, place)
            #expect(cell.stageFit.value == again.stageFit(of: asset, stage, in: model), place)
            #expect(
              cell.personaFit.value
                == again.personaFit(
                  of: asset, record.id, isNamed: !workspace.namedPersonas.isEmpty), place)
            #expect(cell.quality == again.quality, place)
            #expect(cell.fit == min(cell.stageFit.value, cell.personaFit.value), place)
            #expect(
              cell.score
                == again.score(
                  stageFit: cell.stageFit.value, personaFit: cell.personaFit.value, floor: 35),
              place)
            try terms(of: explanation, again, place)
          }
        }
      }
    }
  }

  /// Each term is the sum of its reasons; the terms speak of the phase that decides.
  private func terms(
    of explanation: Explanation, _ again: Recomputation, _ place: Comment
  ) throws {
    let fit = explanation.cell.stageFit
    #expect(explanation.terms.map(\.plugin) == ["words", "format", "speech", "fresh", "depth"])
    for term in explanation.terms where term.judgement.applies {
      #expect(term.judgement.value == term.judgement.reasons.reduce(0) { $0 + $1.points }, place)
      #expect((0...100).contains(term.judgement.value), place)
    }
    let mean = Recomputation.mean(explanation.terms(judging: .stage)) ?? 0
    #expect(fit.inferred == mean, place)
    #expect(fit.inferred == again.phases[fit.phase.index], place)
    let spoken = Recomputation.mean(explanation.terms(judging: .persona)) ?? 0
    #expect(explanation.cell.personaFit.inferred == spoken, place)
    if let top = fit.rankedAgainst {
      #expect(fit.value == Rounding.quotient(100 * fit.inferred, top), place)
    } else if fit.source == .declared {
      #expect(fit.value == 100, place)
    }
  }

  @Test(
    "Every score recomputes from its explanation, through every model",
    arguments: [false, true])
  func recomputes(ignoringLabels: Bool) async throws {
    try check(
      try await Self.library(personas: [Library.persona("cfo"), Library.persona("lead")]),
      ignoringLabels: ignoringLabels)
  }

  @Test(
    "Every score recomputes in a workspace without personas",
    arguments: [false, true])
  func recomputesForEveryone(ignoringLabels: Bool) async throws {
    try check(try await Self.library(personas: []), ignoringLabels: ignoringLabels)
  }

  @Test("An explanation names its asset, stage and persona")
  func names() async throws {
    let library = try await Self.library(personas: [Library.persona("cfo")])
    let model = try library.model("sales-7")
    let explanation = library.scorer.explain(
      1, try #require(model.stage("closing")), in: model, persona: 0, scores: library.scores)
    #expect(explanation.asset == "b-offer")
    #expect(explanation.stage == "closing")
    #expect(explanation.persona == "cfo")
  }

  @Test("Without stage evidence the terms say why they count for nothing")
  func noEvidence() async throws {
    let library = try await Self.library(personas: [])
    let explanation = library.scorer.explain(
      try library.index("f-nothing"), try #require(BuiltInModels.standard.stages.first),
      in: BuiltInModels.standard, persona: 0, scores: library.scores)
    #expect(explanation.cell.stageFit.value == 0)
    for term in explanation.terms(judging: .stage) {
      #expect(
        term.judgement.basis
          == .notApplicable("no plugin finds evidence of a stage: unmapped, fit 0"))
    }
  }
}
