import FunnelCore

/// Reads the work that a plan kept in a campaign's file foresees.
enum PlannedWorkList {
  static let fields = [
    "make", "rework", "stage", "persona", "objection", "team", "owner", "start", "ready", "date",
    "cost", "days",
  ]

  /// The work, and whether the list holds other work that could not be read.
  static func read(_ fields: inout RecordFields) -> (work: [PlannedWork], hasUnread: Bool) {
    guard let value = fields.value("plan") else { return ([], false) }
    fields.mark("plan", at: value.position)
    guard case .list(let items, _) = value else {
      if case .text("", _) = value { return ([], false) }
      fields.wrongType(value, "plan", expected: "a list of {make: FORMAT} or {rework: ID}")
      return ([], true)
    }
    let found = items.compactMap { work($0, &fields) }
    return (found, found.count < items.count)
  }

  private static func work(_ item: LocatedValue, _ fields: inout RecordFields) -> PlannedWork? {
    guard case .map(let entries, let position) = item else {
      fields.wrongType(item, "work", expected: "{make: FORMAT} or {rework: ID}")
      return nil
    }
    fields.diagnostics += KeyCheck.strict(for: entries, known: Self.fields, in: "planned work")
    func text(_ key: String) -> LocatedText? {
      guard let text = item[key].flatMap({ fields.scalar($0, key) }), !text.text.isEmpty else {
        return nil
      }
      return text
    }
    func day(_ key: String) -> Day? {
      guard let text = text(key) else { return nil }
      let day = DateText.day(text.text)
      if day == nil { fields.report(.badDate, text.position, DateText.complaint(text.text)) }
      return day
    }
    guard let task = task(item, position, &fields) else { return nil }
    var work = PlannedWork(task, position: position)
    work.stage = text("stage").flatMap { fields.stage($0) }
    work.persona = text("persona").flatMap {
      fields.resolve([$0], to: fields.context.personas, .unknownPersona, "persona").first
    }
    work.objection = text("objection").flatMap {
      fields.resolve([$0], to: fields.context.objections, .unknownObjection, "objection").first
    }
    work.team = text("team").flatMap { fields.word($0, "team") }
    work.owner = text("owner")?.text
    work.start = day("start")
    work.ready = day("ready")
    work.date = day("date")
    work.cost = item["cost"].flatMap { fields.wholeNumber($0, "cost") }
    work.days = item["days"].flatMap { fields.wholeNumber($0, "days") }
    return work
  }

  private static func task(
    _ item: LocatedValue, _ position: SourcePosition, _ fields: inout RecordFields
  ) -> PlannedWork.Task? {
    if let format = item["make"].flatMap({ fields.scalar($0, "make") }) {
      return VocabularyWords.formats([format], &fields).first.map { .make(format: $0) }
    }
    if let asset = item["rework"].flatMap({ fields.scalar($0, "rework") }) {
      return fields.resolve([asset], to: fields.context.assets, .unknownAsset, "asset").first
        .map { .rework(asset: $0) }
    }
    fields.report(
      .missingField, position, "planned work needs a format to make or an asset to rework")
    return nil
  }
}
