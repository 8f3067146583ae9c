import FunnelCore

/// Assets and workspaces no plugin may stumble over.
enum OddAssets {
  static let all: [Asset] = [
    PluginExample.asset(""),
    PluginExample.asset("…", markdown: "🚀 — 👩‍🔧\n\n```\n# code\n"),
    PluginExample.asset("Title alone"),
    huge,
    whole,
    PluginExample.asset("Every word a cue", markdown: cues),
    PluginExample.asset("Unknown words") {
      $0.format = "no-such-format"
      $0.channels = ["no-such-channel", "", "seo"]
      $0.answers = ["nothing/at-all"]
      $0.callToAction = CallToAction(label: "", leadsTo: "")
    },
    PluginExample.asset("Ancient") {
      $0.format = "blog"
      $0.published = Day("0001-01-01")
      $0.callToAction = CallToAction(label: "Again", leadsTo: "ancient")
    },
    PluginExample.asset("Tomorrow") {
      $0.published = Day("9999-12-31")
      $0.reviewed = Day("9999-12-31")
      $0.expires = Day("0001-01-01")
      $0.status = .draft
    },
    PluginExample.asset("For sellers", markdown: "Revolutionary. What is it?") {
      $0.visibility = .internal
      $0.format = "battlecard"
    },
    PluginExample.asset("漏斗指南", markdown: "漏斗指南 und Größe, cafe\u{301}, Ой") {
      $0.persona = .some([])
      $0.channels = []
      $0.callToAction = CallToAction(label: "Weiter", leadsTo: nil)
    },
  ]

  static let workspaces: [Workspace] = [
    Workspace(),
    Workspace(settings: guided(required: [], banned: [""], value: nil)),
    Workspace(
      settings: guided(
        required: (1...150).map { "phrase \($0)" } + ["", "…"],
        banned: ["word", "why", "price"], value: "Know the return"),
      assets: [PluginExample.asset("Other")],
      personas: [
        Persona(id: "silent", title: "", origin: Origin("personas/silent.md")), talkative,
      ]),
    Workspace(
      objections: ["price-high", "next-year"].map {
        Objection(id: $0, statement: "", origin: Origin("objections/\($0).md"))
      },
      conversations: [nil, 0, 999_999_999_999].enumerated().flatMap { line, value in
        ["price-high", "next-year", "nobody"].map { id in
          Conversation(
            day: Day(number: 0), objection: id, outcome: .lost, value: value, by: "",
            position: SourcePosition("log/objections-x.csv", line: line))
        }
      }),
  ]

  private static let cues =
    "# What is the price? Why?\n\n"
    + String(
      repeating: "Why compare the case study, demo, contract, renewal and referral? ", count: 50)

  private static let huge = PluginExample.asset(
    "Huge",
    markdown: String(repeating: "## Heading\n\n- word price why\n\nwords and words\n", count: 9000)
  ) { $0.format = "email" }

  private static let whole = PluginExample.asset("Whole", markdown: "## One\n\nPayback.") {
    $0.format = "case-study"
    $0.stages = [
      StageLabel(text: "awareness", run: PhaseRun(.aware)),
      StageLabel(text: "loyalty", run: PhaseRun(.onboarded, .advocating)),
    ]
    $0.persona = .all
    $0.channels = ["seo", "email", "seo"]
    $0.objections = ["price-high"]
    $0.answers = ["consideration/payback"]
    $0.team = .joint
    $0.owner = "dana"
    $0.language = "en"
    $0.callToAction = CallToAction(label: "Book a demo", leadsTo: "other")
    $0.published = Day("2026-03-14")
    $0.reviewed = Day("2026-09-01")
    $0.expires = Day("2027-09-01")
    $0.url = "/resources/whole"
    $0.industries = ["manufacturing"]
    $0.regions = ["eu"]
    $0.competitors = ["rival"]
    $0.cost = 1800
  }

  private static var talkative: Persona {
    var persona = Persona(id: "talkative", title: "Word", origin: Origin("personas/talkative.md"))
    persona.words = ["word", "words", "price", ""]
    persona.goals = ["payback", "payback"]
    persona.pains = ["…"]
    persona.role = "why"
    return persona
  }

  private static func guided(required: [String], banned: [String], value: String?) -> Settings {
    var settings = Settings()
    settings.message = MessageGuide(value: value, required: required, banned: banned)
    return settings
  }
}
