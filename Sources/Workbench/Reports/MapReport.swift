import FunnelCore
import Reporting
import TerminalText

/// The coverage matrix as a report.
enum MapReport {
  static let rowKeys = ["persona", "format", "channel", "owner", "team", "campaign", "language"]
  /// Those whose values are any words that somebody wrote, not names out of a list.
  private static let freeTextKeys = ["owner", "language"]

  static func answer(_ view: View, _ query: Query) throws(CommandFailure) -> Answer {
    let key = query.value("by") ?? "persona"
    guard rowKeys.contains(key) else {
      throw CommandFailure.unknown(
        "field to map by", key, nearest: KeyNames.nearest(to: key, in: rowKeys), known: rowKeys,
        replacing: "by:\(key)", with: KeyNames.nearest(to: key, in: rowKeys).map { "by:\($0)" })
    }
    let kept = Set(try AssetFilters.assets(matching: query, in: view))
    let matrix = CoverageMatrix(model: view.model, scores: view.scores) { kept.contains($0) }
    let whole = view.matrix
    let cells = try CellFilter(query, in: view)
    let rows =
      key == "persona" ? personaRows(matrix, cells) : try fieldRows(key, matrix, cells, view)
    let stages = cells.stages.map { view.model.stages[$0] }
    var table = Table(
      columns: [Column(key: key, heading: "", kind: freeTextKeys.contains(key) ? .text : .id)]
        + stages.map { Column(key: $0.id, heading: $0.id, kind: .number) }
        + [Column(key: "all", heading: "ALL", kind: .number)])
    let why = Why(query, key)
    var json: [JSONValue] = []
    for row in rows {
      table.rows.append(
        [Cell(row.name, row.isTotal ? .strong : .plain)]
          + zip(stages, row.cells).map { why.figure($1.cell, row, $0) }
          + [why.total(Cell(row.total, .strong), row)])
      for (stage, cell) in zip(stages, row.cells) where !row.isTotal {
        json.append(
          [
            (key, .string(row.name)), ("stage", .string(stage.id)),
            ("have", .integer(cell.have)), ("want", cell.want.map { .integer($0) } ?? .null),
            ("gap", cell.gap.map { .integer($0) } ?? .null),
            ("weight", cell.weight.map { .integer($0) } ?? .null),
            ("covering", .array(cell.covering.map { .string(view.workspace.assets[$0].id) })),
          ].object)
      }
    }
    var report = Report(
      command: "map", title: view.title("Coverage by \(key)", query), today: "\(view.today)",
      blocks: [.table(table)], rows: json)
    report.about =
      [("by", .string(key))]
      + CoverageLens.members(
        view, query, cells, of: whole, besides: ["by"])
    let meanings = rows.flatMap(\.cells).compactMap(\.meaning)
    report.notes = [
      StyledText("\(view.lens.prefix(1).uppercased() + view.lens.dropFirst()).") + legend(meanings)
    ]
    if let worst = whole.gaps.first(where: { cells.includes($0.cell) }), key == "persona" {
      let persona = view.workspace.personas[worst.cell.persona].id
      report.hint = Hint(
        "Why", "explain stage:\(view.model.stages[worst.cell.stage].id) persona:\(persona)")
    } else if let row = rows.first(where: { !$0.isTotal && $0.name != "none" }) {
      report.hint = Hint("Which", "assets \(key):\(LineSplitter.quoted(row.name))")
    }
    if rows.last?.total == 0 {
      let reason = try Emptiness(of: query, keys: AssetFilters.keys, noun: "covering asset") {
        (query) throws(CommandFailure) in
        let kept = Set(try AssetFilters.assets(matching: query, in: view))
        let filter = try CellFilter(query, in: view)
        return Set(whole.cells.filter(filter.includes).flatMap(\.covering)).intersection(kept).count
      }
      report.notes.insert(reason.line, at: 0)
      report.hint = reason.hint("map")
    }
    return Answer(report, summary: "\(table.rows.count) rows")
  }

  private struct Figure {
    /// Indices of the assets, in order.
    let covering: [Int]
    var want: Int?
    var gap: Int?
    var weight: Int?

    init(_ covering: Set<Int>) { self.covering = covering.sorted() }

    init(_ cell: CoverageCell) {
      covering = cell.covering
      want = cell.want
      gap = cell.gap
      weight = cell.weight
    }

    var have: Int { covering.count }

    /// How what there is stands to what is wanted; nothing where nothing is.
    var meaning: Meaning? {
      guard let want, want > 0 else { return nil }
      if have == 0 { return .empty }
      return have < want ? .short : have == want ? .met : .over
    }

    var cell: Cell {
      guard let meaning else { return Cell(have, want == nil ? .plain : .faint) }
      var cell = Cell(
        value: .integer(have), text: meaning == .empty ? "\(have)!" : nil, meaning: meaning)
      cell.want = want
      return cell
    }
  }

  /// The lines that tell how the figures came about; nothing tells of a part of a cell's assets.
  private struct Why {
    private let isWhole: Bool
    private let narrows: Set<String>

    init(_ query: Query, _ key: String) {
      narrows = Set(query.filters.map(\.key)).subtracting(["by"])
      isWhole = key == "persona" && narrows.isSubset(of: ["stage", "persona", "team"])
    }

    func figure(_ cell: Cell, _ row: Row, _ stage: Stage) -> Cell {
      guard isWhole else { return cell }
      if !row.isTotal { return cell.why("explain stage:\(stage.id) persona:\(row.name)") }
      return narrows.contains("persona") ? cell : cell.why("explain stage:\(stage.id)")
    }

    func total(_ cell: Cell, _ row: Row) -> Cell {
      guard isWhole, !row.isTotal, narrows.isSubset(of: ["persona"]) else { return cell }
      return cell.why("explain persona:\(row.name)")
    }
  }

  /// `  Cells: 2 empty (!), 5 short, 4 as wanted, 5 above.`: the grounds' names and how many there are.
  private static func legend(_ meanings: [Meaning]) -> StyledText {
    let kinds: [(meaning: Meaning, name: String)] = [
      (.empty, "empty (!)"), (.short, "short"), (.met, "as wanted"), (.over, "above"),
    ]
    var legend = StyledText()
    for kind in kinds {
      let count = meanings.count { $0 == kind.meaning }
      guard count > 0 else { continue }
      legend += StyledText(
        "\(legend.isEmpty ? "  Cells: " : ", ")\(count) ")
      legend += StyledText(kind.name, kind.meaning)
    }
    return legend.isEmpty ? legend : legend + "."
  }

  private struct Row {
    let name: String
    let cells: [Figure]
    let total: Int
    var isTotal = false
  }

  private static func personaRows(_ matrix: CoverageMatrix, _ filter: CellFilter) -> [Row] {
    let rows = filter.personas.map { persona in
      let cells = filter.stages.map { matrix.cell(stage: $0, persona: persona) }
      return Row(
        name: matrix.workspace.personas[persona].id,
        cells: cells.map { Figure($0) },
        total: Set(cells.flatMap(\.covering)).count)
    }
    return rows + [total(filter.stages.map { stage in covering(matrix, stage, filter) })]
  }

  private static func fieldRows(
    _ key: String, _ matrix: CoverageMatrix, _ filter: CellFilter, _ view: View
  ) throws(CommandFailure) -> [Row] {
    guard let field = AssetFilters.all.first(where: { $0.key == key }) else { return [] }
    let stages = filter.stages.map { covering(matrix, $0, filter) }
    var values: [String: [Set<Int>]] = [:]
    for (number, stage) in stages.enumerated() {
      for asset in stage {
        let own = field.has(view, asset)
        for value in own.isEmpty ? ["none"] : own {
          values[value, default: Array(repeating: [], count: stages.count)][number].insert(asset)
        }
      }
    }
    let rows = values.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map {
      Row(
        name: $0.key, cells: $0.value.map { Figure($0) },
        total: $0.value.reduce(into: Set()) { $0.formUnion($1) }.count)
    }
    return rows + [total(stages)]
  }

  private static func covering(
    _ matrix: CoverageMatrix, _ stage: Int, _ filter: CellFilter
  ) -> Set<Int> {
    Set(filter.personas.flatMap { matrix.cell(stage: stage, persona: $0).covering })
  }

  private static func total(_ stages: [Set<Int>]) -> Row {
    Row(
      name: "ALL", cells: stages.map { Figure($0) },
      total: stages.reduce(into: Set()) { $0.formUnion($1) }.count, isTotal: true)
  }
}
