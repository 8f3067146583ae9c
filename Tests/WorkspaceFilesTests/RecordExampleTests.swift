import FunnelCore
import Testing

@Suite("The example of each record")
struct RecordExampleTests {
  private let workspace: Workspace
  private let diagnostics: [Diagnostic]

  init() async throws {
    let reading = try await reading(RecordExamples.files)
    workspace = reading.workspace
    diagnostics = reading.diagnostics
  }

  @Test("The examples have no fault") func faultless() {
    #expect(diagnostics == [])
  }

  @Test("stagecraft.yml") func settings() throws {
    let settings = workspace.settings
    #expect(settings.name == "Acme")
    #expect(settings.today == Day("2026-11-22"))
    #expect(settings.labels.name == "marketing-4")
    #expect(settings.funnel == "our-pipeline")
    #expect(settings.threshold == 65)
    #expect(settings.floor == 35)
    #expect(
      settings.targets.standard
        == Target(2, at: SourcePosition("stagecraft.yml", line: 10, column: 12)))
    #expect(settings.targets.stages["conversion"]?.want == 3)
    #expect(settings.targets.personas["cfo"]?.want == 3)
    #expect(settings.targets.cells["conversion/cfo"]?.want == 4)
    #expect(settings.targets.cells["conversion/cfo"]?.position?.line == 13)
    #expect(settings.weights.stages == ["conversion": 2])
    #expect(settings.weights.personas == ["cfo": 2])
    let stage = try #require(settings.stages["consideration"])
    #expect(stage.formats == ["webinar", "case-study"])
    #expect(stage.channels == ["site", "email"])
    #expect(stage.questions.map(\.id) == ["payback"])
    #expect(stage.questions.map(\.text) == ["How soon does it pay for itself?"])
    #expect(settings.scoring.map(\.name) == ["wording", "freshness", "message-fit"])
    #expect(settings.scoring.map(\.isOn) == [true, true, false])
    #expect(settings.scoring[0].weight?.text == "2")
    #expect(settings.scoring[1].options.map(\.key) == ["half-life-days"])
    #expect(settings.scoring[1].options[0].value["blog"]?.text == "270")
    #expect(settings.scoring[2].position.line == 24)
    #expect(workspace.vocabulary.format("calculator")?.cost == 1800)
    #expect(workspace.vocabulary.format("calculator")?.days == 6)
    #expect(settings.teams[.marketing] == TeamCapacity(owners: ["dana"], daysPerWeek: 8))
    #expect(settings.teams[.sales] == TeamCapacity(owners: ["raj"], daysPerWeek: 3))
    #expect(settings.isSolo == false)
    #expect(settings.message.value == "Know the return before you sign")
    #expect(settings.message.required == ["payback"])
    #expect(settings.message.banned == ["revolutionary", "best-in-class"])
    #expect(settings.isConfigured)
  }

  @Test("An asset") func asset() throws {
    let asset = try #require(workspace.asset("roi-calc-it"))
    #expect(asset.title == "ROI calculator for IT teams")
    #expect(asset.format == "calculator")
    #expect(asset.stages.map(\.text) == ["consideration"])
    #expect(asset.stages[0].position == SourcePosition("assets/tools/roi.md", line: 5, column: 13))
    #expect(asset.declaredPhases == [.interested, .considering])
    #expect(asset.persona == .some(["it-manager", "cfo"]))
    #expect(asset.channels == ["site", "email"])
    #expect(asset.objections == ["price-high"])
    #expect(asset.answers == ["consideration/payback"])
    #expect(asset.team == .marketing)
    #expect(asset.owner == "dana")
    #expect(asset.visibility == .public)
    #expect(asset.language == "en")
    #expect(asset.callToAction == CallToAction(label: "Book a demo", leadsTo: "demo-tour"))
    #expect(asset.published == Day("2026-03-14"))
    #expect(asset.reviewed == Day("2026-09-01"))
    #expect(asset.expires == Day("2027-09-01"))
    #expect(asset.status == .live)
    #expect(asset.url == "/resources/roi-calculator")
    #expect(asset.industries == ["manufacturing"])
    #expect(asset.regions == ["eu"])
    #expect(asset.competitors == [])
    #expect(asset.cost == 1800)
    #expect(asset.text.bodyWordCount == 4)
    #expect(asset.origin.path == "assets/tools/roi.md")
    #expect(asset.origin.position(of: "cost").line == 24)
  }

  @Test("A persona") func persona() throws {
    let persona = try #require(workspace.personas.first { $0.id == "cfo" })
    #expect(persona.title == "Chief financial officer")
    #expect(persona.role == "decides the budget")
    #expect(persona.buyingRole == "economic buyer")
    #expect(persona.goals == ["predictable spend", "payback within a year"])
    #expect(persona.pains == ["hidden fees", "tools nobody uses"])
    #expect(persona.words == ["payback", "total cost", "cash flow"])
    #expect(persona.objections == ["price-high"])
    #expect(persona.owners == Owners(marketing: "dana", sales: "raj"))
    #expect(persona.origin.position(of: "words").line == 8)
  }

  @Test("An objection") func objection() throws {
    let objection = try #require(workspace.objections.first { $0.id == "price-high" })
    #expect(objection.statement == "It costs more than HubSpot")
    #expect(objection.category == .price)
    #expect(objection.stage?.run == PhaseRun(.intending, .purchasing))
    #expect(objection.personas == ["cfo", "it-manager"])
    #expect(objection.competitors == ["hubspot"])
    #expect(objection.proof == ["case-bauer"])
    #expect(objection.reviewed == Day("2026-10-02"))
    #expect(objection.talkTrack == "Ask what a stop costs.\n\nThen show the case.")
  }

  @Test("A campaign") func campaign() throws {
    let campaign = try #require(workspace.campaigns.first)
    #expect(campaign.id == "spring-cfo")
    #expect(campaign.title == "Spring CFO")
    #expect(campaign.from == Day("2027-03-01"))
    #expect(campaign.to == Day("2027-04-30"))
    #expect(campaign.goal == "12 qualified demos from mid-size manufacturers")
    #expect(campaign.personas == ["cfo"])
    #expect(campaign.stages.map(\.text) == ["awareness", "consideration", "conversion"])
    #expect(campaign.accounts == ["bauer", "nordmetall"])
    #expect(campaign.budget == 12000)
    #expect(campaign.owners == Owners(marketing: "dana", sales: "raj"))
    #expect(campaign.members.map(\.target) == [.asset("cfo-brief"), .objection("switch-cost")])
    #expect(campaign.members.map(\.role) == [.marketing, .sales])
    #expect(campaign.members.map(\.owner) == ["dana", "raj"])
    #expect(campaign.members.map(\.date) == [Day("2027-03-02"), nil])
    #expect(campaign.members.map(\.position.line) == [13, 14])
    #expect(campaign.members.map(\.name) == ["cfo-brief", "switch-cost"])
    #expect(!campaign.hasUnreadMembers)
    #expect(campaign.handOff?.stage?.text == "conversion")
    #expect(campaign.handOff?.criteria == "asked for a demo or price")
    #expect(campaign.handOff?.respondWithinHours == 24)
    #expect(campaign.brief == "The brief.")
  }

  @Test("An account") func account() throws {
    let account = try #require(workspace.accounts.first { $0.id == "bauer" })
    #expect(account.title == "Bauer GmbH")
    #expect(account.industry == "manufacturing")
    #expect(account.region == "eu")
    #expect(account.tier == 1)
    #expect(account.roles.map(\.role) == ["economic buyer", "champion"])
    #expect(account.roles.map(\.personas) == [["cfo"], ["it-manager"]])
    #expect(account.openValue == 42000)
  }

  @Test("A funnel") func funnel() throws {
    let funnel = try #require(workspace.funnels.model("our-pipeline"))
    #expect(funnel.title == "Our pipeline")
    #expect(funnel.team == .joint)
    #expect(funnel.stages.map(\.id) == ["learn", "compare", "decide"])
    #expect(funnel.stages.map(\.title) == ["Learn", "Compare", "Decide"])
    #expect(funnel.stages.map(\.goal) == ["knows the problem", "shortlists us", "signs"])
    #expect(funnel.stages.map(\.team) == [.marketing, .marketing, .sales])
    #expect(
      funnel.stages.map(\.run) == [
        PhaseRun(.aware, .interested), PhaseRun(.considering, .evaluating),
        PhaseRun(.objecting, .purchasing),
      ])
    #expect(funnel.path == "funnels/our-pipeline.md")
  }
}
