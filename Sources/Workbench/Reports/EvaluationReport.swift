import FunnelCore
import Reporting
import TerminalText

/// How right suggested labels are on a library's own labels.
enum EvaluationReport {
  static func answer(_ suggestions: LabelSuggestions) -> Answer {
    let view = suggestions.view
    var report = Report(
      command: "suggest", title: view.title("How right suggestions are"), today: "\(view.today)")
    for field in LabelSuggestions.Field.allCases {
      guard let learned = suggestions.learned(field), suggestions.isLearned(field) else {
        report.blocks.append(
          .lines([
            StyledText(
              "\(field.rawValue): \(Plural.of(suggestions.labelCount(field), "label")); "
                + "\(LabelSuggestions.fewest) are the fewest that say anything.")
          ]))
        continue
      }
      let evaluation = learned.evaluation
      report.blocks += blocks(field, evaluation)
      report.rows.append(json(field, evaluation))
    }
    report.notes = [
      "Each label is predicted without itself and its near-duplicates, in groups of five."
    ]
    return Answer(report)
  }

  private static func blocks(
    _ field: LabelSuggestions.Field, _ evaluation: LabelEvaluation
  ) -> [Block] {
    let isStage = field == .stage
    let summary =
      "\(Plural.of(evaluation.count, "label")) in \(Plural.of(evaluation.groupCount, "group")) "
      + "of near-duplicates: accuracy \(percent(evaluation.accuracy)), "
      + "macro-F1 \(percent(evaluation.macroF1)), "
      + "expected calibration error \(percent(evaluation.expectedCalibrationError))"
    let confusion = Table(
      columns: [Column(key: "declared", heading: "DECLARED", kind: .id)]
        + evaluation.classes.map { Column(key: $0, kind: .number) },
      rows: evaluation.classes.indices.map { row in
        [Cell(evaluation.classes[row])]
          + evaluation.classes.indices.map { column in
            let count = evaluation.confusion[row][column]
            return Cell(count, row == column ? .good : count > 0 ? .warning : .faint)
          }
      })
    let reliability = Table(
      columns: [
        Column(key: "said", heading: "SAID", kind: .id),
        Column(key: "labels", heading: isStage ? "LABELS" : "ANSWERS", kind: .number),
        Column(key: "mean", heading: "MEAN SAID", kind: .number),
        Column(key: "right", heading: "RIGHT", kind: .number),
      ],
      rows: evaluation.bins.filter { $0.count > 0 }.map { bin in
        [
          Cell("\(bin.percents.lowerBound)–\(bin.percents.upperBound)"), Cell(bin.count),
          Cell(bin.meanConfidence), Cell(bin.rightPercent),
        ]
      })
    return [
      .heading(isStage ? "Stages" : "Personas"), .lines([StyledText(summary + ".")]),
      .lines(["", "Declared, and what the others said:"]), .table(confusion),
      .lines(["", "How sure it was, and how often it was right, in percent:"]),
      .table(reliability),
    ]
  }

  private static func percent(_ share: Double) -> Int { Int((100 * share + 0.5).rounded(.down)) }

  private static func json(
    _ field: LabelSuggestions.Field, _ evaluation: LabelEvaluation
  ) -> JSONValue {
    .object([
      ("field", .string(field.rawValue)), ("labels", .integer(evaluation.count)),
      ("groups", .integer(evaluation.groupCount)),
      ("accuracy", .integer(percent(evaluation.accuracy))),
      ("macroF1", .integer(percent(evaluation.macroF1))),
      ("calibrationError", .integer(percent(evaluation.expectedCalibrationError))),
      ("classes", .array(evaluation.classes.map { .string($0) })),
      ("confusion", .array(evaluation.confusion.map { .array($0.map { .integer($0) }) })),
      (
        "reliability",
        .array(
          evaluation.bins.filter { $0.count > 0 }.map { bin in
            .object([
              ("from", .integer(bin.percents.lowerBound)),
              ("to", .integer(bin.percents.upperBound)),
              ("count", .integer(bin.count)), ("mean", .integer(bin.meanConfidence)),
              ("right", .integer(bin.rightPercent)),
            ])
          })
      ),
    ])
  }
}
