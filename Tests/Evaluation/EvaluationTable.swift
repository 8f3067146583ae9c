import Foundation
import FunnelCore

/// The figures of several ways to predict on the same folds.
struct EvaluationTable {
  let library: LearningLibrary
  let task: LabelTask
  let runs: [EvaluationRun]
  private var rows: [String] = []

  init(library: LearningLibrary, task: LabelTask, runs: [EvaluationRun]) {
    self.library = library
    self.task = task
    self.runs = runs
  }

  /// Adds a way: its probabilities per run and test asset.
  mutating func add(_ name: String, _ probabilities: [[[Double]]]) {
    var sizes: [Int?] = []
    for run in runs where !sizes.contains(run.size) { sizes.append(run.size) }
    for size in sizes {
      var samples: [Int: [LabelEvaluation.Sample]] = [:]
      for (run, found) in zip(runs, probabilities) where run.size == size {
        samples[run.seed, default: []] += zip(run.test, found).map { index, found in
          LabelEvaluation.Sample(
            probabilities: found, label: task.labels[library.assets[index].id] ?? [],
            group: library.nearDuplicates.groups[index])
        }
      }
      let evaluations = samples.sorted { $0.key < $1.key }.map {
        LabelEvaluation(classes: task.classes, choice: task.choice, $0.value)
      }
      rows.append(
        [
          Self.padded(size.map(String.init) ?? "all", 6), Self.padded(name, 22),
          Self.spread(evaluations.map(\.accuracy)), Self.spread(evaluations.map(\.macroF1)),
          Self.spread(evaluations.map(\.expectedCalibrationError)),
        ].joined(separator: " "))
    }
  }

  /// One line per number of labels and way: means over the seeds, with the least and the most.
  var text: String {
    let head =
      Self.padded("labels", 6) + " " + Self.padded("", 22)
      + " accuracy           macro-F1           ECE"
    return ([head] + rows).joined(separator: "\n")
  }

  private static func spread(_ values: [Double]) -> String {
    let mean = values.reduce(0, +) / Double(max(1, values.count))
    return padded(
      String(
        format: "%.1f (%.1f–%.1f)", 100 * mean, 100 * (values.min() ?? 0),
        100 * (values.max() ?? 0)), 18)
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
