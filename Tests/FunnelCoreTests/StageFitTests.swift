import FunnelCore
import Testing

@Suite("Fit to a stage")
struct StageFitTests {
  /// An asset declared for conversion, phases 4–7, with this inferred fit per phase.
  private func offer(_ answer: FixedPlugin.Answer) async throws -> Library {
    await Library(
      Workspace(assets: [try Library.asset("offer", "conversion")]),
      [FixedPlugin("stages", .stage, otherwise: answer)])
  }

  private func fits(_ library: Library, _ name: String) throws -> [String] {
    let model = try library.model(name)
    return model.stages.map {
      let fit = library.scores.stageFit(0, $0, in: model)
      return "\($0.id) \(fit.value) \(fit.source.rawValue)"
    }
  }

  private static let evidence = FixedPlugin.Answer.rows([90, 30, 70, 40, 80, 20, 60, 10, 0, 0])

  @Test("Declared phases count 100, phases next to them 50, any other 0")
  func declared() async throws {
    let library = try await offer(Self.evidence)
    #expect(
      try fits(library, "marketing-4") == [
        "awareness 0 none", "consideration 50 related", "conversion 100 declared",
        "loyalty 50 related",
      ])
    #expect(
      try fits(library, "bands") == ["top 0 none", "middle 50 related", "bottom 100 declared"])
    #expect(try library.fit("offer", "conversion").rankedAgainst == nil)
  }

  @Test("Where a model splits the declared run, inference ranks inside it")
  func ranked() async throws {
    let library = try await offer(Self.evidence)
    #expect(
      try fits(library, "sales-7") == [
        "prospecting 0 none", "qualification 50 related", "needs-analysis 50 declared",
        "presentation 100 declared", "handling-objections 25 declared", "closing 75 declared",
        "follow-up 50 related",
      ])
    #expect(
      try fits(library, "marketing-6") == [
        "awareness 0 none", "interest 0 none", "consideration 50 related", "intent 50 declared",
        "evaluation 100 declared", "purchase 75 declared",
      ])
    #expect(
      try fits(library, "journey").suffix(8) == [
        "considering 50 related", "intending 50 declared", "evaluating 100 declared",
        "objecting 25 declared", "purchasing 75 declared", "onboarded 50 related", "loyal 0 none",
        "advocating 0 none",
      ])
    // Qualification/Evaluation holds the related phase 3 and the declared 4 and 5.
    #expect(
      try fits(library, "sales-5") == [
        "lead-generation 0 none", "qualification 100 declared", "negotiation 25 declared",
        "sale 75 declared", "account-management 50 related",
      ])
  }

  @Test("The ranking names the phase, its inferred fit and the best one of the run")
  func basis() async throws {
    let fit = try await offer(Self.evidence).fit("offer", "purchase", in: "marketing-6")
    #expect(fit.phase == .purchasing)
    #expect(fit.inferred == 60)
    #expect(fit.rankedAgainst == 80)
  }

  @Test("A rank is rounded half up")
  func rounded() async throws {
    let library = try await offer(.rows([0, 0, 0, 35, 80, 1, 2, 0, 0, 0]))
    #expect(try library.fit("offer", "intent", in: "marketing-6").value == 44)  // 43.75
    #expect(try library.fit("offer", "objecting", in: "journey").value == 1)  // 1.25
    #expect(try library.fit("offer", "purchasing", in: "journey").value == 3)  // 2.5
  }

  @Test(
    "Without evidence the whole declared run counts 100",
    arguments: [
      FixedPlugin.Answer.missing, .notApplicable, .all(0), .rows([90, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
    ])
  func noEvidence(answer: FixedPlugin.Answer) async throws {
    let library = try await offer(answer)
    #expect(
      try fits(library, "sales-7").dropFirst(2).prefix(4) == [
        "needs-analysis 100 declared", "presentation 100 declared",
        "handling-objections 100 declared", "closing 100 declared",
      ])
  }

  @Test("Evidence for nothing in a stage leaves the declared stage at 0")
  func zero() async throws {
    let library = try await offer(.rows([0, 0, 0, 0, 80, 0, 0, 0, 0, 0]))
    let cell = try library.cell("offer", "objecting", in: "journey")
    #expect(cell.stageFit.value == 0)
    #expect(!cell.covers)
  }

  @Test("Phases of a run that lie outside the model take no part in the ranking")
  func outside() async throws {
    // Account management is 8–10; follow-up is 8, and sales-7 ends there.
    let library = await Library(
      Workspace(assets: [try Library.asset("care", "sales-5/account-management")]),
      [FixedPlugin("stages", .stage, otherwise: .rows([0, 0, 0, 0, 0, 0, 0, 10, 90, 80]))])
    let fit = try library.fit("care", "follow-up", in: "sales-7")
    #expect(fit.value == 100)
    #expect(fit.source == .declared)
  }

  @Test("Declared phases are the union of several labels")
  func union() async throws {
    let library = await Library(
      Workspace(assets: [try Library.asset("both", "awareness", "sales-7/presentation")]))
    #expect(
      try fits(library, "journey").map { $0.split(separator: " ")[1] } == [
        "100", "50", "0", "50", "100", "50", "0", "0", "0", "0",
      ])
  }

  @Test("Without a declaration the best inferred phase of the stage stands")
  func inferred() async throws {
    let library = await Library(
      Workspace(assets: [try Library.asset("guess")]),
      [FixedPlugin("stages", .stage, otherwise: Self.evidence)])
    #expect(
      try fits(library, "marketing-4") == [
        "awareness 90 inferred", "consideration 70 inferred", "conversion 80 inferred",
        "loyalty 10 inferred",
      ])
    #expect(try library.fit("guess", "conversion").phase == .evaluating)
    #expect(try library.fit("guess", "loyal", in: "journey").source == .none)
  }

  @Test("Of equal phases the earliest decides")
  func ties() async throws {
    let library = await Library(
      Workspace(assets: [try Library.asset("guess")]),
      [FixedPlugin("stages", .stage, otherwise: .all(40))])
    #expect(try library.fit("guess", "conversion").phase == .intending)
  }
}
