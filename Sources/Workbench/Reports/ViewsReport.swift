import FunnelCore
import Reporting
import TerminalText

/// Saved views as reports.
enum ViewsReport {
  static func answer(_ view: View) -> Answer {
    let views = view.workspace.settings.views
    let table = Table(
      columns: [
        Column(key: "row", heading: "#", kind: .number),
        Column(key: "view", heading: "VIEW", kind: .id),
        Column(key: "filters", heading: "FILTERS"),
        Column(key: "commands", heading: "WORKS WITH"),
      ],
      rows: views.enumerated().map { number, saved in
        [Cell(number + 1), Cell(saved.name), Cell(saved.filters), Cell(works(saved, view))]
      })
    var report = Report(
      command: "views", title: view.title("Views"), today: "\(view.today)",
      blocks: [.table(table)], rows: views.map { json($0, view) },
      notes: [StyledText("\(Plural.of(views.count, "view")).")],
      hint: views.first.flatMap { saved in
        (try? use(saved, view)).map { Hint("Use one", "\($0.commands[0]) view:\(saved.name)") }
      })
    if views.isEmpty {
      report.notes = ["No view is saved yet."]
      report.hint = Hint("The first", "help view save")
    }
    return Answer(report, rows: views.map { .view($0.name) })
  }

  static func one(_ saved: SavedView, _ view: View) -> Answer {
    let fields = FieldList {
      $0.add("Filters", saved.filters)
      $0.add("Works with", works(saved, view))
      $0.add("Stands in", "\(saved.position.path):\(saved.position.line)")
    }
    return Answer(
      Report(
        command: "view show", title: saved.name, today: "\(view.today)",
        blocks: [.lines([StyledText(saved.name, .strong)]), .fields(fields.fields)],
        rows: [json(saved, view)]))
  }

  private static func use(_ saved: SavedView, _ view: View) throws(CommandFailure) -> ViewUse {
    try ViewUse.of(try LineSplitter.words(of: saved.filters), in: view)
  }

  /// The commands that understand a view, or what is wrong with it.
  private static func works(_ saved: SavedView, _ view: View) -> String {
    do {
      return try use(saved, view).commands.joined(separator: ", ")
    } catch {
      return error.message
    }
  }

  private static func json(_ saved: SavedView, _ view: View) -> JSONValue {
    .object([
      ("view", .string(saved.name)), ("filters", .string(saved.filters)),
      ("commands", .array(((try? use(saved, view))?.commands ?? []).map { .string($0) })),
    ])
  }
}
