import FunnelCore
import Testing

@Suite("Gaps")
struct GapsTests {
  private func lines(_ library: Library, _ name: String = "marketing-4") throws -> [String] {
    let matrix = try library.matrix(name)
    return matrix.gaps.map {
      let cell = $0.cell
      return "\(matrix.model.stages[cell.stage].id)/\(library.workspace.personas[cell.persona].id)"
        + " \(cell.gap) × \(cell.weight) = \(cell.severity)"
    }
  }

  @Test("Gaps come by severity, ties in journey order and then by persona")
  func order() async throws {
    var settings = Settings()
    settings.targets.standard = Target(1)
    settings.targets.cells = ["awareness/lead": Target(4), "loyalty/cfo": Target(0)]
    settings.weights.stages = ["conversion": 2]
    settings.weights.personas = ["cfo": 2]
    let library = await Library(
      Workspace(
        settings: settings,
        assets: [
          try Library.asset("a", "consideration") { $0.persona = .some(["cfo"]) }
        ], personas: [Library.persona("lead"), Library.persona("cfo")]))
    #expect(
      try lines(library) == [
        "awareness/lead 4 × 1 = 4", "conversion/cfo 1 × 4 = 4", "awareness/cfo 1 × 2 = 2",
        "conversion/lead 1 × 2 = 2", "consideration/lead 1 × 1 = 1", "loyalty/lead 1 × 1 = 1",
      ])
  }

  @Test("A cell that has what it wants, or wants nothing, is no gap")
  func none() async throws {
    var settings = Settings()
    settings.targets.standard = Target(0)
    settings.targets.stages["awareness"] = Target(1)
    let library = await Library(
      Workspace(settings: settings, assets: [try Library.asset("a", "awareness")]))
    #expect(try lines(library) == [])
  }

  @Test("A weight of 0 leaves a gap without severity, last")
  func weightless() async throws {
    var settings = Settings()
    settings.weights.stages = ["awareness": 0]
    #expect(
      try lines(await Library(Workspace(settings: settings)), "bands") == [
        "middle/everyone 2 × 1 = 2", "bottom/everyone 2 × 1 = 2", "top/everyone 2 × 0 = 0",
      ])
  }

  /// Assets with these inferred fits for phase 1, and the closest to awareness.
  private func closest(
    _ fits: [String: Int], _ assets: Asset..., quality: Int = 100
  ) async throws -> String? {
    let library = await Library(
      Workspace(assets: assets),
      [
        FixedPlugin(
          "stages", .stage,
          fits.mapValues { .rows([$0, 1, 0, 0, 0, 0, 0, 0, 0, 0]) }),
        FixedPlugin("quality", .quality, otherwise: .all(quality)),
      ])
    let gap = try #require(try library.matrix().gaps.first { $0.cell.stage == 0 })
    return gap.closest.map { "\(library.workspace.assets[$0.asset].id) \($0.potential)" }
  }

  @Test("The closest asset has the highest potential: its score with its labels ignored")
  func potential() async throws {
    // 72 × (40 + 60 × 0.98) ÷ 100 = 71.1
    #expect(
      try await closest(
        ["other": 72, "plain": 70], try Library.asset("other", "loyalty"),
        try Library.asset("plain"), quality: 98) == "other 71")
  }

  @Test("Of equal potential the first by id is closest")
  func ties() async throws {
    #expect(
      try await closest(
        ["b": 40, "a": 40, "c": 40], try Library.asset("c"), try Library.asset("b"),
        try Library.asset("a")) == "a 40")
  }

  @Test("An asset that covers, is archived or internal is never the closest; a draft may be")
  func excluded() async throws {
    #expect(
      try await closest(
        ["covers": 90, "gone": 80, "hidden": 70, "draft": 30],
        try Library.asset("covers", "awareness"),
        try Library.asset("gone") { $0.status = .archived },
        try Library.asset("hidden") { $0.visibility = .internal },
        try Library.asset("draft") { $0.status = .draft }) == "draft 30")
  }

  @Test("Where no asset has any potential there is no closest")
  func nothing() async throws {
    #expect(try await closest([:], try Library.asset("a", "loyalty")) == nil)
  }

  @Test("Potential takes the persona's inferred fit, not the declared one")
  func persona() async throws {
    let library = await Library(
      Workspace(
        assets: [try Library.asset("a", "loyalty") { $0.persona = .some(["cfo"]) }],
        personas: [Library.persona("cfo"), Library.persona("lead")]),
      [
        FixedPlugin("stages", .stage, otherwise: .all(80)),
        FixedPlugin("personas", .persona, otherwise: .rows([30, 60])),
      ])
    let potentials = try library.matrix().gaps.filter { $0.cell.stage == 0 }.map {
      $0.closest?.potential
    }
    #expect(potentials == [30, 60])
  }
}
