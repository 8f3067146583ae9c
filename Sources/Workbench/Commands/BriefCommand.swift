import ArgumentParser
import FunnelCore

/// The commissioning brief for one gap.
struct BriefCommand: WorkbenchCommand {
  static let examples = [
    Example("brief stage:conversion persona:cfo", "For one cell"),
    Example("brief stage:loyalty persona:it-manager format:webinar", "For a format of your choice"),
    Example("brief stage:conversion persona:cfo --format md", "To paste into a mail"),
  ]
  static let offers: Offers =
    .cellFilters
    + .key("format", ":", "what is to be made") { view in
      view.workspace.vocabulary.formats.map { .init($0.id) }
    }
  static let configuration = configured(
    "brief", "A commissioning brief for one gap: buyer, questions, objections, message.",
    synopsis: "brief ROW | stage:S persona:P [format:F]",
    details: """
      ROW is a row of gaps. Without format: it is a required one that is missing, \
      else the cheapest that suits the stage. Nothing is written; -o FILE keeps it.
      """)

  @Argument(help: "A row of gaps, or stage:S persona:P.") var words: [String] = []
  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    var view = try await session.view(options)
    let query = try view.query(words, allowed: CellFilter.keys + ["format"])
    var cell = query
    if let word = query.words.first {
      guard query.words.count == 1, let row = try TargetReader(rows: session.lastRows).row(word)
      else { throw Self.wanted(view) }
      guard case .cell(let stage, let persona, let funnel) = row else {
        throw CommandFailure("Row \(word) is no gap; a brief is for one: gaps", status: .notFound)
      }
      guard let model = view.workspace.funnels.model(funnel) else { throw Self.wanted(view) }
      view = View(library: view.library, model: model)
      cell = try Query(["stage:\(stage)", "persona:\(persona)"], allowed: CellFilter.keys)
    }
    let filter = try CellFilter(cell, in: view)
    guard filter.stages.count == 1, filter.personas.count == 1 else { throw Self.wanted(view) }
    return try BriefReport.answer(
      stage: filter.stages[0], persona: filter.personas[0], format: query.value("format"), view)
  }

  private static func wanted(_ view: View) -> CommandFailure {
    CommandFailure(
      "brief wants a row of gaps or one cell, as in brief stage:\(view.model.stages[0].id) "
        + "persona:\(view.workspace.personas[0].id).")
  }
}
