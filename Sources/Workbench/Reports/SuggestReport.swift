import FunnelCore
import Reporting
import TerminalText

/// Suggested labels as reports.
enum SuggestReport {
  static func answer(
    _ suggestions: LabelSuggestions, _ query: Query, among indices: [Int], least: Int, limit: Int?
  ) -> Answer {
    let view = suggestions.view
    let found = suggestions.rows(among: indices, least: least)
    let shown = limit.map { Array(found.prefix($0)) } ?? found
    let table = Table(
      columns: [
        Column(key: "row", heading: "#", kind: .number),
        Column(key: "asset", heading: "ASSET", kind: .id),
        Column(key: "title", heading: "TITLE", isExtra: true),
        Column(key: "stage", heading: "STAGE"),
        Column(key: "stage-sure", heading: "SURE", kind: .number),
        Column(key: "persona", heading: "PERSONA"),
        Column(key: "persona-sure", heading: "SURE", kind: .number),
        Column(key: "why", heading: "WHY"),
      ],
      rows: shown.enumerated().map { number, row in
        [Cell(number + 1), Cell(row.asset.id), Cell(row.asset.title)]
          + cells(row[.stage]) + cells(row[.persona]) + [Cell(row.suggestions[0].reason, .faint)]
      })
    var report = Report(
      command: "suggest", title: view.title("Suggested labels", query), today: "\(view.today)",
      blocks: shown.isEmpty ? [] : [.table(table)], rows: shown.map { json($0) })
    report.notes = [StyledText(source(suggestions))]
    if let first = shown.first {
      report.notes.insert(
        StyledText(
          (shown.count < found.count ? "First \(shown.count) of " : "")
            + "\(Plural.of(found.count, "asset")) with a label missing."), at: 0)
      report.hint = Hint("Why", "suggest \(LineSplitter.quoted(first.asset.id))")
    } else {
      let isComplete = !indices.contains { index in
        LabelSuggestions.Field.allCases.contains {
          suggestions.lacks($0, view.workspace.assets[index])
        }
      }
      report.notes.insert(
        indices.isEmpty
          ? StyledText("No asset matches.")
          : isComplete
            ? "No asset here lacks a stage or a persona."
            : StyledText("Nothing is suggested" + (least > 0 ? " with \(least) or more." : ".")),
        at: 0)
    }
    return Answer(
      report, rows: shown.map { .asset($0.asset.id) },
      summary: Plural.of(shown.count, "suggestion"))
  }

  /// Why an asset's labels are suggested, to the term.
  static func one(_ id: String, _ suggestions: LabelSuggestions) throws(CommandFailure) -> Answer {
    let view = suggestions.view
    guard let index = view.workspace.index(ofAsset: id) else {
      throw CommandFailure.unknown("asset", id, nearest: nil, status: .notFound)
    }
    let asset = view.workspace.assets[index]
    var lines = [StyledText(asset.id, .strong) + StyledText("  \(asset.title)")]
    var rows: [JSONValue] = []
    for field in LabelSuggestions.Field.allCases {
      guard suggestions.isLearned(field), let learned = suggestions.learned(field),
        let prediction = learned.prediction(of: id),
        let explanation = learned.explanation(of: id, prediction.label)
      else {
        lines.append(unlearned(field, index, suggestions))
        continue
      }
      let declared = suggestions.lacks(field, asset) ? "" : ", said without its own label"
      lines.append(
        StyledText("\(field.rawValue) ") + StyledText(prediction.label, .strong)
          + StyledText(" \(explanation.value)\(declared)"))
      lines += explanation.terms.map(line)
      lines += prediction.doubts.map { StyledText("    held back: \($0.text)", .warning) }
      rows.append(
        .object([
          ("field", .string(field.rawValue)), ("label", .string(prediction.label)),
          ("sure", .integer(explanation.value)),
          (
            "terms",
            .array(
              explanation.terms.map { term in
                .object([
                  ("points", .integer(term.points)), ("text", .string(term.text)),
                  (
                    "line",
                    term.position.flatMap { $0.line > 0 ? .integer($0.line) : nil } ?? .null
                  ),
                ])
              })
          ),
        ]))
    }
    return Answer(
      Report(
        command: "suggest", title: "Why these labels: \(id)", today: "\(view.today)",
        blocks: [.lines(lines)], rows: rows,
        notes: ["The points of each add up to its figure.  \(source(suggestions))"].map {
          StyledText($0)
        }))
  }

  /// Declared labels that the others contradict, the strongest first.
  static func reviews(
    _ suggestions: LabelSuggestions, among indices: [Int], least: Int, _ limit: Int?
  ) -> Answer {
    let view = suggestions.view
    let wanted = Set(indices.map { view.workspace.assets[$0].id })
    let all = LabelSuggestions.Field.allCases.flatMap { field in
      (suggestions.learned(field)?.reviews ?? [])
        .filter { wanted.contains($0.asset) && $0.strength >= least }
        .map { (field: field, review: $0) }
    }.enumerated().sorted {
      ($1.element.review.strength, $0.offset) < ($0.element.review.strength, $1.offset)
    }.map(\.element)
    let shown = limit.map { Array(all.prefix($0)) } ?? all
    let table = Table(
      columns: [
        Column(key: "row", heading: "#", kind: .number),
        Column(key: "asset", heading: "ASSET", kind: .id),
        Column(key: "field", heading: "FIELD", kind: .id),
        Column(key: "declared", heading: "DECLARED"),
        Column(key: "others", heading: "OTHERS SAY"),
        Column(key: "sure", heading: "SURE", kind: .number),
        Column(key: "lead", heading: "LEAD", kind: .number),
      ],
      rows: shown.enumerated().map { number, found in
        let review = found.review
        return [
          Cell(number + 1), Cell(review.asset), Cell(found.field.rawValue),
          Cell(review.declared.joined(separator: ", ")), Cell(said(review)),
          Cell(sure(review)), Cell(review.strength),
        ]
      })
    var report = Report(
      command: "suggest", title: "Declared labels the others contradict",
      today: "\(view.today)", blocks: shown.isEmpty ? [] : [.table(table)],
      rows: shown.map { found in
        .object([
          ("asset", .string(found.review.asset)), ("field", .string(found.field.rawValue)),
          ("declared", .array(found.review.declared.map { .string($0) })),
          ("disputed", .string(found.review.disputed)), ("sure", .integer(sure(found.review))),
          ("lead", .integer(found.review.strength)),
        ])
      },
      notes: [
        StyledText(
          all.isEmpty
            ? "No declared label is contradicted by the others by \(least) or more."
            : (shown.count < all.count ? "First \(shown.count) of " : "")
              + "\(Plural.of(all.count, "label")) contradicted by \(least) or more; the others may be "
              + "wrong too.  All: suggest --review min:1"),
        StyledText(source(suggestions)),
      ])
    if let first = shown.first {
      report.hint = Hint("Why", "suggest \(LineSplitter.quoted(first.review.asset))")
    }
    return Answer(report, rows: shown.map { .asset($0.review.asset) })
  }

  /// The assets whose labels would teach most, with why: what `--ask` asks one at a time.
  static func questions(
    _ suggestions: LabelSuggestions, among indices: [Int], _ limit: Int?
  ) -> Answer {
    let view = suggestions.view
    var found: [(field: LabelSuggestions.Field, query: LabelQuery)] = []
    for field in LabelSuggestions.Field.allCases {
      guard let learned = suggestions.learned(field) else { continue }
      let open = indices.map { view.workspace.assets[$0] }
        .filter { suggestions.lacks(field, $0) }
        .compactMap { learned.library.index(of: $0.id) }
      found += learned.queries(limit ?? 10, among: open).map { (field, $0) }
    }
    let table = Table(
      columns: [
        Column(key: "row", heading: "#", kind: .number),
        Column(key: "asset", heading: "ASSET", kind: .id),
        Column(key: "field", heading: "FIELD", kind: .id),
        Column(key: "guess", heading: "GUESS"),
        Column(key: "sure", heading: "SURE", kind: .number),
        Column(key: "unsure", heading: "UNSURE", kind: .number),
        Column(key: "typical", heading: "TYPICAL", kind: .number),
        Column(key: "new", heading: "NEW", kind: .number),
      ],
      rows: found.enumerated().map { number, found in
        [
          Cell(number + 1), Cell(found.query.asset), Cell(found.field.rawValue),
          Cell(found.query.prediction.label), Cell(found.query.prediction.confidence),
          Cell(found.query.uncertainty), Cell(found.query.typicality), Cell(found.query.novelty),
        ]
      })
    var report = Report(
      command: "suggest", title: "Labels that would teach most", today: "\(view.today)",
      blocks: found.isEmpty ? [] : [.table(table)],
      rows: found.map { found in
        .object([
          ("asset", .string(found.query.asset)), ("field", .string(found.field.rawValue)),
          ("guess", .string(found.query.prediction.label)),
          ("sure", .integer(found.query.prediction.confidence)),
          ("unsure", .integer(found.query.uncertainty)),
          ("typical", .integer(found.query.typicality)), ("new", .integer(found.query.novelty)),
        ])
      },
      notes: [
        indices.isEmpty
          ? "No asset matches."
          : found.isEmpty
            ? "No asset here lacks a stage or a persona."
            : StyledText(
              "\(Plural.of(found.count, "question")), the most telling first of each field: unsure × "
                + "typical × new.  At a terminal suggest --ask asks them one by one.")
      ])
    if let first = found.first {
      report.hint = Hint("Why", "suggest \(LineSplitter.quoted(first.query.asset))")
    }
    return Answer(report, rows: found.map { .asset($0.query.asset) })
  }

  /// `Learned from 37 stages and 35 personas declared here.`
  static func source(_ suggestions: LabelSuggestions) -> String {
    let counts = LabelSuggestions.Field.allCases.map {
      Plural.of(suggestions.labelCount($0), $0.rawValue)
    }
    let few = LabelSuggestions.Field.allCases.filter { !suggestions.isLearned($0) }
    return "Learned from \(counts.joined(separator: " and ")) declared here."
      + (few.isEmpty
        ? ""
        : "  Too few \(few.map { "\($0.rawValue)s" }.joined(separator: " and ")) to learn from: "
          + "format and words decide, and how sure that is nobody knows.")
  }

  private static func cells(_ suggestion: LabelSuggestions.Suggestion?) -> [Cell] {
    guard let suggestion else { return [Cell("-", .faint), Cell("-", .faint)] }
    guard let confidence = suggestion.confidence else {
      return [Cell(suggestion.label), Cell("-", .faint)]
    }
    return [Cell(suggestion.label), Cell(confidence, confidence < 50 ? .warning : .plain)]
  }

  /// What can be said of a field that too few assets declare.
  private static func unlearned(
    _ field: LabelSuggestions.Field, _ index: Int, _ suggestions: LabelSuggestions
  ) -> StyledText {
    let count = Plural.of(suggestions.labelCount(field), "label")
    let told = suggestions.suggestion(field, for: index).map { ": \($0.label), \($0.reason)" }
    return StyledText(
      "\(field.rawValue)\(told ?? "")  (\(count) to learn from, \(LabelSuggestions.fewest) are "
        + "the fewest)")
  }

  private static func line(_ term: LabelTerm) -> StyledText {
    let sign = term.points < 0 ? "−" : "+"
    let line = term.position?.line ?? 0
    let place = line > 0 ? " line \(line)" : ""
    return StyledText("    \(term.text) \(sign)\(abs(term.points))\(place)")
  }

  /// What speaks against a label: another class, or that the declared one should not be there.
  private static func said(_ review: LabelReview) -> String {
    review.declared.contains(review.disputed) ? "not \(review.disputed)" : review.disputed
  }

  private static func sure(_ review: LabelReview) -> Int {
    let index = review.prediction.classes.firstIndex(of: review.disputed) ?? 0
    let percent = review.prediction.percents[index]
    return review.declared.contains(review.disputed) ? 100 - percent : percent
  }

  private static func json(_ row: LabelSuggestions.Row) -> JSONValue {
    .object(
      [("asset", .string(row.asset.id)), ("title", .string(row.asset.title))]
        + row.suggestions.map { suggestion in
          (
            suggestion.field.rawValue,
            .object([
              ("label", .string(suggestion.label)),
              ("sure", suggestion.confidence.map { .integer($0) } ?? .null),
              ("why", .string(suggestion.reason)),
            ])
          )
        })
  }
}
