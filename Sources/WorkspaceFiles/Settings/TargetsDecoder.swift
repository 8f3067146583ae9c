import FunnelCore

/// Reads `targets:` and `weights:`.
enum TargetsDecoder {
  static func targets(_ fields: inout RecordFields) -> Targets {
    var targets = Targets()
    let known = ["default", "stages", "personas", "cells"]
    let entries = fields.map("targets", expected: "a map with \(known.joined(separator: ", "))")
    fields.diagnostics += KeyCheck.strict(for: entries, known: known, in: "targets")
    for entry in entries {
      switch entry.key {
      case "default":
        if let want = fields.wholeNumber(entry.value, "default", upTo: Targets.most) {
          targets.standard = Target(want, at: entry.value.position)
        }
      case "stages":
        for entry in fields.entries(of: entry.value, "targets: stages") {
          guard let stage = stage(entry.key, entry.position, &fields),
            let want = fields.wholeNumber(entry.value, entry.key, upTo: Targets.most)
          else { continue }
          targets.stages[stage] = Target(want, at: entry.value.position)
        }
      case "personas":
        for entry in fields.entries(of: entry.value, "targets: personas") {
          guard let persona = persona(entry.key, entry.position, &fields),
            let want = fields.wholeNumber(entry.value, entry.key, upTo: Targets.most)
          else { continue }
          targets.personas[persona] = Target(want, at: entry.value.position)
        }
      case "cells":
        for entry in fields.entries(of: entry.value, "targets: cells") {
          guard let cell = cell(entry, &fields),
            let want = fields.wholeNumber(entry.value, entry.key, upTo: Targets.most)
          else { continue }
          targets.cells[cell] = Target(want, at: entry.value.position)
        }
      default: break
      }
    }
    return targets
  }

  static func weights(_ fields: inout RecordFields) -> CellWeights {
    var weights = CellWeights()
    let entries = fields.map("weights", expected: "a map with stages and personas")
    fields.diagnostics += KeyCheck.strict(
      for: entries, known: ["stages", "personas"], in: "weights")
    for entry in entries {
      for inner in fields.entries(of: entry.value, "weights: \(entry.key)") {
        switch entry.key {
        case "stages":
          guard let stage = stage(inner.key, inner.position, &fields) else { continue }
          weights.stages[stage] = fields.wholeNumber(inner.value, inner.key, upTo: CellWeights.most)
        case "personas":
          guard let persona = persona(inner.key, inner.position, &fields) else { continue }
          weights.personas[persona] = fields.wholeNumber(
            inner.value, inner.key, upTo: CellWeights.most)
        default: break
        }
      }
    }
    return weights
  }

  /// The id of a stage of the labels model; others are reported.
  static func stage(
    _ text: String, _ position: SourcePosition, _ fields: inout RecordFields
  ) -> String? {
    let labels = fields.context.labels
    if let stage = labels.stage(Kebab.id(from: text)) { return stage.id }
    let ids = labels.stages.map(\.id)
    fields.reportUnknown(
      .unknownStage, LocatedText(text: text, position: position),
      what: "stage of \(labels.name)", nearest: NearestName.of(text, in: ids),
      or: ids.joined(separator: ", "))
    return nil
  }

  private static func persona(
    _ text: String, _ position: SourcePosition, _ fields: inout RecordFields
  ) -> String? {
    let personas = fields.context.personas
    if personas.isEmpty, text == "everyone" { return text }
    let located = LocatedText(text: text, position: position)
    return fields.resolve([located], to: personas, .unknownPersona, "persona").first
  }

  private static func cell(
    _ entry: LocatedValue.Entry, _ fields: inout RecordFields
  ) -> String? {
    let parts = entry.key.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else {
      fields.report(
        .unknownValue, entry.position, "\"\(entry.key)\" is not a cell: write STAGE/PERSONA")
      return nil
    }
    let second = SourcePosition(
      entry.position.path, line: entry.position.line,
      column: entry.position.column + parts[0].unicodeScalars.count + 1)
    let stage = stage(parts[0], entry.position, &fields)
    let persona = persona(parts[1], second, &fields)
    guard let stage, let persona else { return nil }
    return "\(stage)/\(persona)"
  }
}
