import ArgumentParser
import FunnelCore
import Reporting

/// What coverage would be if something changed; nothing is written.
struct WhatIfCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "what-if", abstract: "What coverage would be: archive or add; nothing is written.",
    subcommands: [Archive.self, Add.self])

  struct Archive: WorkbenchCommand {
    static let examples = [
      Example("what-if archive case-bauer", "Without an asset"),
      Example("what-if archive case-bauer,case-nordmetall", "Without two"),
      Example("what-if archive request-quote --json", "The same for a script"),
    ]
    static let offers: Offers = .records(.asset)
    static let configuration = configured(
      "archive", "What coverage would be without some assets.",
      synopsis: "what-if archive TARGET…",
      details: """
        Targets are ids, the start of one, or rows of the last table. Only cells that \
        would differ are shown. Objections, questions and campaigns that would lose \
        something are named.
        """)

    @Argument(help: "Assets.") var targets: [String] = []
    @OptionGroup(title: "Options of every command") var options: CommandOptions

    func answer(in session: inout Session) async throws -> Answer {
      let view = try await session.view(options)
      guard !targets.isEmpty else {
        throw CommandFailure("what-if archive wants an asset, as in what-if archive case-bauer.")
      }
      let workspace = view.workspace
      let ids = try Records(.asset, in: workspace).ids(targets, rows: session.lastRows)
      let assets = Set(ids.compactMap { workspace.index(ofAsset: $0) })
      let change = CoverageChange(view.matrix, without: assets)
      var notes = change.objections.map { index in
        "Objection \(workspace.objections[index].id) would have no live answer."
      }
      let lost = Self.questions(assets, view)
      if !lost.isEmpty { notes.append("Nothing would answer \(Plural.list(lost, "question")).") }
      for campaign in workspace.campaigns where campaign.period(on: view.today) != .over {
        let members = campaign.members.filter { ids.contains($0.target.id) }.map(\.target.id)
        if !members.isEmpty {
          notes.append("\(campaign.id) would lose \(Plural.list(members, "member")).")
        }
      }
      return WhatIfReport.answer(
        "what-if archive",
        if: "\(Plural.list(ids, "asset")) \(ids.count == 1 ? "were" : "were all") "
          + "archived", change, notes: notes,
        hint: Hint("Do it", "asset archive \(ids.joined(separator: ",")) --dry-run"), view)
    }

    /// The buyer questions that only these assets answer.
    private static func questions(_ assets: Set<Int>, _ view: View) -> [String] {
      let workspace = view.workspace
      let live = workspace.assets.indices.filter { view.scores.assets[$0].state == .live }
      let own = Set(live.filter(assets.contains).flatMap { workspace.assets[$0].answers })
      let others = Set(
        live.filter { !assets.contains($0) }.flatMap { workspace.assets[$0].answers })
      return own.subtracting(others).sorted()
    }
  }

  struct Add: WorkbenchCommand {
    static let examples = [
      Example("what-if add format=webinar stage=conversion persona=cfo", "One more asset"),
      Example(
        "what-if add format=one-pager stage=conversion persona=cfo,it-manager",
        "For two buyers at once"),
      Example(
        "what-if add format=blog stage=closing persona=cfo --funnel sales-7", "Through a model"),
    ]
    static let offers: Offers =
      .key("format", "=") { $0.workspace.vocabulary.formats.map { .init($0.id) } }
      + .key("stage", "=") { $0.model.stages.map { .init($0.id) } }
      + .key("persona", "=") { $0.workspace.personas.map { .init($0.id) } }
      + .key("objection", "=") { RecordNames.candidates(.objection, $0) }
    static let configuration = configured(
      "add", "What coverage would be with one more asset.",
      synopsis: "what-if add format=F stage=S persona=P [objection=O]",
      details: """
        The asset is taken to be live and good enough to cover its cells; several \
        stages, personas and objections are joined by commas, persona=all is every one.
        """)

    @Argument(help: "format=, stage=, persona=, objection=.") var words: [String] = []
    @OptionGroup(title: "Options of every command") var options: CommandOptions

    func answer(in session: inout Session) async throws -> Answer {
      let view = try await session.view(options)
      let keys = ["format", "stage", "persona", "objection"]
      let (others, assignments) = try Assignments.split(words, of: nil, besides: keys)
      func value(_ key: String) -> String? {
        assignments.first { $0.field == key && !$0.value.isEmpty }?.value
      }
      let missing = keys.dropLast().filter { value($0) == nil }
      guard others.isEmpty, missing.isEmpty, let name = value("format"),
        let stageNames = value("stage"), let personaNames = value("persona")
      else {
        let why =
          others.first.map { "does not know \"\($0)\"" }
          ?? "wants \(missing.map { "\($0)=" }.joined(separator: " "))"
        throw CommandFailure(
          "what-if add \(why): what-if add format=webinar stage=\(view.model.stages[0].id) "
            + "persona=\(view.workspace.personas[0].id).")
      }
      let format = try FormatName.format(name, in: "format=\(name)", view)
      let cells = try Self.cells(stageNames, personaNames, view)
      let objections =
        try value("objection").map { names throws(CommandFailure) in
          try Records(.objection, in: view.workspace).ids([names], rows: [])
        } ?? []
      let indices = view.workspace.objections.indices.filter {
        objections.contains(view.workspace.objections[$0].id)
      }
      let change = CoverageChange(
        view.matrix, adding: format.id, stages: cells.stages, personas: cells.personas,
        objections: indices)
      var notes = change.objections.map {
        "Objection \(view.workspace.objections[$0].id) would have an answer."
      }
      notes.append(
        "A new \(format.id) costs \(Amount.text(format.cost)) and "
          + "\(Plural.of(format.days, "day")) of \(format.team.rawValue).")
      if format.isForSellers {
        notes.append("Buyers are not shown a \(format.id): unless it is public it covers nothing.")
      }
      let stage = view.model.stages[cells.stages.first ?? 0].id
      let persona = view.workspace.personas[cells.personas.first ?? 0].id
      return WhatIfReport.answer(
        "what-if add", if: "there were one more \(format.id) for \(stageNames) × \(personaNames)",
        change, notes: notes,
        hint: Hint("Its brief", "brief stage:\(stage) persona:\(persona) format:\(format.id)"), view
      )
    }

    /// The stages and personas that names mean; `all` is every persona.
    private static func cells(
      _ stages: String, _ personas: String, _ view: View
    ) throws(CommandFailure) -> CellFilter {
      let query = try Query(
        ["stage:\(stages)"] + (personas == "all" ? [] : ["persona:\(personas)"]),
        allowed: CellFilter.keys)
      do {
        return try CellFilter(query, in: view)
      } catch {
        // Here they are written with an equals sign.
        func written(_ text: String) -> String {
          text.replacing("stage:", with: "stage=").replacing("persona:", with: "persona=")
        }
        guard case .replace(let wrong, let right)? = error.correction else { throw error }
        throw CommandFailure(
          written(error.message), status: error.status,
          correction: .replace(wrong: written(wrong), right: written(right)))
      }
    }
  }
}
