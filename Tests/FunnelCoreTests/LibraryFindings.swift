import FunnelCore

/// Findings about the library as a whole.
enum LibraryFindings {
  static let all: [FindingFixture] = [
    FindingFixture(
      .brokenJourney, "Two stages hold nothing",
      """
      personas/cfo.md:1:1: warning: cfo cannot walk from awareness to loyalty: nothing at \
      conversion, loyalty [broken-journey]
      """
    ) {
      $0.personas = [Library.persona("cfo")]
      $0.asset.persona = .all
      $0.asset.stages.removeLast(2)
    },
    FindingFixture(.brokenJourney, "Without personas there is nobody to name") {
      $0.asset.stages.removeLast(2)
    },
    FindingFixture(
      .brokenJourney, "One persona of two is left out",
      """
      personas/cfo.md:1:1: warning: cfo cannot walk from awareness to loyalty: nothing at \
      awareness, consideration, conversion, loyalty [broken-journey]
      """
    ) {
      $0.personas = [Library.persona("cfo"), Library.persona("lead")]
      $0.asset.persona = .some(["lead"])
    },
    FindingFixture(.brokenJourney, "A stage of which nothing is wanted may be empty") {
      $0.asset.stages.removeLast()
      $0.settings.targets.stages["loyalty"] = Target(0)
    },
    FindingFixture(
      .overCovered, "Three where one is wanted",
      """
      stagecraft.yml:7:3: note: awareness × everyone has 3 and wants 1 [over-covered]
      """
    ) { $0.others = [other("a", "awareness"), other("b", "awareness")] },
    FindingFixture(.overCovered, "Twice the target is not too much; a target of 0 has no limit") {
      $0.others = [other("a", "awareness"), other("b", "loyalty"), other("c", "loyalty")]
      $0.settings.targets.stages["loyalty"] = Target(0)
    },
    FindingFixture(
      .unansweredQuestion, "Nobody answers a question",
      """
      stagecraft.yml:20:7: warning: nothing answers consideration/payback: "How soon?" \
      [unanswered-question]
      """
    ) { $0.settings.stages["consideration"] = asking },
    FindingFixture(.unansweredQuestion, "A live asset answers it") {
      $0.settings.stages["consideration"] = asking
      $0.asset.answers = ["consideration/payback"]
    },
    FindingFixture(
      .unansweredQuestion, "Only a draft answers it, or an asset of another stage",
      """
      stagecraft.yml:20:7: warning: nothing answers consideration/payback: "How soon?" \
      [unanswered-question]
      """
    ) {
      $0.settings.stages["consideration"] = asking
      $0.asset.answers = ["conversion/payback"]
      $0.others = [
        other("later") {
          $0.answers = ["consideration/payback"]
          $0.status = .draft
        }
      ]
    },
    FindingFixture(
      .missingChannel, "A channel the stage expects has nothing",
      """
      stagecraft.yml:18:3: note: consideration is expected on webinar-hall; nothing that covers \
      it is there [missing-channel]
      """
    ) {
      $0.asset.channels = ["seo", "social", "email", "site"]
      $0.settings.stages["consideration"] = expecting("site", "webinar-hall")
    },
    FindingFixture(
      .missingChannel, "The usual mix expects strangers on social media",
      """
      stagecraft.yml:1:1: note: awareness is expected on social; nothing that covers it is there \
      [missing-channel]
      """
    ) { $0.asset.channels = ["seo", "email", "site"] },
    FindingFixture(.missingChannel, "Every expected channel is used, or nothing is wanted") {
      $0.asset.channels = ["seo", "social", "email", "site"]
      $0.settings.stages["loyalty"] = expecting("call")
      $0.settings.targets.stages["loyalty"] = Target(0)
    },
    FindingFixture(
      .handOffOneSided, "Only marketing serves the hand-off",
      """
      stagecraft.yml:1:1: warning: the hand-off stage conversion holds nothing by sales \
      [hand-off-one-sided]
      """
    ) { $0.asset.team = .marketing },
    FindingFixture(
      .handOffOneSided, "Sales serves another stage only",
      """
      stagecraft.yml:1:1: warning: the hand-off stage conversion holds nothing by sales \
      [hand-off-one-sided]
      """
    ) {
      $0.asset.team = .marketing
      $0.others = [other("talk", "loyalty") { $0.team = .sales }]
    },
    FindingFixture(
      .handOffOneSided, "To one person alone it is a note",
      """
      stagecraft.yml:1:1: note: the hand-off stage conversion holds nothing by sales \
      [hand-off-one-sided]
      """
    ) {
      $0.asset.team = .marketing
      $0.settings.isSolo = true
    },
    FindingFixture(
      .wordlessPersona, "A persona file that says nothing",
      """
      personas/cfo.md:1:1: note: cfo has no words, goals or pains; assets that declare no \
      persona are hard to tell from others [wordless-persona]
      """
    ) {
      $0.asset.persona = .all
      $0.personas = [Persona(id: "cfo", title: "CFO", origin: Origin("personas/cfo.md"))]
    },
    FindingFixture(.wordlessPersona, "A pain is something to go by") {
      $0.asset.persona = .all
      var persona = Persona(id: "cfo", title: "CFO", origin: Origin("personas/cfo.md"))
      persona.pains = ["hidden fees"]
      $0.personas = [persona]
    },
    FindingFixture(.handOffOneSided, "Both teams serve it") {
      $0.asset.team = .marketing
      $0.others = [other("talk", "conversion") { $0.team = .sales }]
    },
    FindingFixture(.handOffOneSided, "An asset of both teams serves it") {
      $0.asset.team = .joint
    },
    FindingFixture(.handOffOneSided, "Nobody names a team") { _ in },
    FindingFixture(.handOffOneSided, "Nothing is wanted at the hand-off") {
      $0.asset.team = .marketing
      $0.settings.targets.stages["conversion"] = Target(0)
    },
  ]

  private static var asking: StageExpectations {
    var expectations = StageExpectations()
    expectations.questions = [
      Question(
        id: "payback", text: "How soon?",
        position: SourcePosition("stagecraft.yml", line: 20, column: 7))
    ]
    return expectations
  }

  private static func expecting(_ channels: String...) -> StageExpectations {
    var expectations = StageExpectations()
    expectations.channels = channels
    expectations.position = SourcePosition("stagecraft.yml", line: 18, column: 3)
    return expectations
  }

  private static func other(
    _ id: String, _ stage: String? = nil, change: (inout Asset) -> Void = { _ in }
  ) -> Asset {
    FindingFixture.Draft.other(id, stage, change: change)
  }
}
