/// The concepts, explained in a few lines each.
enum HelpTopics {
  struct Topic {
    let name: String
    let text: String
  }

  static let all: [Topic] =
    concepts + [
      Topic(
        name: "options",
        text: (["The options of every command:"]
          + HelpPage.listed(
            OptionCatalog.common.map { option in
              (option.name + (option.short.map { ", \($0)" } ?? ""), option.summary)
            }))
          .joined(separator: "\n"))
    ]

  private static let concepts: [Topic] = [
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
      name: "persona",
      text: """
        A persona is a typical buyer: a file in personas/ with goals, pains and the
        words this buyer uses. An asset says whom it is for, or is found by those words.
        Each has an owner in marketing and one in sales. Without any, one persona,
        everyone, stands in. Try: personas, persona show 1, map, persona new "TITLE"
        """),
    Topic(
      name: "objection",
      text: """
        An objection is a reason not to buy, in the buyer's words. Sellers log each
        conversation in which they hear it: won, lost or open. One that was heard and
        that no live asset a buyer may see answers is a gap, ranked by the deals at
        stake: those left open or lost, each account once, by its latest conversation.
        Try: objections "it costs too much", send objection:ID, explain objection:ID
        """),
    Topic(
      name: "campaign",
      text: """
        A campaign is joint: assets and objections with a role, marketing or sales, an
        owner on each side, dates, and the stages it aims at. At the hand-off sales
        takes over. A stage aimed at with nothing live in it is a gap. Try: campaigns,
        campaign show 1, campaign new "NAME" from=DATE to=DATE persona=P owner=NAME
        """),
    Topic(
      name: "plan",
      text: """
        A plan uses, reworks and makes assets so that what a campaign aims at is covered
        for the money, days and dates at hand. An asset towards a cell counts 100 ×
        weight ÷ want points; a missing required format as much again; an objection
        without an answer 50, and 50 more on average by the deals at stake. A rework
        takes 100 − potential percent of a new one, 20 at least; a renewal 20, finishing
        a draft 50. Formats, teams and days come from stagecraft.yml. The plan is
        printed with the most any plan could add. Try: campaign plan NAME, explain 1,
        campaign plan NAME with:budget:5000, campaign calendar, gaps, brief 1
        """),
    Topic(
      name: "keys",
      text: """
        → End Ctrl-E     take the grey suggestion     Alt-→ Alt-F   a word of it
        Tab Shift-Tab    complete; then go through the list, arrows too
        Enter            take what is chosen in the list, else run the line
        Esc Ctrl-G       leave the list with the word as it was
        ↑ ↓              older and newer lines that begin with what is typed
        Ctrl-R Ctrl-S    search the history: older, newer; Enter runs, → edits
        Ctrl-A Ctrl-E    start and end of line        Alt-B Alt-F   by word
        Ctrl-W Alt-D     delete a word back, ahead    Ctrl-T        swap letters
        Ctrl-U Ctrl-K    delete to start, to end      Ctrl-Y        put it back
        Ctrl-_           undo the last change         Ctrl-L        clear screen
        Ctrl-C           give up the line             Ctrl-Z        suspend
        Ctrl-D           delete ahead; leave when the line is empty
        Alt-Enter        a line break; a paste of several lines runs with Enter
        A line that begins with a space is not kept in the history.
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
