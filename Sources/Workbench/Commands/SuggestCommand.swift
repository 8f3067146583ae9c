import ArgumentParser
import FunnelCore
import WorkspaceFiles

/// Labels for the assets that have none, learned from those that have.
struct SuggestCommand: WorkbenchCommand {
  static let examples = [
    Example("suggest", "Stage and persona for what has none, the surest first"),
    Example("suggest cmms-comparison", "Why, to the word"),
    Example("suggest accept min:80 --dry-run", "Write the labels that are sure enough"),
    Example("suggest --ask", "Be asked for the labels that would teach most"),
    Example("suggest --review", "Labels that the rest of the library contradicts"),
    Example("suggest --evaluate", "How often it would be right"),
  ]
  static let isRepeatable = false
  static let offers: Offers =
    .words(["accept"]) + .records(.asset) + .assetFilters
    + .key("min", ":", "at least so sure, in percent", values: ["50", "70", "80", "90"])
  static let configuration = configured(
    "suggest", "Stage and persona for what has none, learned from yours.",
    synopsis: "suggest [ASSET|FILTER…] [min:N] [--ask|--review|--evaluate] | accept …",
    details: """
      What is learned from are the stages and personas your assets declare: their words, \
      format, channel, call to action and folder. A figure of 80 means that about 80 of \
      100 such labels are right; --evaluate shows how right it was on your own labels, \
      each predicted without itself and its near-duplicates. Below five labels there is \
      nothing to learn: format and words decide then, without a figure.

      suggest accept TARGET…, or accept min:N, writes the suggested labels that assets lack \
      into their front matter, as one step of undo.

      suggest --ask asks for one label at a time, those first that would teach most, and \
      writes each answer at once: Enter takes the guess, a digit another class, a all \
      personas, s skips, t shows the text, u takes the last answer back, q leaves.
      """)

  @Argument(help: "Filters and min:N, one asset, or accept and targets.") var words: [String] = []
  @Flag(help: "Ask for the labels that would teach most.") var ask = false
  @Flag(help: "Declared labels that the other labels contradict.") var review = false
  @Flag(help: "How right suggestions are, on your own labels.") var evaluate = false
  @OptionGroup(title: "Writing") var writing: WritingOptions
  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    let view = try await session.view(options)
    guard [ask, review, evaluate].count(where: { $0 }) < 2 else {
      throw CommandFailure("One at a time: --ask, --review or --evaluate.")
    }
    if ask, writing.dryRun {
      throw CommandFailure(
        "--ask writes each answer at once; see what it would ask: suggest --ask --json")
    }
    if words.first == "accept" {
      return try accept(Array(words.dropFirst()), await LabelSuggestions(view), &session)
    }
    if evaluate {
      guard words.isEmpty else {
        throw CommandFailure(
          "--evaluate looks at all labels, so it takes no filter: suggest --evaluate")
      }
      return EvaluationReport.answer(await LabelSuggestions(view))
    }
    let query = try view.query(words, allowed: AssetFilters.keys + ["min"])
    if ask, query.value("min") != nil {
      throw CommandFailure("--ask asks for what is least sure, so it takes no min:.")
    }
    if let id = try asset(query, session, view) {
      return try SuggestReport.one(id, await LabelSuggestions(view))
    }
    let found = try AssetFilters.assets(matching: query, in: view)
    // Several ids in a row are looked at one by one.
    if query.words.count > 1, query.filters.isEmpty,
      query.words.allSatisfy({ view.workspace.index(ofAsset: $0) != nil })
    {
      throw CommandFailure("One asset at a time, as in suggest \(query.words[0]).")
    }
    // A word that finds nothing was meant as an id, or as the verb.
    if let word = query.words.first, found.isEmpty, query.filters.allSatisfy({ $0.key == "min" }) {
      let known = ["accept"] + view.workspace.assets.map(\.id)
      throw CommandFailure.unknown(
        "asset", word, nearest: NearestName.of(word, in: known), status: .notFound)
    }
    let suggestions = await LabelSuggestions(view)
    if review {
      return SuggestReport.reviews(
        suggestions, among: found, least: max(1, try Self.least(query) ?? Self.leastLead),
        options.limit)
    }
    if ask {
      try session.refuseWithoutSettings(view)
      var answer = SuggestReport.questions(suggestions, among: found, options.limit)
      answer.interview = LabelInterview(suggestions, among: found)
      return answer
    }
    return SuggestReport.answer(
      suggestions, query, among: found, least: try Self.least(query) ?? 0,
      limit: options.limit)
  }

  /// The one asset the words name: a row of the last table, or an id as it stands.
  private func asset(
    _ query: Query, _ session: Session, _ view: View
  ) throws(CommandFailure) -> String? {
    guard query.words.count == 1, query.filters.isEmpty, !review, !ask else { return nil }
    let word = query.words[0]
    if let row = try TargetReader(rows: session.lastRows).row(word) {
      guard let id = row.id(of: .asset) else {
        throw CommandFailure("Row \(word) is no asset.", status: .notFound)
      }
      return id
    }
    return view.workspace.index(ofAsset: word) == nil ? nil : word
  }

  /// Writes the labels that assets lack.
  private func accept(
    _ words: [String], _ suggestions: LabelSuggestions, _ session: inout Session
  ) throws(CommandFailure) -> Answer {
    let view = suggestions.view
    let query = try Query(words, allowed: ["min"])
    let least = try Self.least(query)
    guard least != nil || !query.words.isEmpty else {
      throw CommandFailure(
        "suggest accept wants assets or how sure, as in suggest accept 1-3, or suggest accept min:80."
      )
    }
    let all = view.workspace.assets
    let ids =
      query.words.isEmpty
      ? all.map(\.id)
      : try Records(.asset, in: view.workspace).ids(query.words, rows: session.lastRows)
    let indices = ids.compactMap { view.workspace.index(ofAsset: $0) }
    let rows = suggestions.rows(among: indices, least: least ?? 0)
    if let id = ids.first(where: { id in !rows.contains { $0.asset.id == id } }),
      !query.words.isEmpty
    {
      throw CommandFailure(
        "\(id) lacks no label that is suggested"
          + (least.map { " with \($0) or more" } ?? "") + ".  Nothing changed.",
        status: .notFound)
    }
    guard !rows.isEmpty else {
      throw CommandFailure(
        "Nothing is suggested with \(least ?? 0) or more.  See: suggest", status: .notFound)
    }
    let recordWriting = RecordWriting(.asset, in: view)
    var answer = try session.write(
      "suggest accept \(words.joined(separator: " "))", in: view, writing,
      saying: rows.map { row in
        "\(row.asset.id): "
          + row.suggestions.map { suggestion in
            "\(suggestion.field.rawValue) \(suggestion.label)"
              + (suggestion.confidence.map { " (\($0))" } ?? "")
          }.joined(separator: ", ")
      }
    ) { () throws(CommandFailure) in
      var changes: [FileChange] = []
      for row in rows {
        changes += try recordWriting.changes(
          of: [row.asset.id],
          row.suggestions.map {
            RecordEditor.Assignment(
              field: $0.field.rawValue, sign: .set, value: $0.label)
          })
      }
      return changes
    }
    answer.report.command = "suggest"
    return answer
  }

  /// By so many points the others must lead before a declared label is worth a look.
  private static let leastLead = 10

  private static func least(_ query: Query) throws(CommandFailure) -> Int? {
    guard let text = query.value("min") else { return nil }
    guard let least = Int(text), (0...100).contains(least) else {
      throw CommandFailure("min: wants a whole number from 0 to 100, not \"\(text)\".")
    }
    return least
  }
}
