/// Names people bring from elsewhere, tried in order until one fits the labels model.
enum StageSynonyms {
  enum Meaning {
    /// A stage of the labels model, if it has one of that id.
    case stage(String)
    /// A run of phases, whatever the model.
    case run(PhaseRun)
  }

  static let all: [String: [Meaning]] = {
    var table: [String: [Meaning]] = [
      "tofu": [.run(PhaseRun(.aware))],
      "top-of-funnel": [.run(PhaseRun(.aware))],
      "mofu": [.run(PhaseRun(.interested, .considering))],
      "middle-of-funnel": [.run(PhaseRun(.interested, .considering))],
      "bofu": [.run(PhaseRun(.intending, .purchasing))],
      "bottom-of-funnel": [.run(PhaseRun(.intending, .purchasing))],
      "warm-lead": [.stage("consideration"), .run(PhaseRun(.interested, .considering))],
      "retention": [.stage("loyalty"), .run(PhaseRun(.onboarded, .advocating))],
      "post-sale": [
        .stage("follow-up"), .stage("post-purchase"), .stage("loyalty"),
        .run(PhaseRun(.onboarded)),
      ],
      // HubSpot lifecycle stages.
      "subscriber": [.run(PhaseRun(.interested))],
      "lead": [.run(PhaseRun(.interested))],
      "mql": [.run(PhaseRun(.considering))],
      "marketing-qualified-lead": [.run(PhaseRun(.considering))],
      "sql": [.run(PhaseRun(.intending))],
      "sales-qualified-lead": [.run(PhaseRun(.intending))],
      "opportunity": [.run(PhaseRun(.evaluating))],
      "customer": [.run(PhaseRun(.onboarded))],
      "evangelist": [.run(PhaseRun(.advocating))],
      // Salesforce stages, read as sales-7.
      "value-proposition": [.run(PhaseRun(.evaluating))],
      "id-decision-makers": [.run(PhaseRun(.evaluating))],
      "perception-analysis": [.run(PhaseRun(.evaluating))],
      "proposal-price-quote": [.run(PhaseRun(.evaluating))],
      "negotiation-review": [.run(PhaseRun(.objecting))],
      "closed-won": [.run(PhaseRun(.purchasing))],
    ]
    let buying = ["decision", "conversion", "purchase", "close", "closing", "action", "bottom"]
    for name in buying {
      table[name] = buying.filter { $0 != name }.map { .stage($0) }
    }
    return table
  }()
}
