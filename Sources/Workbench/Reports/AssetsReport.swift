import FunnelCore
import Reporting
import TerminalText

/// Assets as reports: the list, and one in full.
enum AssetsReport {
  /// What `sort:` understands.
  static let sortKeys = [
    "id", "title", "format", "stage", "owner", "status", "quality", "freshness",
  ]

  static func answer(
    _ view: View, _ query: Query, limit: Int? = nil
  ) throws(CommandFailure) -> Answer {
    let found = try sorted(
      try AssetFilters.assets(matching: query, in: view), by: query.value("sort"), view)
    let shown = limit.map { Array(found.prefix(max(0, $0))) } ?? found
    let table = Table(
      columns: [
        Column(key: "row", heading: "#", kind: .number),
        Column(key: "asset", heading: "ASSET", kind: .id),
        Column(key: "title", heading: "TITLE"), Column(key: "stage", heading: "STAGE"),
        Column(key: "persona", heading: "PERSONA", isExtra: true),
        Column(key: "format", heading: "FORMAT", kind: .text),
        Column(key: "status", heading: "STATUS", isExtra: true),
        Column(key: "owner", heading: "OWNER", isExtra: true),
        Column(key: "quality", heading: "QUALITY", kind: .number, isExtra: true),
        Column(key: "path", heading: "PATH", isExtra: true),
      ],
      rows: shown.enumerated().map { row($0 + 1, $1, view) })
    let all = view.workspace.assets.count
    var report = Report(
      command: "assets", title: view.title("Assets", query), today: "\(view.today)",
      blocks: shown.isEmpty ? [] : [.table(table)], rows: shown.map { json($0, view) })
    if all == 0 {
      report.notes = ["The workspace has no assets yet."]
      report.hint = Hint("The first", "help asset new")
    } else if found.isEmpty {
      let reason = try Emptiness(of: query, keys: AssetFilters.keys, noun: "asset") {
        (query) throws(CommandFailure) in
        try AssetFilters.assets(matching: query, in: view).count
      }
      report.notes = [reason.line]
      report.hint = reason.hint("assets")
    } else {
      report.notes = [
        StyledText(
          (shown.count < found.count ? "First \(shown.count) of " : "")
            + (found.count < all ? "\(found.count) of \(all)." : Plural.of(all, "asset") + "."))
      ]
      report.hint = Hint("One in full", "asset show 1")
    }
    return Answer(
      report, rows: shown.map { .asset(view.workspace.assets[$0].id) },
      summary: Plural.of(shown.count, "asset"))
  }

  static func one(_ id: String, _ view: View) throws(CommandFailure) -> Answer {
    guard let index = view.workspace.index(ofAsset: id) else {
      throw CommandFailure.unknown("asset", id, nearest: nil, status: .notFound)
    }
    let asset = view.workspace.assets[index]
    let scores = view.scores.assets[index]
    var fields: [Field] = [
      Field("Title", StyledText(asset.title, .strong)), Field("Id", "\(asset.id)"),
    ]
    func add(_ label: String, _ value: String?) {
      if let value, !value.isEmpty { fields.append(Field(label, StyledText(value))) }
    }
    add("Format", asset.format)
    add("Status", scores.state.rawValue + (scores.isStale ? ", stale" : ""))
    add("Stages", stages(index, view))
    add("Personas", personas(index, view))
    add("Channels", asset.channels.joined(separator: ", "))
    add("Objections", asset.objections.joined(separator: ", "))
    add("Answers", asset.answers.joined(separator: ", "))
    add("Team", asset.team?.rawValue)
    add("Owner", asset.owner)
    add("Visibility", asset.visibility.rawValue)
    add("Call", asset.callToAction.map { "\($0.label) → \($0.leadsTo ?? "nowhere")" })
    add("Published", asset.published?.description)
    add("Reviewed", asset.reviewed?.description)
    add("Expires", asset.expires?.description)
    add("Address", asset.url)
    add("Quality", "\(scores.quality)")
    add("Words", "\(asset.text.bodyWordCount)")
    add("File", asset.origin.path)
    let report = Report(
      command: "asset show", title: asset.title, today: "\(view.today)", blocks: [.fields(fields)],
      rows: [json(index, view)], hint: Hint("Why", "explain \(LineSplitter.quoted(asset.id))"))
    return Answer(report, summary: "1 asset")
  }

  /// Several in full, one below the other.
  static func several(_ ids: [String], _ view: View) throws(CommandFailure) -> Answer {
    var whole = Answer(Report(command: "asset show", today: "\(view.today)"))
    for (number, id) in ids.enumerated() {
      let part = try one(id, view)
      whole.report.blocks += (number == 0 ? [] : [.lines([""])]) + part.report.blocks
      whole.report.rows += part.report.rows
      if number == 0 { whole.report.hint = part.report.hint }
    }
    whole.report.title = Plural.of(ids.count, "asset")
    whole.summary = whole.report.title
    return whole
  }

  /// Stages at or above the threshold, `~` before an inferred one; else the likeliest with a `?`.
  static func stages(_ index: Int, _ view: View) -> String {
    let found = view.stages(of: index).map {
      ($0.fit.source == .inferred ? "~" : "") + $0.stage.id
    }
    if !found.isEmpty { return found.joined(separator: ", ") }
    let home = view.scores.homePhases(index)
    guard let first = home.first else { return "unmapped" }
    return view.model.stage(holding: first).map { "\($0.id)?" } ?? "outside"
  }

  private static func personas(_ index: Int, _ view: View) -> String {
    if view.workspace.assets[index].persona == .all { return "all" }
    return view.personas(of: index).map {
      ($0.fit.source == .inferred ? "~" : "") + $0.persona.id
    }.joined(separator: ", ")
  }

  private static func row(_ number: Int, _ index: Int, _ view: View) -> [Cell] {
    let asset = view.workspace.assets[index]
    let scores = view.scores.assets[index]
    return [
      Cell(number), Cell(asset.id), Cell(asset.title), Cell(stages(index, view)),
      Cell(personas(index, view)), asset.format.map { Cell($0) } ?? .empty,
      Cell(scores.state.rawValue + (scores.isStale ? ", stale" : "")),
      asset.owner.map { Cell($0) } ?? .empty, Cell(scores.quality), Cell(asset.origin.path),
    ]
  }

  private static func json(_ index: Int, _ view: View) -> JSONValue {
    let asset = view.workspace.assets[index]
    return .object([
      ("id", .string(asset.id)), ("title", .string(asset.title)),
      ("format", asset.format.map { .string($0) } ?? .null),
      ("status", .string(view.scores.assets[index].state.rawValue)),
      ("path", .string(asset.origin.path)),
      (
        "stages",
        .array(
          view.stages(of: index).map {
            fit($0.stage.id, $0.fit.source, $0.fit.value)
          })
      ),
      (
        "personas",
        .array(
          view.personas(of: index).map {
            fit($0.persona.id, $0.fit.source, $0.fit.value)
          })
      ),
    ])
  }

  private static func fit(_ name: String, _ source: FitSource, _ value: Int) -> JSONValue {
    .object([
      ("name", .string(name)), ("source", .string(source.rawValue)), ("fit", .integer(value)),
    ])
  }

  private static func sorted(
    _ assets: [Int], by key: String?, _ view: View
  ) throws(CommandFailure) -> [Int] {
    guard let key else { return assets }
    let records = view.workspace.assets
    func text(_ value: @escaping (Int) -> String) -> [Int] {
      assets.sorted {
        value($0).utf8.elementsEqual(value($1).utf8)
          ? $0 < $1 : value($0).utf8.lexicographicallyPrecedes(value($1).utf8)
      }
    }
    switch key {
    case "id": return assets
    case "title": return text { records[$0].title }
    case "format": return text { records[$0].format ?? "" }
    case "owner": return text { records[$0].owner ?? "" }
    case "status": return text { view.scores.assets[$0].state.rawValue }
    case "stage":
      return assets.sorted {
        let left = view.scores.homePhases($0).first?.rawValue ?? 99
        let right = view.scores.homePhases($1).first?.rawValue ?? 99
        return (left, $0) < (right, $1)
      }
    case "quality":
      return assets.sorted {
        (view.scores.assets[$0].quality, $0) < (view.scores.assets[$1].quality, $1)
      }
    case "freshness":
      return assets.sorted {
        (records[$0].lastKept?.number ?? 0, $0) < (records[$1].lastKept?.number ?? 0, $1)
      }
    default:
      let nearest = NearestName.of(key, in: sortKeys)
      throw CommandFailure.unknown(
        "key to sort by", key, nearest: nearest, known: sortKeys, replacing: "sort:\(key)",
        with: nearest.map { "sort:\($0)" })
    }
  }
}
