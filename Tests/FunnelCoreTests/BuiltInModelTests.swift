import FunnelCore
import Testing

@Suite("The built-in funnel models")
struct BuiltInModelTests {
  @Test("The journey has ten phases, numbered from one")
  func phases() {
    #expect(
      Phase.allCases.map { "\($0.rawValue) \($0.name)" } == [
        "1 aware", "2 interested", "3 considering", "4 intending", "5 evaluating", "6 objecting",
        "7 purchasing", "8 onboarded", "9 loyal", "10 advocating",
      ])
  }

  @Test("Nine models have their stages in order, each with its run of phases")
  func stages() {
    let table = BuiltInModels.all.map { model in
      let stages = model.stages.map { "\($0.title) \($0.run.numbers)" }
      return "\(model.name): \(stages.joined(separator: " · "))"
    }
    #expect(
      table == [
        """
        journey: Aware 1 · Interested 2 · Considering 3 · Intending 4 · Evaluating 5 · \
        Objecting 6 · Purchasing 7 · Onboarded 8 · Loyal 9 · Advocating 10
        """,
        """
        marketing-6: Awareness 1 · Interest 2 · Consideration 3 · Intent 4 · Evaluation 5 · \
        Purchase 6-7
        """,
        """
        sales-7: Prospecting 1-2 · Qualification 3 · Needs Analysis 4 · Presentation 5 · \
        Handling Objections 6 · Closing 7 · Follow-up 8
        """,
        "sales-4: Awareness 1 · Interest 2 · Decision 3-5 · Action 6-7",
        "marketing-3: Awareness 1 · Consideration 2-3 · Conversion 4-7",
        "marketing-4: Awareness 1 · Consideration 2-3 · Conversion 4-7 · Loyalty 8-10",
        """
        sales-5: Lead Generation/Discovery 2 · Qualification/Evaluation 3-5 · Negotiation 6 · \
        Sale/Close 7 · Account Management/Repurchase 8-10
        """,
        """
        lifecycle: Awareness 1 · Consideration 2-3 · Engagement 4 · Evaluation 5 · \
        Purchase 6-7 · Post-purchase 8 · Loyalty 9 · Advocacy 10
        """,
        "bands: Top 1 · Middle 2-3 · Bottom 4-7",
      ])
  }

  @Test("Phases no stage holds are outside")
  func outside() {
    let outside = BuiltInModels.all.map { "\($0.name) \($0.outside.map(\.rawValue))" }
    #expect(
      outside == [
        "journey []", "marketing-6 [8, 9, 10]", "sales-7 [9, 10]", "sales-4 [8, 9, 10]",
        "marketing-3 [8, 9, 10]", "marketing-4 []", "sales-5 [1]", "lifecycle []",
        "bands [8, 9, 10]",
      ])
  }

  @Test("Each model belongs to a team")
  func teams() {
    #expect(
      BuiltInModels.all.map { "\($0.name) \($0.team.rawValue)" } == [
        "journey joint", "marketing-6 marketing", "sales-7 sales", "sales-4 sales",
        "marketing-3 marketing", "marketing-4 marketing", "sales-5 sales", "lifecycle joint",
        "bands joint",
      ])
    for model in BuiltInModels.all where model.team != .joint {
      #expect(model.stages.allSatisfy { $0.team == model.team }, "\(model.name)")
    }
  }

  @Test("In a joint model marketing hands over to sales at phase 4")
  func handOff() {
    #expect(BuiltInModels.handOff.rawValue == 4)
    for model in BuiltInModels.all where model.team == .joint {
      for stage in model.stages where stage.run.first < .intending {
        #expect(stage.team == .marketing, "\(model.name)/\(stage.id)")
      }
      #expect(model.stage(holding: .intending)?.team == .sales, "\(model.name)")
    }
  }

  @Test("Every stage has a goal, and ids are unique within a model")
  func goals() {
    for model in BuiltInModels.all {
      #expect(model.stages.allSatisfy { !$0.goal.isEmpty }, "\(model.name)")
      let names = model.stages.flatMap { [$0.id] + $0.aliases }
      #expect(Set(names).count == names.count, "\(model.name)")
    }
  }

  @Test("Stages of a model follow one another without overlap")
  func order() {
    for model in BuiltInModels.all {
      for (before, after) in zip(model.stages, model.stages.dropFirst()) {
        #expect(before.run.last < after.run.first, "\(model.name)/\(after.id)")
      }
    }
  }

  @Test("A workspace that names no model has marketing-4")
  func standard() {
    #expect(BuiltInModels.standard.name == "marketing-4")
    #expect(Settings().labels.name == "marketing-4")
    #expect(Settings().funnel == "marketing-4")
  }

  @Test("An own model joins the catalogue behind the built-in ones or replaces one of its name")
  func ownModels() {
    func own(_ name: String) -> FunnelModel {
      FunnelModel(
        name: name, title: name, team: .joint,
        stages: [Stage(title: "All", goal: "buy", team: .joint, run: PhaseRun(.aware, .loyal))],
        path: "funnels/\(name).md")
    }
    let catalog = FunnelCatalog(own: [own("zeta"), own("alpha"), own("bands")])
    #expect(
      catalog.models.map(\.name) == [
        "journey", "marketing-6", "sales-7", "sales-4", "marketing-3", "marketing-4", "sales-5",
        "lifecycle", "alpha", "bands", "zeta",
      ])
    #expect(catalog.model("bands")?.path == "funnels/bands.md")
  }
}
