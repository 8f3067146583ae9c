import FunnelCore
import Reporting
import TerminalText

/// What coverage gained and lost since an earlier day: wins first, then losses, and by whom.
enum DiffReport {
  static let keys = CellFilter.keys

  /// - Parameter query: the filters, without the word for what it is compared with.
  /// - Throws: `CommandFailure` for a filter nobody knows.
  static func answer(
    _ view: View, since earlier: EarlierCoverage, _ query: Query, limit: Int? = nil
  ) async throws(CommandFailure) -> Answer {
    let matrix = view.matrix
    let filter = try CellFilter(query, in: view)
    let comparison = try comparison(matrix, since: earlier, query, view)
    let all = comparison.shifts
    let shown = limit.map { Array(all.prefix(max(0, $0))) } ?? all
    let authors = await earlier.authors(Set(all.flatMap(\.parts).compactMap(\.path)).sorted())
    let since = "\(earlier.name) (\(earlier.snapshot.today))"
    var report = Report(
      command: "report diff", title: view.title("Coverage since \(since)", query),
      today: "\(view.today)",
      rows: shown.map { json($0, authors) })
    report.about =
      [
        ("since", .string(earlier.name)), ("sinceDay", .string("\(earlier.snapshot.today)")),
        ("before", comparison.before.map { .integer($0) } ?? .null),
        ("after", comparison.after.map { .integer($0) } ?? .null),
      ] + CoverageLens.members(view, query, filter, of: matrix, leftOut: all.count - shown.count)
    report.blocks = [.lines([StyledText(headline(comparison, since, view), .strong)])]
    var number = 0
    for (title, shifts) in [
      ("Wins", shown.filter(\.kind.isWin)), ("Losses", shown.filter(\.kind.isLoss)),
      ("Counted no more", shown.filter { $0.kind == .gone }),
    ] where !shifts.isEmpty {
      report.blocks += [.heading(title), .table(table(shifts, after: number, authors))]
      number += shifts.count
    }
    report.notes = notes(comparison, shown: shown.count, earlier)
    let references = shown.map { reference(to: $0, view) }
    if references.first.map({ $0 != .other }) ?? false {
      report.hint = Hint("Why", "explain 1")
    } else {
      report.hint = Hint("Coverage", "map")
    }
    if all.isEmpty, !query.filters.isEmpty {
      let reason = try Emptiness(of: query, keys: keys, noun: "change") {
        (query) throws(CommandFailure) in
        try self.comparison(matrix, since: earlier, query, view).shifts.count
      }
      report.notes.insert(reason.line, at: 0)
      report.hint = reason.hint("report diff \(LineSplitter.quoted(earlier.asked ?? earlier.name))")
    }
    return Answer(
      report, rows: references, summary: Plural.of(shown.count, "change"),
      warnings: UnreadLogLines.of(view))
  }

  private static func comparison(
    _ matrix: CoverageMatrix, since earlier: EarlierCoverage, _ query: Query, _ view: View
  ) throws(CommandFailure) -> CoverageComparison {
    guard !query.filters.isEmpty else {
      return CoverageComparison(since: earlier.snapshot, matrix)
    }
    let filter = try CellFilter(query, in: view)
    let stages = Set(filter.stages.map { view.model.stages[$0].id })
    let personas = Set(filter.personas.map { view.workspace.personas[$0].id })
    let objections = Set(
      try ObjectionFilters.objections(matching: query, in: view).map {
        view.workspace.objections[$0].id
      })
    return CoverageComparison(
      since: earlier.snapshot, matrix,
      cells: { stages.contains($0) && personas.contains($1) },
      objections: { objections.contains($0) })
  }

  // MARK: - Words

  private static func headline(
    _ comparison: CoverageComparison, _ since: String, _ view: View
  ) -> String {
    func percent(_ share: Int?) -> String { share.map { "\($0)%" } ?? "n/a" }
    let (before, after) = (percent(comparison.before), percent(comparison.after))
    let counts = CoverageShift.Kind.allCases.compactMap { kind -> String? in
      let count = comparison.shifts.count { $0.kind == kind }
      return count == 0 ? nil : phrase(kind, count)
    }
    guard !counts.isEmpty else {
      return "Nothing changed since \(since): coverage \(after) \(view.lens)."
    }
    return "Coverage \(before == after ? after : "\(before) → \(after)") \(view.lens), since "
      + "\(since): \(counts.joined(separator: ", "))."
  }

  private static func phrase(_ kind: CoverageShift.Kind, _ count: Int) -> String {
    switch kind {
    case .closed, .narrowed, .opened, .widened: "\(Plural.of(count, "gap")) \(kind.rawValue)"
    case .gained: "\(Plural.of(count, "cell")) gained"
    case .lost: "\(Plural.of(count, "cell")) lost coverage"
    case .answered, .unanswered: "\(Plural.of(count, "objection")) \(kind.rawValue)"
    case .gone: "\(count) counted no more"
    }
  }

  private static func notes(
    _ comparison: CoverageComparison, shown: Int, _ earlier: EarlierCoverage
  ) -> [StyledText] {
    var notes: [String] = []
    let all = comparison.shifts
    if shown < all.count { notes.append("\(shown) of \(Plural.of(all.count, "change")).") }
    let lowered = all.count { shift in
      [.closed, .narrowed].contains(shift.kind) && shift.gained.isEmpty
        && shift.circumstances.contains {
          if case .wants(let want, let old) = $0 { want < old } else { false }
        }
    }
    if lowered > 0 {
      notes.append(
        "\(Plural.of(lowered, "gap")) closed or narrowed only because less is wanted.")
    }
    return (notes + earlier.remarks).map { StyledText($0) }
  }

  // MARK: - Rows

  private static func table(
    _ shifts: [CoverageShift], after number: Int, _ authors: [String: String]
  ) -> Table {
    Table(
      columns: [
        Column(key: "row", heading: "#", kind: .number),
        Column(key: "what", heading: "WHAT", kind: .id),
        Column(key: "where", heading: "WHERE", kind: .wrapped),
        Column(key: "have", heading: "HAVE", kind: .number),
        Column(key: "want", heading: "WANT", kind: .number),
        Column(key: "gap", heading: "GAP", kind: .number),
        Column(key: "by", heading: "BY", kind: .wrapped),
      ],
      rows: shifts.enumerated().map { offset, shift in
        let by = reasons(shift, authors).joined(separator: ", ")
        return [
          Cell(number + offset + 1), Cell(shift.kind.rawValue, meaning(shift)),
          Cell(place(shift.subject)), figure(shift, \.have), figure(shift, \.want),
          figure(shift, \.gap), by.isEmpty ? .empty : Cell(by),
        ]
      })
  }

  private static func meaning(_ shift: CoverageShift) -> Meaning {
    shift.kind.isWin ? .good : shift.kind.isLoss ? .danger : .plain
  }

  private static func place(_ subject: CoverageShift.Subject) -> String {
    switch subject {
    case .cell(let stage, let persona): "\(stage) × \(persona)"
    case .objection(let id): "objection \(id)"
    }
  }

  /// `0 → 2`, or the one number; `?` for what is not known and `-` where there is no cell.
  private static func figure(
    _ shift: CoverageShift, _ value: (CoverageShift.Figures) -> Int?
  ) -> Cell {
    if shift.before == nil, shift.after == nil { return .empty }
    func text(_ figures: CoverageShift.Figures?) -> String {
      figures.map { value($0).map(String.init) ?? "?" } ?? "-"
    }
    let (before, after) = (text(shift.before), text(shift.after))
    return Cell(before == after ? after : "\(before) → \(after)").why(
      shift.after == nil ? nil : why(shift.subject))
  }

  /// The line that explains the figures of now.
  private static func why(_ subject: CoverageShift.Subject) -> String {
    switch subject {
    case .cell(let stage, let persona): "explain stage:\(stage) persona:\(persona)"
    case .objection(let id): "explain objection:\(id)"
    }
  }

  /// A few assets that make the win or the loss, then what else changed.
  private static func reasons(_ shift: CoverageShift, _ authors: [String: String]) -> [String] {
    let parts = shift.kind.isWin ? shift.gained : shift.lost
    let named = parts.prefix(5).map { part in
      part.asset + (part.loss.map { ": \(text($0, shift.subject))" } ?? "")
        + people(part, authors)
    }
    let more = parts.count > 5 ? ["\(parts.count - 5) more"] : []
    return named + more + shift.circumstances.map(text)
  }

  private static func people(_ part: CoverageShift.Part, _ authors: [String: String]) -> String {
    guard let path = part.path else { return "" }
    let author = authors[path].map { "; changed by \($0)" } ?? ""
    return " (\(part.owner ?? "nobody")\(author))"
  }

  private static func text(
    _ loss: CoverageShift.Loss, _ subject: CoverageShift.Subject
  ) -> String {
    switch loss {
    case .removed: "removed"
    case .state(let state): state.rawValue
    case .internal: "internal"
    case .stale: "stale"
    case .unlabelled:
      if case .objection = subject { "answers it no more" } else { "labelled otherwise" }
    case .score(let score, let threshold): "score \(score), below \(threshold)"
    }
  }

  private static func text(_ circumstance: CoverageShift.Circumstance) -> String {
    switch circumstance {
    case .newPersona(let id): "\(id) is new"
    case .newStage(let id): "\(id) is new"
    case .noPersona(let id): "no persona \(id) any more"
    case .noStage(let id): "no stage \(id) any more"
    case .wants(let want, let old): "wants \(want) instead of \(old)"
    case .needs(let formats): "needs \(formats.joined(separator: ", "))"
    case .heard(let day): "first heard \(day)"
    case .noObjection: "no such objection any more"
    case .notHeard: "not heard any more"
    }
  }

  private static func reference(to shift: CoverageShift, _ view: View) -> RowReference {
    switch shift.subject {
    case .cell(let stage, let persona):
      shift.after == nil
        ? .other : .cell(stage: stage, persona: persona, funnel: view.model.name)
    case .objection(let id):
      view.workspace.objections.contains { $0.id == id } ? .objection(id) : .other
    }
  }

  private static func json(_ shift: CoverageShift, _ authors: [String: String]) -> JSONValue {
    var stage: String?
    var persona: String?
    var objection: String?
    switch shift.subject {
    case .cell(let ofStage, let ofPersona): (stage, persona) = (ofStage, ofPersona)
    case .objection(let id): objection = id
    }
    func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
    func figures(_ figures: CoverageShift.Figures?) -> JSONValue {
      figures.map {
        .object([
          ("have", $0.have.map { .integer($0) } ?? .null),
          ("want", $0.want.map { .integer($0) } ?? .null), ("gap", .integer($0.gap)),
        ])
      } ?? .null
    }
    return .object([
      ("kind", .string(shift.kind.rawValue)), ("stage", text(stage)), ("persona", text(persona)),
      ("objection", text(objection)), ("before", figures(shift.before)),
      ("after", figures(shift.after)),
      (
        "assets",
        .array(
          shift.parts.map { part in
            .object([
              ("asset", .string(part.asset)), ("covers", .bool(part.loss == nil)),
              ("owner", text(part.owner)), ("author", text(part.path.flatMap { authors[$0] })),
              ("reason", text(part.loss.map { self.text($0, shift.subject) })),
            ])
          })
      ),
      ("reasons", .array(shift.circumstances.map { .string(self.text($0)) })),
    ])
  }
}
