import FunnelCore

/// Reads `stages:`, what is wanted of each stage of the labels model.
enum StageExpectationsDecoder {
  static func decode(_ fields: inout RecordFields) -> [String: StageExpectations] {
    var stages: [String: StageExpectations] = [:]
    for entry in fields.map("stages", expected: "STAGE: {formats: […], channels: […]}") {
      guard let id = TargetsDecoder.stage(entry.key, entry.position, &fields) else { continue }
      let inner = fields.entries(of: entry.value, "stages: \(id)")
      fields.diagnostics += KeyCheck.strict(
        for: inner, known: ["formats", "channels", "questions"], in: "a stage")
      var wanted = stages[id] ?? StageExpectations()
      wanted.position = entry.position
      for entry in inner {
        switch entry.key {
        case "formats":
          let items = fields.items(of: entry.value, "formats")
          wanted.formats = VocabularyWords.formats(items, &fields)
        case "channels":
          let items = fields.items(of: entry.value, "channels")
          wanted.channels = VocabularyWords.channels(items, &fields)
        case "questions":
          wanted.questions = fields.entries(of: entry.value, "questions").compactMap {
            question($0, &fields)
          }
        default: break
        }
      }
      stages[id] = wanted
    }
    return stages
  }

  private static func question(
    _ entry: LocatedValue.Entry, _ fields: inout RecordFields
  ) -> Question? {
    let id = Kebab.id(from: entry.key)
    guard let text = fields.scalar(entry.value, "question"), !id.isEmpty else { return nil }
    if id != entry.key {
      fields.report(
        .badId, entry.position, "question \"\(entry.key)\" is not kebab-case: write \(id)")
    }
    return Question(id: id, text: text.text.isEmpty ? id : text.text, position: entry.position)
  }
}
