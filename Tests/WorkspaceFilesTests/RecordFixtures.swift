import FunnelCore

/// Faults of fields and of references between records.
enum RecordFixtures {
  private static let base = [
    "stagecraft.yml":
      "name: T\nstages:\n  consideration:\n    questions: {payback: How soon?}\n",
    "assets/demo-tour.md": "---\ntitle: Demo\n---\n",
    "personas/cfo.md": "---\ntitle: Chief financial officer\n---\n",
    "objections/price-high.md": "---\nstatement: Too expensive\n---\n",
    "accounts/bauer.md": "---\ntitle: Bauer\n---\n",
  ]

  private static func with(_ files: [String: String]) -> [String: String] {
    base.merging(files) { _, new in new }
  }

  private static func asset(_ code: DiagnosticCode, _ lines: String, _ expected: String...)
    -> DiagnosticFixture
  {
    DiagnosticFixture(
      code: code, files: with(["assets/a.md": "---\ntitle: A\n\(lines)\n---\n"]),
      expected: expected)
  }

  private static func settings(_ code: DiagnosticCode, _ text: String, _ expected: String...)
    -> DiagnosticFixture
  {
    DiagnosticFixture(code: code, files: with(["stagecraft.yml": text]), expected: expected)
  }

  private static let log = "log/objections-raj.csv"

  private static func rows(
    _ code: DiagnosticCode, _ rows: String,
    header: String = "date,objection,account,outcome,value,by,note,reverses",
    _ expected: String...
  ) -> DiagnosticFixture {
    DiagnosticFixture(
      code: code, files: with([log: header + "\n" + rows + "\n"]), expected: expected)
  }

  static let all: [DiagnosticFixture] = [
    rows(
      .csvSyntax,
      "2026-11-03,price-high,,open,,raj,one, two,,\n2026-11-04,price-high,,won,,raj,\"asked\ntwice",
      "log/objections-raj.csv:2:1: error: 10 values for 8 columns: put a value with a comma in "
        + "quotation marks [csv-syntax]",
      "log/objections-raj.csv:3:1: error: a quotation mark is never closed [csv-syntax]"),
    rows(
      .unmatchedReversal,
      "2026-11-03,price-high,bauer,open,1,raj,x,\n2026-11-03,price-high,bauer,open,2,raj,x,2026-11-03",
      "log/objections-raj.csv:3:1: error: takes back a row of 2026-11-03, and no row of that day "
        + "says the same [unmatched-reversal]"),
    rows(
      .unknownObjection,
      "2026-11-03,price-hihg,baur,opn,4 k,raj,,soon\n2026-11-03,price-high,baur,open,,raj,,",
      "log/objections-raj.csv:2:12: error: no objection \"price-hihg\"; did you mean price-high? "
        + "[unknown-objection]",
      "log/objections-raj.csv:2:28: error: no outcome \"opn\"; did you mean open? [unknown-value]",
      "log/objections-raj.csv:3:23: error: no account \"baur\"; did you mean bauer? "
        + "[unknown-account]"),
    rows(
      .unknownValue,
      "2026-11-03,price-high,bauer,opn,1,raj,,\n2026-11-03,price-high,bauer,,1,raj,,\n"
        + ",price-high,bauer,won,1,raj,,\n2026-11-03,,bauer,won,1,raj,,",
      "log/objections-raj.csv:2:29: error: no outcome \"opn\"; did you mean open? [unknown-value]",
      "log/objections-raj.csv:3:1: error: the row has no outcome [missing-field]",
      "log/objections-raj.csv:4:1: error: the row has no date [missing-field]",
      "log/objections-raj.csv:5:1: error: the row has no objection [missing-field]"),
    rows(
      .badNumber,
      "2026-11-03,price-high,bauer,won,4 k,raj,,\n2026-29-11,price-high,bauer,won,1,raj,,\n"
        + "2026-11-03,price-high,bauer,won,1,raj,,soon",
      "log/objections-raj.csv:2:33: error: \"4 k\" is not a whole number: write it with digits "
        + "only, such as 1800 [bad-number]",
      "log/objections-raj.csv:3:1: error: \"2026-29-11\" is not a day: there is no month 29; did "
        + "you mean 2026-11-29? [bad-date]",
      "log/objections-raj.csv:4:40: error: \"soon\" is not a day: write YYYY-MM-DD [bad-date]"),
    rows(
      .missingField, "2026-11-03,price-high,won",
      header: "date,objction,outcome,outcome",
      "log/objections-raj.csv:1:1: error: the log has no column objection: its first line is "
        + "date,objection,account,outcome,value,by,note,reverses [missing-field]",
      "log/objections-raj.csv:1:6: warning: no column \"objction\" is known; did you mean "
        + "objection? [unknown-key]",
      "log/objections-raj.csv:1:23: error: column outcome stands twice; the first counts "
        + "[duplicate-key]"),
    asset(
      .wrongType, "owner: {name: dana}\nchannel: {a: b}\ncta: [x]",
      "assets/a.md:3:8: error: owner is a map; expected one value [wrong-type]",
      "assets/a.md:4:10: error: channel is a map; expected a list of words [wrong-type]",
      "assets/a.md:5:6: error: cta is a list; expected {label: TEXT, leads-to: ASSET} "
        + "[wrong-type]"),
    asset(
      .badDate, "published: 2019-29-11\nreviewed: soon\nexpires: 2026-02-30",
      "assets/a.md:3:12: error: \"2019-29-11\" is not a day: there is no month 29; did you "
        + "mean 2019-11-29? [bad-date]",
      "assets/a.md:4:11: error: \"soon\" is not a day: write YYYY-MM-DD [bad-date]",
      "assets/a.md:5:10: error: \"2026-02-30\" is not a day of the calendar [bad-date]"),
    asset(
      .badNumber, "cost: 1.800 EUR",
      "assets/a.md:3:7: error: \"1.800 EUR\" is not a whole number: write it with digits "
        + "only, such as 1800 [bad-number]"),
    asset(
      .badId, "id: ROI Calc",
      "assets/a.md:3:5: error: id \"ROI Calc\" is not kebab-case: write roi-calc [bad-id]"),
    DiagnosticFixture(
      code: .idClash,
      files: with([
        "assets/blog/one.md": "---\ntitle: A\n---\n", "assets/news/one.md": "---\ntitle: B\n---\n",
      ]),
      expected: [
        "assets/news/one.md:1:1: warning: id \"one\" is that of assets/blog/one.md; this one "
          + "is called news/one [id-clash]"
      ]),
    DiagnosticFixture(
      code: .missingField, files: with(["objections/x.md": "---\ncategory: price\n---\n"]),
      expected: [
        "objections/x.md:1:1: error: statement is missing: write what the buyer says "
          + "[missing-field]"
      ]),
    asset(
      .unknownKey, "persna: cfo\nreadingTime: 4",
      "assets/a.md:3:1: warning: unknown key \"persna\"; did you mean persona? [unknown-key]"),
    settings(
      .unknownKey, "name: T\ntreshold: 50\nkeys: {stge: buyer}\n",
      "stagecraft.yml:2:1: warning: unknown key \"treshold\" in stagecraft.yml; did you mean "
        + "threshold? [unknown-key]",
      "stagecraft.yml:3:8: warning: an asset has no field \"stge\"; did you mean stage? "
        + "[unknown-key]"),
    asset(
      .unknownFormat, "format: case-studdy",
      "assets/a.md:3:9: error: no format \"case-studdy\"; did you mean case-study? "
        + "[unknown-format]"),
    asset(
      .unknownChannel, "channel: [seo, sosial]",
      "assets/a.md:3:16: error: no channel \"sosial\"; did you mean social? [unknown-channel]"),
    asset(
      .unknownStage, "stage: [awareness, considration]",
      "assets/a.md:3:20: error: no stage \"considration\"; did you mean consideration? "
        + "[unknown-stage]"),
    asset(
      .ambiguousStage, "stage: evaluation",
      "assets/a.md:3:8: error: stage \"evaluation\" means different phases in different "
        + "models; write marketing-6/evaluation or sales-5/evaluation or lifecycle/evaluation "
        + "[ambiguous-stage]"),
    asset(
      .unknownPersona, "persona: [cfo, cfx]",
      "assets/a.md:3:16: error: no persona \"cfx\"; did you mean cfo? [unknown-persona]"),
    DiagnosticFixture(
      code: .unknownPersona,
      files: [
        "stagecraft.yml": "name: T\n", "assets/a.md": "---\ntitle: A\npersona: cfo\n---\n",
      ],
      expected: [
        "assets/a.md:3:10: warning: no persona \"cfo\": describe it in personas/cfo.md "
          + "[unknown-persona]"
      ]),
    asset(
      .unknownObjection, "objection:\n  - price-hihg",
      "assets/a.md:4:5: error: no objection \"price-hihg\"; did you mean price-high? "
        + "[unknown-objection]"),
    DiagnosticFixture(
      code: .unknownAsset,
      files: with(["objections/x.md": "---\nstatement: No\nproof: [demo-tuor]\n---\n"]),
      expected: [
        "objections/x.md:3:9: error: no asset \"demo-tuor\"; did you mean demo-tour? "
          + "[unknown-asset]"
      ]),
    DiagnosticFixture(
      code: .unknownAccount,
      files: with(["campaigns/x.md": "---\ntitle: C\naccounts: [baur]\n---\n"]),
      expected: [
        "campaigns/x.md:3:12: error: no account \"baur\"; did you mean bauer? [unknown-account]"
      ]),
    asset(
      .unknownQuestion, "answers: [consideration/paybak]",
      "assets/a.md:3:11: error: no question \"consideration/paybak\"; did you mean "
        + "consideration/payback? [unknown-question]"),
    settings(
      .unknownFunnel, "labels: marketing-5\n",
      "stagecraft.yml:1:9: error: no funnel model \"marketing-5\"; did you mean marketing-3? "
        + "[unknown-funnel]"),
    DiagnosticFixture(
      code: .unknownPhase,
      files: with([
        "funnels/x.md":
          "---\ntitle: F\nstages:\n  - {title: A, phases: [awre]}\n  - {title: B, phases: [loyal]}\n---\n"
      ]),
      expected: [
        "funnels/x.md:4:25: error: no phase \"awre\"; did you mean aware? [unknown-phase]"
      ]),
    asset(
      .unknownValue, "status: lve\nteam: support",
      "assets/a.md:3:9: error: no status \"lve\"; did you mean live? [unknown-value]",
      "assets/a.md:4:7: error: no team \"support\"; one of marketing, sales, joint "
        + "[unknown-value]"),
    DiagnosticFixture(
      code: .brokenRun,
      files: with([
        "funnels/x.md": "---\ntitle: F\nstages:\n  - {title: A, phases: [aware, loyal]}\n---\n"
      ]),
      expected: [
        "funnels/x.md:4:24: error: the phases of stage \"A\" leave a hole between them "
          + "[broken-run]"
      ]),
    DiagnosticFixture(
      code: .overlappingRun,
      files: with([
        "funnels/x.md":
          "---\ntitle: F\nstages:\n  - {title: A, phases: [aware]}\n  - {title: B, phases: [aware]}\n---\n"
      ]),
      expected: [
        "funnels/x.md:5:24: error: stage \"b\" shares a phase with \"a\": a phase has one "
          + "stage [overlapping-run]"
      ]),
    settings(
      .unknownStage,
      "targets: {stages: {conversoin: 3}, personas: {cfx: 1}, cells: {conversion/cfx: 1, x: 2}}\n",
      "stagecraft.yml:1:20: error: no stage of marketing-4 \"conversoin\"; did you mean "
        + "conversion? [unknown-stage]",
      "stagecraft.yml:1:47: error: no persona \"cfx\"; did you mean cfo? [unknown-persona]",
      "stagecraft.yml:1:75: error: no persona \"cfx\"; did you mean cfo? [unknown-persona]",
      "stagecraft.yml:1:83: error: \"x\" is not a cell: write STAGE/PERSONA [unknown-value]"),
    settings(
      .badNumber, "threshold: 101\nfloor: -1\n",
      "stagecraft.yml:1:12: error: threshold is 101; it must lie between 0 and 100 [bad-number]",
      "stagecraft.yml:2:8: error: -1 is out of range: a whole number from 0 to "
        + "999999999999 is wanted [bad-number]"),
    settings(
      .wrongType, "targets: 3\nscoring: [wording]\nteams: {marketing: dana}\n",
      "stagecraft.yml:1:10: error: targets is a text; expected a map with default, stages, "
        + "personas, cells [wrong-type]",
      "stagecraft.yml:2:10: error: scoring is a list; expected PLUGIN: off, on or {weight: N} "
        + "[wrong-type]",
      "stagecraft.yml:3:20: error: teams: marketing is a text; expected a map [wrong-type]"),
    settings(
      .unknownValue, "scoring: {wording: maybe}\nsolo: perhaps\nteams: {ops: {owners: []}}\n",
      "stagecraft.yml:1:20: error: \"maybe\" says nothing about a plugin: write off, on or "
        + "{weight: N} [unknown-value]",
      "stagecraft.yml:2:7: error: solo is \"perhaps\"; write true or false [unknown-value]",
      "stagecraft.yml:3:9: error: no team \"ops\"; one of marketing, sales, joint [unknown-value]"),
  ]
}
