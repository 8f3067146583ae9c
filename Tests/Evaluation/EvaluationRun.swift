import FunnelCore
import TestSupport

/// One measurement: labels to learn from and assets held out.
struct EvaluationRun {
  /// How many labels were asked for; nothing for all.
  let size: Int?
  let seed: Int
  /// Indices in the library.
  let training: [Int]
  let test: [Int]

  /// Five folds per size and seed, near-duplicates in one fold.
  static func all(
    _ library: LearningLibrary, _ task: LabelTask, _ options: EvaluationOptions
  ) -> [EvaluationRun] {
    let labelled = library.assets.indices.filter { task.labels[library.assets[$0].id] != nil }
    let groups = labelled.map { library.nearDuplicates.groups[$0] }
    let sizes = options.sizes.filter { $0 * 5 < labelled.count * 4 }.map(Optional.some) + [nil]
    return sizes.flatMap { size in
      (0..<options.seeds).flatMap { seed in
        let folds = LabelFolds(groups, count: 5, seed: UInt64(100 + seed))
        return (0..<folds.count).map { fold in
          var pool = labelled.filter {
            folds.fold(of: library.nearDuplicates.groups[$0]) != fold
          }
          var random = SplitMix(seed: UInt64(1000 * seed + fold))
          pool.shuffle(using: &random)
          return EvaluationRun(
            size: size, seed: seed, training: Array(pool.prefix(size ?? pool.count)),
            test: labelled.filter { folds.fold(of: library.nearDuplicates.groups[$0]) == fold })
        }
      }
    }
  }

  /// What Stagecraft says of the assets held out.
  func probabilities(_ library: LearningLibrary, _ task: LabelTask) async -> [[Double]] {
    let learned = await LearnedLabels(
      library, task.keeping(training.map { library.assets[$0].id }))
    return test.map { learned.prediction(at: $0).probabilities }
  }
}
