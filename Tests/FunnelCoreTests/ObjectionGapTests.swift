import FunnelCore
import Testing

@Suite("Objections without a live answer")
struct ObjectionGapTests {
  private func objection(_ id: String, _ change: (inout Objection) -> Void = { _ in }) -> Objection
  {
    var objection = Objection(id: id, statement: id, origin: Origin("objections/\(id).md"))
    change(&objection)
    return objection
  }

  private func heard(
    _ objection: String, _ value: Int? = nil, on day: String = "2026-11-02", line: Int = 2
  ) throws -> Conversation {
    Conversation(
      day: try #require(Day(day)), objection: objection, outcome: .open, value: value, by: "raj",
      position: SourcePosition("log/objections-raj.csv", line: line))
  }

  private func label(_ name: String) throws -> StageLabel {
    StageLabel(
      text: name, run: try FunnelCatalog().run(named: name, labels: BuiltInModels.standard))
  }

  private func gaps(_ workspace: Workspace) async throws -> [ObjectionGap] {
    try await Library(workspace).matrix().objectionGaps
  }

  @Test("Most at stake comes first, then most often heard, then by id; what nobody heard is no gap")
  func order() async throws {
    let workspace = Workspace(
      objections: ["a", "b", "c", "d", "unheard"].map { objection($0) },
      conversations: [
        try heard("a"), try heard("b"), try heard("c"), try heard("c", line: 3),
        try heard("d", 500),
      ])
    let found = try await gaps(workspace).map { workspace.objections[$0.objection].id }
    #expect(found == ["d", "c", "a", "b"])
  }

  @Test(
    "Only a live asset that a buyer may see answers; the others are closest, a seller's own last")
  func answers() async throws {
    func closest(_ changes: [String: (inout Asset) -> Void]) async throws -> [String] {
      let workspace = Workspace(
        assets: try changes.map { id, change in
          try Library.asset(id, "conversion") {
            $0.objections = ["a"]
            change(&$0)
          }
        }, objections: [objection("a")], conversations: [try heard("a", 10)])
      return try await gaps(workspace).map { gap in
        if case .answering(let index)? = gap.closest { workspace.assets[index].id } else { "none" }
      }
    }
    #expect(try await closest(["live": { _ in }]) == [])
    #expect(try await closest(["sendable": { $0.visibility = .sendable }]) == [])
    #expect(try await closest(["draft": { $0.status = .draft }]) == ["draft"])
    #expect(try await closest(["archived": { $0.status = .archived }]) == ["none"])
    #expect(try await closest(["old": { $0.expires = Day("2026-11-21") }]) == ["old"])
    #expect(
      try await closest([
        "a-card": { $0.visibility = .internal }, "draft": { $0.status = .draft },
      ]) == ["draft"])
    #expect(try await closest(["a-card": { $0.visibility = .internal }]) == ["a-card"])
  }

  @Test("Where nothing answers, the best potential in its own cells is closest")
  func potential() async throws {
    let workspace = Workspace(
      assets: [try Library.asset("x", "awareness"), try Library.asset("y", "loyalty")],
      personas: [Library.persona("cfo"), Library.persona("lead")],
      objections: [
        objection("a") {
          $0.stage = try? label("conversion")
          $0.personas = ["lead"]
        }, objection("nowhere"),
      ], conversations: [try heard("a", 10), try heard("nowhere", 5)])
    let plugins: [any ScoringPlugin] = [
      FixedPlugin("s", .stage, ["x": .all(60), "y": .all(80)]),
      FixedPlugin("p", .persona, otherwise: .rows([0, 90])),
    ]
    let library = await Library(workspace, plugins)
    let found = try library.matrix().objectionGaps
    #expect(found.map(\.stage) == [2, nil])
    #expect(found.map(\.personas) == [[1], []])
    guard case .reworked(let closest, let persona)? = found.first?.closest else {
      Issue.record("nothing is close")
      return
    }
    #expect(workspace.assets[closest.asset].id == "y")
    #expect(closest.potential == 80)
    #expect(persona == 1)
    #expect(found.last?.closest == nil)
  }

  @Test("On an earlier day what was heard later is no gap yet")
  func day() async throws {
    let workspace = Workspace(
      objections: [objection("a")], conversations: [try heard("a", 10, on: "2026-11-23")])
    #expect(try await gaps(workspace).isEmpty)
  }
}
