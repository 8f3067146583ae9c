import FunnelCore
import ScoringPlugins
import Testing

@Suite("objection-cover")
struct ObjectionCoverTests {
  private static func label(_ first: Phase, _ last: Phase) -> StageLabel {
    StageLabel(text: "x", run: PhaseRun(first, last))
  }

  /// `ID VALUE`: each heard once, at conversion by cfo; a dash for no value.
  private func workspace(
    _ heard: String..., on day: String = "2026-11-02",
    change: (inout Objection) -> Void = { _ in }
  ) throws -> Workspace {
    let rows = heard.map { $0.split(separator: " ").map(String.init) }
    let day = try #require(Day(day))
    return Workspace(
      personas: ["cfo", "lead"].map { Persona(id: $0, title: $0, origin: Origin("personas/x.md")) },
      objections: Set(rows.map { $0[0] }).map { id in
        var objection = Objection(id: id, statement: id, origin: Origin("objections/\(id).md"))
        objection.stage = Self.label(.intending, .purchasing)
        objection.personas = ["cfo"]
        change(&objection)
        return objection
      },
      conversations: rows.enumerated().map { line, row in
        Conversation(
          day: day, objection: row[0], outcome: .open, value: Int(row[1]), by: "raj",
          position: SourcePosition("log/objections-raj.csv", line: line + 2))
      })
  }

  private func value(
    _ workspace: Workspace, _ change: (inout Asset) -> Void = { _ in }
  ) async -> Int? {
    await Bench(ObjectionCover(), workspace).value(
      of: PluginExample.asset("Sheet") {
        $0.stages = [Self.label(.evaluating, .evaluating)]
        $0.objections = ["a"]
        change(&$0)
      })
  }

  @Test("The most it answers counts against the most there is")
  func share() async throws {
    let heard = try workspace("a 20", "b 80", "c 10")
    #expect(await value(heard) == 63)
    #expect(await value(heard) { $0.objections = ["a", "c"] } == 63)
    #expect(await value(heard) { $0.objections = ["b"] } == 100)
    #expect(await value(heard) { $0.objections = [] } == 50)
    #expect(await value(heard) { $0.objections = ["elsewhere"] } == 50)
  }

  @Test("Where no money is at stake, how often it was heard counts")
  func timesHeard() async throws {
    #expect(await value(try workspace("a -", "b -", "b -")) == 75)
  }

  @Test("Only what was heard at its phases, from its personas, by the day, is looked at")
  func place() async throws {
    let heard = try workspace("a 20")
    #expect(await value(heard) == 100)
    #expect(await value(heard) { $0.persona = .some(["lead"]) } == nil)
    #expect(await value(heard) { $0.persona = .all } == 100)
    #expect(await value(heard) { $0.stages = [Self.label(.aware, .considering)] } == nil)
    #expect(await value(try workspace("a 20", on: "2026-11-23")) == nil)
    let anywhere = try workspace("a 20") {
      $0.stage = nil
      $0.personas = []
    }
    #expect(
      await value(anywhere) {
        $0.stages = [Self.label(.aware, .aware)]
        $0.persona = .some(["lead"])
      } == 100)
  }

  @Test("A seller's own material is judged alike, and the option says what none is worth")
  func options() async throws {
    var bench = Bench(ObjectionCover(), try workspace("a 20", "b 80"))
    let card = PluginExample.asset("Card") {
      $0.stages = [Self.label(.evaluating, .evaluating)]
      $0.visibility = .internal
      $0.objections = ["a"]
    }
    #expect(await bench.value(of: card) == 63)
    let place = SourcePosition("stagecraft.yml")
    var request = PluginRequest(name: "objection-cover", position: place)
    request.options = [
      LocatedValue.Entry(key: "unanswered", position: place, value: .text("20", place))
    ]
    let loaded = BuiltIn.registry.load([request], vocabulary: Vocabulary()).plugins
    bench.options = try #require(loaded.first { $0.manifest.name == "objection-cover" }?.options)
    #expect(await bench.value(of: card) == 40)
  }

  @Test("The reason stands at the asset's own field")
  func reasons() async throws {
    var asset = PluginExample.asset("Sheet") {
      $0.stages = [Self.label(.evaluating, .evaluating)]
      $0.objections = ["a"]
    }
    asset.origin.mark("objection", at: SourcePosition("assets/sheet.md", line: 7, column: 12))
    let reasons = await Bench(ObjectionCover(), try workspace("a 20", "b 80")).judgements(
      of: asset)[0]
      .reasons
    #expect(
      reasons.map(\.text) == [
        "heard where it serves, worst b: 80 at stake", "answers a: 20 of 80 at stake",
      ])
    #expect(reasons.map(\.position?.line) == [nil, 7])
  }
}
