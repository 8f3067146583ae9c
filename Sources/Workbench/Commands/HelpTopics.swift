/// The concepts, explained in a few lines each.
enum HelpTopics {
  struct Topic {
    let name: String
    let text: String
  }

  static let all: [Topic] = [
    Topic(
      name: "stage",
      text: """
        A stage is a named step of a funnel model, such as consideration. Every stage is
        a run of the ten phases of one journey: aware, interested, considering,
        intending, evaluating, objecting, purchasing, onboarded, loyal, advocating. That
        is why the same library can be looked at through any model. Try: journey,
        funnels, map --funnel sales-7
        """),
    Topic(
      name: "score",
      text: """
        score = fit × (floor + (100 − floor) × quality ÷ 100) ÷ 100, and fit = min(stage
        fit, persona fit). What an author declared counts 100; otherwise the plugins
        judge. An asset covers a cell when it is live, not stale, and its score is at or
        above the threshold. Try: scores, explain ASSET, plugins
        """),
    Topic(
      name: "gap",
      text: """
        A cell is one stage for one persona. Its gap is what is wanted less what covers
        it, or the number of required formats missing, whichever is more. Gaps are
        ordered by gap × weight. Try: gaps, gaps persona:cfo, explain 1
        """),
    Topic(
      name: "stake",
      text: """
        An objection is a reason not to buy, in the buyer's words. Sellers log when they
        hear one and how the deal stood after it; of each account the latest
        conversation tells whether its deal is at stake: left open or lost. An objection
        heard that no live asset answers which a buyer may see is a gap. Try: objections,
        objection show 1, objection log 1 outcome=open, gaps
        """),
    Topic(
      name: "filters",
      text: """
        key:value filters, a,b means or, repeated keys mean and, not:key:value excludes,
        key:none finds what is missing. Bare words search titles and text. Numbers name
        rows of the last table. Try: assets format:blog not:owner:dana, assets is:stale,
        explain 2
        """),
  ]
}
