import FunnelCore

/// The filter keys on objections.
enum ObjectionFilters {
  /// The one list: a new key is a line here.
  static let all: [RecordFilter] = [
    RecordFilter(
      key: "stage", summary: "is raised at the stage", values: .vocabulary,
      known: { $0.model.stages.map(\.id) },
      has: { view, index in
        view.stage(of: view.workspace.objections[index]).map { [$0.id] + $0.aliases } ?? []
      }),
    RecordFilter(
      key: "persona", summary: "is raised by the persona", values: .records,
      known: { $0.workspace.personas.map(\.id) },
      has: { view, index in
        view.workspace.namedPersonas.isEmpty
          ? view.workspace.personas.map(\.id) : view.workspace.objections[index].personas
      }),
    RecordFilter(
      key: "team", summary: "is raised at a stage of the team", values: .vocabulary,
      known: { _ in Team.allCases.map(\.rawValue) },
      has: { view, index in
        view.stage(of: view.workspace.objections[index]).map { [$0.team.rawValue] } ?? []
      }),
    RecordFilter(
      key: "category", summary: "is about the subject", values: .vocabulary,
      known: { _ in ObjectionCategory.allCases.map(\.rawValue) },
      has: { view, index in
        view.workspace.objections[index].category.map { [$0.rawValue] } ?? []
      }),
    RecordFilter(
      key: "competitor", summary: "is about the competitor", values: .free,
      known: { Set($0.workspace.objections.flatMap(\.competitors)).sorted() },
      has: { view, index in view.workspace.objections[index].competitors }),
    RecordFilter(
      key: "account", summary: "was raised by the account", values: .records,
      known: { $0.workspace.accounts.map(\.id) },
      has: { view, index in record(view, index).conversations.compactMap(\.account) }),
    RecordFilter(
      key: "is", summary: "is heard or unanswered", values: .vocabulary,
      known: { _ in ["heard", "unanswered"] },
      has: { view, index in
        (record(view, index).heard > 0 ? ["heard"] : [])
          + (view.scores.answers(to: view.workspace.objections[index].id).isEmpty
            ? ["unanswered"] : [])
      }),
  ]

  static let keys = all.map(\.key)

  /// The indices of the objections a query's filters let through, in order of id.
  /// - Throws: `CommandFailure` for a value nobody knows.
  static func objections(matching query: Query, in view: View) throws(CommandFailure) -> [Int] {
    let filters = try AssetFilters.checked(query, in: view, among: all)
    return view.workspace.objections.indices.filter { index in
      filters.allSatisfy { filter, values, isNegated in
        filter.matches(view, index, values) != isNegated
      }
    }
  }

  private static func record(_ view: View, _ index: Int) -> TrackRecord {
    view.scores.trackRecord(of: view.workspace.objections[index].id)
  }
}
