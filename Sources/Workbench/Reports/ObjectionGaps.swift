import FunnelCore
import Reporting

/// The objections heard without a live answer, as part of the report of gaps.
struct ObjectionGaps {
  private let gaps: [ObjectionGap]
  private let view: View

  /// The gaps a query's filters let through.
  /// - Throws: `CommandFailure` for a value nobody knows.
  init(in matrix: CoverageMatrix, _ query: Query, _ view: View) throws(CommandFailure) {
    let objections = Set(try ObjectionFilters.objections(matching: query, in: view))
    gaps = matrix.objectionGaps.filter { objections.contains($0.objection) }
    self.view = view
  }

  var count: Int { gaps.count }

  /// At most so many of them: the table and the JSON rows.
  func prefix(_ limit: Int?) -> ObjectionGaps {
    var shown = self
    if let limit { shown = ObjectionGaps(gaps: Array(gaps.prefix(max(0, limit))), view: view) }
    return shown
  }

  private init(gaps: [ObjectionGap], view: View) {
    self.gaps = gaps
    self.view = view
  }

  /// - Parameter before: how many rows stand above it.
  func table(after before: Int) -> Table {
    Table(
      columns: [
        Column(key: "row", heading: "#", kind: .number),
        Column(key: "objection", heading: "OBJECTION", kind: .id),
        Column(key: "statement", heading: "BUYER SAYS"),
        Column(key: "stage", heading: "STAGE", isExtra: true),
        Column(key: "personas", heading: "PERSONAS", isExtra: true),
        Column(key: "heard", heading: "HEARD", kind: .number),
        Column(key: "at-stake", heading: "AT STAKE", kind: .number),
        Column(key: "closest", heading: "CLOSEST TO REWORK"),
        Column(key: "closest-id", heading: "ID", kind: .id, isExtra: true),
        Column(key: "potential", heading: "POTENTIAL", kind: .number, isExtra: true),
      ],
      rows: gaps.enumerated().map { number, gap in
        let objection = objection(of: gap)
        let why = "explain objection:\(objection.id)"
        return [
          Cell(before + number + 1), Cell(objection.id), Cell(objection.statement),
          gap.stage.map { Cell(view.model.stages[$0].id) } ?? .empty,
          Cell(gap.personas.map { view.workspace.personas[$0].id }.joined(separator: ", ")),
          Cell(gap.record.heard).why(why), .amount(gap.record.valueAtStake, .warning).why(why),
          asset(of: gap).map { Cell(state(of: gap) + $0.title) } ?? .empty,
          asset(of: gap).map { Cell($0.id) } ?? .empty,
          potential(of: gap).map { Cell($0).why(why) } ?? .empty,
        ]
      })
  }

  var json: [JSONValue] {
    gaps.map { gap in
      .object([
        ("kind", .string("objection")), ("objection", .string(objection(of: gap).id)),
        ("statement", .string(objection(of: gap).statement)),
        ("stage", gap.stage.map { .string(view.model.stages[$0].id) } ?? .null),
        ("personas", .array(gap.personas.map { .string(view.workspace.personas[$0].id) })),
        ("heard", .integer(gap.record.heard)), ("atStake", .integer(gap.record.valueAtStake)),
        (
          "closest",
          asset(of: gap).map {
            .object([
              ("asset", .string($0.id)),
              ("potential", potential(of: gap).map { .integer($0) } ?? .null),
            ])
          } ?? .null
        ),
      ])
    }
  }

  var references: [RowReference] { gaps.map { .objection(objection(of: $0).id) } }

  private func objection(of gap: ObjectionGap) -> Objection {
    view.workspace.objections[gap.objection]
  }

  private func asset(of gap: ObjectionGap) -> Asset? {
    switch gap.closest {
    case .answering(let index): view.workspace.assets[index]
    case .reworked(let closest, _): view.workspace.assets[closest.asset]
    case nil: nil
    }
  }

  private func potential(of gap: ObjectionGap) -> Int? {
    if case .reworked(let closest, _)? = gap.closest { closest.potential } else { nil }
  }

  /// What keeps the closest asset from being seen, in brackets.
  private func state(of gap: ObjectionGap) -> String {
    guard let asset = asset(of: gap), let index = view.workspace.index(ofAsset: asset.id) else {
      return ""
    }
    let state = view.scores.assets[index].state
    if state != .live { return "(\(state.rawValue)) " }
    return asset.visibility == .internal ? "(internal) " : ""
  }
}
