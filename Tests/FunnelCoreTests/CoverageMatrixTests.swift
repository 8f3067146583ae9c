import FunnelCore
import Testing

@Suite("The coverage matrix")
struct CoverageMatrixTests {
  @Test("A cell counts the assets that cover it; rows and columns count distinct ones")
  func counts() async throws {
    let library = await Library(
      Workspace(
        assets: [
          try Library.asset("both", "awareness", "loyalty") { $0.persona = .all },
          try Library.asset("chief", "awareness") { $0.persona = .some(["cfo"]) },
          try Library.asset("lead", "conversion") { $0.persona = .some(["lead"]) },
        ], personas: [Library.persona("lead"), Library.persona("cfo")]))
    let matrix = try library.matrix()
    #expect(matrix.cells.map(\.have) == [2, 1, 0, 0, 0, 1, 1, 1])
    #expect(matrix.covering(stage: 0) == [0, 1])
    #expect(matrix.covering(persona: 0) == [0, 1])
    #expect(matrix.covering(persona: 1) == [0, 2])
    #expect(matrix.covering == [0, 1, 2])
    #expect(matrix.cell(stage: 3, persona: 1).covering == [0])
  }

  @Test("Only the assets let through are counted")
  func filter() async throws {
    let library = await Library(
      Workspace(assets: [
        try Library.asset("a", "awareness"), try Library.asset("b", "awareness"),
      ]))
    let matrix = CoverageMatrix(model: try library.model("bands"), scores: library.scores) {
      $0 == 1
    }
    #expect(matrix.cell(stage: 0, persona: 0).covering == [1])
  }

  @Test("Gap = the larger of assets and required formats missing, never below 0")
  func gap() async throws {
    func cell(_ formats: [String], want: Int, required: [String]) async throws -> CoverageCell {
      var settings = Settings()
      settings.targets.standard = Target(want)
      settings.stages["consideration"] = StageExpectations()
      settings.stages["consideration"]?.formats = required
      let assets = try formats.enumerated().map { number, format in
        try Library.asset("a\(number)", "consideration") { $0.format = format }
      }
      return try await Library(Workspace(settings: settings, assets: assets))
        .coverage("consideration", "everyone")
    }
    let required = ["webinar", "case-study", "demo"]
    var found = try await cell(["blog", "blog"], want: 2, required: required)
    #expect(found.missingFormats == required)
    #expect(found.gap == 3)
    found = try await cell(["webinar", "case-study"], want: 2, required: required)
    #expect(found.missingFormats == ["demo"])
    #expect(found.gap == 1)
    found = try await cell(["webinar"], want: 4, required: ["webinar", "demo"])
    #expect(found.gap == 3)
    found = try await cell(["blog", "blog", "blog"], want: 2, required: [])
    #expect(found.gap == 0)
    found = try await cell([], want: 0, required: required)
    #expect(found.gap == 0)
    #expect(!found.isEmpty)
    found = try await cell([], want: 2, required: [])
    #expect(found.gap == 2)
    #expect(found.isEmpty)
  }

  @Test("A required format counts only where an asset of it covers the cell")
  func formatElsewhere() async throws {
    var settings = Settings()
    settings.stages["consideration"] = StageExpectations()
    settings.stages["consideration"]?.formats = ["webinar"]
    let library = await Library(
      Workspace(
        settings: settings,
        assets: [
          try Library.asset("talk", "consideration") {
            $0.format = "webinar"
            $0.persona = .some(["lead"])
          }
        ], personas: [Library.persona("cfo"), Library.persona("lead")]))
    #expect(try library.coverage("consideration", "cfo").missingFormats == ["webinar"])
    #expect(try library.coverage("consideration", "lead").missingFormats == [])
  }

  @Test("Targets, weights and formats of the labels model hold through every other")
  func throughOtherModels() async throws {
    var settings = Settings()
    settings.targets.stages["conversion"] = Target(5)
    settings.weights.stages["conversion"] = 3
    settings.stages["conversion"] = StageExpectations()
    settings.stages["conversion"]?.formats = ["demo"]
    let library = await Library(Workspace(settings: settings))
    let matrix = try library.matrix("sales-7")
    #expect(matrix.cells.map(\.want) == [2, 2, 5, 5, 5, 5, 2])
    #expect(matrix.cells.map(\.weight) == [1, 1, 3, 3, 3, 3, 1])
    #expect(matrix.cells.map(\.missingFormats.count) == [0, 0, 1, 1, 1, 1, 0])
  }

  @Test("Renewable assets are live, stale, and would cover if renewed")
  func renewable() async throws {
    let stale = FixedPlugin(
      "freshness", .quality, staleBelow: 25, otherwise: .all(5), ["fresh": .all(90)])
    let library = await Library(
      Workspace(assets: [
        try Library.asset("draft", "awareness") { $0.status = .draft },
        try Library.asset("fresh", "awareness"), try Library.asset("guess"),
        try Library.asset("hidden", "awareness") { $0.visibility = .internal },
        try Library.asset("old", "awareness"), try Library.asset("weak"),
      ]),
      [
        stale,
        FixedPlugin(
          "stages", .stage,
          [
            "guess": .rows([60] + Array(repeating: 0, count: 9)),
            "weak": .rows([59] + Array(repeating: 0, count: 9)),
          ]),
      ])
    let cell = try library.coverage("awareness", "everyone")
    #expect(cell.covering == [try library.index("fresh")])
    #expect(cell.renewable == [try library.index("guess"), try library.index("old")])
    // Related to consideration, not renewable there.
    #expect(try library.coverage("consideration", "everyone").renewable == [])
  }
}
