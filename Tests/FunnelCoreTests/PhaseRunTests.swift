import FunnelCore
import Testing

@Suite("Runs of phases")
struct PhaseRunTests {
  @Test("A run is in journey order, whichever end comes first")
  func order() {
    let run = PhaseRun(.purchasing, .intending)
    #expect(run.phases == [.intending, .evaluating, .objecting, .purchasing])
    #expect(run.numbers == "4-7")
    #expect(PhaseRun(.loyal).numbers == "9")
  }

  @Test("Phases make a run when they leave no hole")
  func exactly() {
    #expect(PhaseRun(exactly: [.loyal, .onboarded]) == PhaseRun(.onboarded, .loyal))
    #expect(PhaseRun(exactly: [.aware, .considering]) == nil)
    #expect(PhaseRun(exactly: []) == nil)
  }

  @Test("Overlap counts the phases both runs hold")
  func overlap() {
    #expect(PhaseRun(.intending, .purchasing).overlap(PhaseRun(.considering, .evaluating)) == 2)
    #expect(PhaseRun(.aware).overlap(PhaseRun(.interested)) == 0)
    #expect(PhaseRun(.aware, .advocating).overlap(PhaseRun(.loyal)) == 1)
  }

  @Test("A phase is found by its word only")
  func names() {
    #expect(Phase(name: "objecting") == .objecting)
    #expect(Phase(name: "Objecting") == nil)
    #expect(Phase(name: "decision") == nil)
  }

  @Test("Settings of one model hold for the stage of another that is mostly made of it")
  func crosswalk() throws {
    let labels = BuiltInModels.standard
    let catalog = FunnelCatalog()
    let expected = [
      "sales-7": [
        "awareness", "consideration", "conversion", "conversion", "conversion", "conversion",
        "loyalty",
      ],
      "sales-4": ["awareness", "consideration", "conversion", "conversion"],
      "sales-5": ["consideration", "conversion", "conversion", "conversion", "loyalty"],
    ]
    for (name, ids) in expected {
      let model = try #require(catalog.model(name))
      #expect(model.stages.map { labels.stage(sharingMostWith: $0.run)?.id } == ids, "\(name)")
    }
  }

  @Test("A run is split when two stages of a model hold parts of it")
  func splits() throws {
    let catalog = FunnelCatalog()
    let sales = try #require(catalog.model("sales-7"))
    #expect(sales.splits(PhaseRun(.intending, .purchasing)))
    #expect(!sales.splits(PhaseRun(.aware, .interested)))
    // Only phase 8 of the run is inside.
    #expect(!sales.splits(PhaseRun(.onboarded, .advocating)))
  }
}
