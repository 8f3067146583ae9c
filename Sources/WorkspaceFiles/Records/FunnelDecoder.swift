import FunnelCore

/// Reads a workspace's own funnel model.
enum FunnelDecoder {
  static let fields: Set<String> = ["title", "id", "team", "stages"]

  /// The model, or nothing when no stage of it can be used.
  static func decode(
    _ record: IdentifiedRecord, _ context: ReadingContext
  ) -> (FunnelModel?, [Diagnostic]) {
    var fields = record.fields(context)
    let title = record.title(&fields)
    let team: Team = fields.choice("team") ?? .joint
    var stages: [Stage] = []
    let value = fields.value("stages")
    if case .list(let items, _)? = value {
      for item in items {
        guard let stage = stage(item, team, &fields) else { continue }
        if let earlier = stages.first(where: { $0.run.overlap(stage.run) > 0 }) {
          fields.report(
            .overlappingRun, (item["phases"] ?? item).position,
            "stage \"\(stage.id)\" shares a phase with \"\(earlier.id)\": a phase has one stage")
        } else if stages.contains(where: { $0.id == stage.id }) {
          fields.report(
            .idClash, (item["id"] ?? item).position, "the model has a stage \"\(stage.id)\" already"
          )
        } else {
          stages.append(stage)
        }
      }
    } else if let value {
      fields.wrongType(
        value, "stages", expected: "a list of {id: ID, title: TEXT, phases: [PHASE]}")
    } else if record.record.file.diagnostics.isEmpty {
      fields.report(
        .missingField, SourcePosition(record.path, line: 1, column: 1),
        "stages is missing: a funnel needs a list of stages")
    }
    if BuiltInModels.all.contains(where: { $0.name == record.id }) {
      fields.report(
        .idClash, fields.origin.position(of: "id"),
        "the funnel replaces the built-in model \"\(record.id)\"")
    }
    let diagnostics =
      fields.diagnostics + KeyCheck.diagnostics(for: record.record.file.entries, known: Self.fields)
    guard !stages.isEmpty else { return (nil, diagnostics) }
    return (
      FunnelModel(
        name: record.id, title: title, team: team,
        stages: stages.sorted { $0.run.first < $1.run.first }, path: record.path),
      diagnostics
    )
  }

  private static func stage(
    _ item: LocatedValue, _ team: Team, _ fields: inout RecordFields
  ) -> Stage? {
    guard case .map(let entries, let position) = item else {
      fields.wrongType(item, "stage", expected: "{id: ID, title: TEXT, phases: [PHASE]}")
      return nil
    }
    fields.diagnostics += KeyCheck.strict(
      for: entries, known: ["id", "title", "goal", "phases", "team"], in: "a stage")
    let id = item["id"].flatMap { fields.scalar($0, "id") }
    let title = item["title"].flatMap { fields.scalar($0, "title") } ?? id
    guard let title, !Kebab.id(from: title.text).isEmpty else {
      fields.report(.missingField, position, "a stage needs a title")
      return nil
    }
    if let id, Kebab.id(from: id.text) != id.text {
      fields.report(
        .badId, id.position, "id \"\(id.text)\" is not kebab-case: write \(Kebab.id(from: id.text))"
      )
    }
    guard let phases = item["phases"], let run = run(phases, title.text, &fields) else {
      if item["phases"] == nil {
        fields.report(.missingField, position, "stage \"\(title.text)\" needs phases")
      }
      return nil
    }
    let goal = item["goal"].flatMap { fields.scalar($0, "goal") }?.text ?? ""
    var own: Team?
    if let text = item["team"].flatMap({ fields.scalar($0, "team") }) {
      own = fields.word(text, "team")
    }
    return Stage(
      title: title.text, id: id.map { Kebab.id(from: $0.text) }, goal: goal, team: own ?? team,
      run: run)
  }

  private static func run(
    _ value: LocatedValue, _ stage: String, _ fields: inout RecordFields
  ) -> PhaseRun? {
    var phases: [Phase] = []
    for text in fields.items(of: value, "phases") {
      if let phase = Phase(name: Kebab.id(from: text.text)) {
        phases.append(phase)
      } else {
        fields.reportUnknown(
          .unknownPhase, text, what: "phase",
          nearest: NearestName.of(text.text, in: Phase.allCases.map(\.name)),
          or: Phase.allCases.map(\.name).joined(separator: ", "))
        return nil
      }
    }
    guard !phases.isEmpty else { return nil }
    guard let run = PhaseRun(exactly: phases) else {
      fields.report(
        .brokenRun, value.position, "the phases of stage \"\(stage)\" leave a hole between them")
      return nil
    }
    return run
  }
}
