import Foundation
import FunnelCore

/// scikit-learn's TF-IDF with logistic regression on the same folds, as a child process.
struct Baseline {
  let folder: String
  let python: String

  private struct Document: Encodable {
    let path: String
    let title: String
    let format: String
    /// Indices of its classes, the heaviest first.
    let labels: [Int]
  }

  private struct Fold: Encodable {
    let training: [Int]
    let test: [Int]
  }

  private struct Job: Encodable {
    let documents: [Document]
    let folds: [Fold]
    let classes: Int
    /// Whether each class is a question of its own.
    let isAny: Bool
    let variant: String
  }

  init(folder: String, python: String) throws {
    self.folder = folder
    self.python = python
  }

  /// Probabilities per run and test asset; nothing where scikit-learn is missing.
  ///
  /// Where classes shut each other out, an asset of several is taught as the first of the heaviest;
  /// else each class has a regression of its own. The format is the asset's, or else its folder.
  func probabilities(
    _ runs: [EvaluationRun], _ library: LearningLibrary, _ task: LabelTask, variant: String
  ) throws -> [[[Double]]]? {
    let job = Job(
      documents: library.assets.map { asset in
        let label = task.labels[asset.id] ?? []
        return Document(
          path: "\(folder)/\(asset.origin.path)", title: asset.title,
          format: asset.format
            ?? asset.origin.path.split(separator: "/").dropLast().joined(separator: "/"),
          labels: label.indices.filter { label[$0] > 0 }.sorted {
            (label[$1], $0) < (label[$0], $1)
          })
      },
      folds: runs.map { Fold(training: $0.training, test: $0.test) },
      classes: task.classes.count, isAny: task.choice == .any, variant: variant)
    let files = FileManager.default.temporaryDirectory
    let name = "stagecraft-baseline-\(ProcessInfo.processInfo.processIdentifier)"
    let input = files.appending(path: "\(name).json")
    let output = files.appending(path: "\(name)-out.json")
    defer {
      try? FileManager.default.removeItem(at: input)
      try? FileManager.default.removeItem(at: output)
    }
    try JSONEncoder().encode(job).write(to: input)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      python,
      URL(filePath: #filePath).deletingLastPathComponent().appending(path: "baseline.py").path,
      input.path, output.path,
    ]
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    return try JSONDecoder().decode([[[Double]]].self, from: Data(contentsOf: output))
  }
}
