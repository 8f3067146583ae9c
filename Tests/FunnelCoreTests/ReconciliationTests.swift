import FunnelCore
import Testing

@Suite("Reconciliation between models")
struct ReconciliationTests {
  /// One asset declared for every stage of every model (50), four inferred, one unmapped.
  private static func library(_ evidence: FixedPlugin.Answer) async throws -> Library {
    var assets: [Asset] = []
    for model in BuiltInModels.all {
      for stage in model.stages {
        assets.append(
          try Library.asset("\(model.name)-\(stage.id)", "\(model.name)/\(stage.id)") {
            $0.persona = .all
          })
      }
    }
    for id in ["late", "early", "weak", "wide", "nothing"] { assets.append(try Library.asset(id)) }
    return await Library(
      Workspace(assets: assets, personas: [Library.persona("cfo"), Library.persona("lead")]),
      [
        FixedPlugin(
          "stages", .stage, otherwise: evidence,
          [
            "late": .rows([0, 0, 0, 0, 0, 0, 0, 0, 80, 10]),
            "early": .rows([80, 10, 0, 0, 0, 0, 0, 0, 0, 0]),
            "weak": .rows([0, 0, 0, 10, 30, 10, 0, 0, 0, 0]),
            "wide": .rows([60, 70, 0, 0, 0, 0, 0, 0, 0, 0]),
            "nothing": .all(0),
          ]),
        FixedPlugin("quality", .quality, otherwise: .all(92)),
      ])
  }

  @Test("Inside and outside of every model add up to the mapped assets, pair by pair")
  func pairs() async throws {
    let library = try await Self.library(.rows([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]))
    let unmapped = try library.index("nothing")
    let mapped = Set(library.workspace.assets.indices).subtracting([unmapped])
    #expect(mapped.count == 54)
    for left in BuiltInModels.all {
      let one = ModelReach(model: left, scores: library.scores)
      #expect(one.unmapped == [unmapped])
      #expect(one.inside.count + one.outside.count == 54, "\(left.name)")
      for right in BuiltInModels.all {
        let other = ModelReach(model: right, scores: library.scores)
        #expect(
          Set(one.inside + one.outside) == Set(other.inside + other.outside),
          "\(left.name) and \(right.name)")
      }
    }
  }

  @Test("Each model sees the assets of its phases")
  func inside() async throws {
    let library = try await Self.library(.missing)
    let inside = BuiltInModels.all.map {
      "\($0.name) \(ModelReach(model: $0, scores: library.scores).inside.count)"
    }
    #expect(
      inside == [
        "journey 54", "marketing-6 44", "sales-7 49", "sales-4 44", "marketing-3 44",
        "marketing-4 54", "sales-5 46", "lifecycle 54", "bands 44",
      ])
  }

  @Test("An inferred asset below the threshold is at home where it fits best")
  func home() async throws {
    let library = try await Self.library(.missing)
    #expect(library.scores.homePhases(try library.index("weak")) == [.evaluating])
    #expect(library.scores.homePhases(try library.index("wide")) == [.aware, .interested])
    #expect(library.scores.homePhases(try library.index("nothing")) == [])
  }

  @Test(
    "Nothing declared vanishes through a model that holds one of its phases",
    arguments: [
      FixedPlugin.Answer.missing, .all(0), .all(100), .notApplicable,
      .rows([10, 20, 30, 40, 50, 60, 70, 80, 90, 100]),
      .rows([100, 90, 80, 70, 60, 50, 40, 30, 20, 10]),
      .rows([0, 0, 0, 0, 1, 0, 0, 0, 0, 0]), .rows([1, 0, 0, 0, 0, 0, 0, 0, 0, 100]),
    ])
  func nothingVanishes(evidence: FixedPlugin.Answer) async throws {
    let library = try await Self.library(evidence)
    for model in BuiltInModels.all {
      let matrix = CoverageMatrix(model: model, scores: library.scores)
      for (index, asset) in library.workspace.assets.enumerated() where !asset.stages.isEmpty {
        let isInside = asset.declaredPhases.contains { model.stage(holding: $0) != nil }
        for persona in library.workspace.personas.indices {
          #expect(
            matrix.covering(persona: persona).contains(index) == isInside,
            "\(asset.id) through \(model.name)")
        }
      }
    }
  }

  @Test("A label of a model covers its own stage there, and no other without evidence against it")
  func ownStage() async throws {
    let library = try await Self.library(.missing)
    for model in BuiltInModels.all {
      let matrix = CoverageMatrix(model: model, scores: library.scores)
      for (number, stage) in model.stages.enumerated() {
        let index = try library.index("\(model.name)-\(stage.id)")
        let holding = model.stages.indices.filter {
          matrix.covering(stage: $0).contains(index)
        }
        #expect(holding == [number], "\(model.name)/\(stage.id)")
      }
    }
  }
}
