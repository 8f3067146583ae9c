import FunnelCore
import ScoringPlugins
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

  /// What all stage plugins together say of the assets held out, as on the screen: fits brought to
  /// a sum of one.
  func fits(_ workspace: Workspace, _ library: LearningLibrary) async -> [[Double]] {
    let taught = Set(training.map { library.assets[$0].id })
    var copy = workspace
    copy.assets = workspace.assets.map { asset in
      var asset = asset
      if !taught.contains(asset.id) { asset.stages = [] }
      return asset
    }
    let loaded = BuiltIn.registry.load(copy.settings.scoring, vocabulary: copy.vocabulary)
    let today = Day("2026-11-22") ?? Day(number: 0)
    let scores = await Scorer(workspace: copy, plugins: loaded.plugins, today: today).scores()
    let model = copy.settings.labels
    return test.map { index in
      let place = copy.index(ofAsset: library.assets[index].id) ?? 0
      let fits = model.stages.map { Double(scores.stageFit(place, $0, in: model).inferred) }
      let sum = fits.reduce(0, +)
      return fits.map { sum > 0 ? $0 / sum : 1 / Double(fits.count) }
    }
  }

  /// What Stagecraft says of the assets held out.
  func probabilities(_ library: LearningLibrary, _ task: LabelTask) async -> [[Double]] {
    let learned = await LearnedLabels(
      library, task.keeping(training.map { library.assets[$0].id }))
    return test.map { learned.prediction(at: $0).probabilities }
  }
}
