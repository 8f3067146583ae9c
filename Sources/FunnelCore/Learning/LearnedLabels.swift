/// What a library's labels teach: predictions, what they rest on, and how far they can be trusted.
///
/// An asset that has a label is always judged by a model that has seen neither its label nor those
/// of its near-duplicates, so that no label speaks for itself.
///
/// ```swift
/// let library = await LearningLibrary(LibraryFeatures(workspace.assets))
/// var stages = await LearnedLabels(library, .stages(of: workspace))
/// stages.prediction(of: "roi-calculator")?.label      // "consideration"
/// stages.explanation(of: "roi-calculator", "consideration")?.terms
/// await stages.learn("roi-calculator", [0, 1, 0, 0])
/// ```
public struct LearnedLabels: Sendable {
  public let library: LearningLibrary
  public private(set) var task: LabelTask
  private let folds: LabelFolds
  private var model: LabelModel
  /// One per fold, each without the labels of its fold.
  private var foldModels: [LabelModel]
  private var texts: LabelledTexts
  /// Indices of the labelled assets in the library.
  public private(set) var labelled: [Int]

  /// Learns a task's labels of a library.
  /// - Parameter seed: chooses among the ways to split the labels; another seed is another
  ///   measurement.
  public init(_ library: LearningLibrary, _ task: LabelTask, seed: UInt64 = 1) async {
    let labelled = library.assets.indices.filter { task.labels[library.assets[$0].id] != nil }
    let groups = labelled.map { library.nearDuplicates.groups[$0] }
    let folds = LabelFolds(groups, count: labelled.count > 2000 ? 2 : 5, seed: seed)
    async let whole = LabelModel(library, task, rows: labelled)
    var foldModels = await withTaskGroup(of: (Int, LabelModel).self) { group in
      for fold in 0..<folds.count {
        let rows = zip(labelled, groups).filter { folds.fold(of: $0.1) != fold }.map(\.0)
        group.addTask { (fold, LabelModel(library, task, rows: rows)) }
      }
      var models: [Int: LabelModel] = [:]
      for await (fold, model) in group { models[fold] = model }
      return models.sorted { $0.key < $1.key }.map(\.value)
    }
    var samples = Array(repeating: [LabelTemperature.Sample](), count: folds.count)
    for (row, group) in zip(labelled, groups) {
      let fold = folds.fold(of: group)
      let label = task.labels[library.assets[row].id] ?? []
      samples[fold].append(foldModels[fold].sample(row, library, label: label))
    }
    let link = LabelLink(choice: task.choice)
    for fold in foldModels.indices {
      // A fold is cooled by what the others show, so that its own labels do not flatter its
      // figures.
      let others = samples.indices.filter { $0 != fold }.flatMap { samples[$0] }
      foldModels[fold].temperature = LabelTemperature.fitting(others, link)
    }
    self.foldModels = foldModels
    model = await whole
    model.temperature = LabelTemperature.fitting(samples.flatMap { $0 }, link)
    texts = LabelledTexts(library, labelled: labelled)
    self.library = library
    self.task = task
    self.folds = folds
    self.labelled = labelled
  }

  /// What the labels say of an asset of the library; nothing for an id that is not in it.
  public func prediction(of id: String) -> LabelPrediction? {
    library.index(of: id).map { prediction(at: $0) }
  }

  /// What the labels say of the asset at an index of the library.
  public func prediction(at index: Int) -> LabelPrediction {
    let judge = judge(of: index)
    return prediction(
      LabelInput(index, library), judge.model, doubts(at: index), isHeldOut: judge.isHeldOut)
  }

  /// What the labels say of an asset; one whose id is in the library is judged as the library has
  /// it.
  public func prediction(of asset: Asset) -> LabelPrediction {
    prediction(of: asset.id)
      ?? prediction(
        LabelInput(asset, library), model, texts.doubts(about: asset, at: nil, in: library),
        isHeldOut: false)
  }

  /// Why the probability of a class is what it is; nothing for an asset or class that is not known.
  public func explanation(of id: String, _ label: String) -> LabelExplanation? {
    guard let index = library.index(of: id), let number = task.classes.firstIndex(of: label)
    else { return nil }
    return judge(of: index).model.explanation(
      number, of: LabelInput(index, library), library, doubts: doubts(at: index))
  }

  /// How well the labels predict each other, near-duplicates kept together.
  public var evaluation: LabelEvaluation {
    LabelEvaluation(
      classes: task.classes, choice: task.choice,
      labelled.map { index in
        LabelEvaluation.Sample(
          probabilities: prediction(at: index).probabilities,
          label: task.labels[library.assets[index].id] ?? [],
          group: library.nearDuplicates.groups[index])
      })
  }

  /// The declared labels that the others contradict, the strongest first, of equals in order of id.
  public var reviews: [LabelReview] {
    let reviews = labelled.compactMap { index in
      review(of: library.assets[index].id, prediction(at: index))
    }
    return reviews.enumerated().sorted {
      ($1.element.strength, $0.offset) < ($0.element.strength, $1.offset)
    }.map(\.element)
  }

  /// The unlabelled assets to ask about next, each unlike those before it.
  /// - Parameters:
  ///   - count: how many at most.
  ///   - among: indices in the library of those that may be asked about; all that have no label when
  ///     left out.
  ///   - asked: indices of what was asked before.
  public func queries(_ count: Int, among: [Int]? = nil, after asked: [Int] = []) -> [LabelQuery] {
    LabelQueries(self).first(count, among: among, after: asked)
  }

  private func review(of id: String, _ prediction: LabelPrediction) -> LabelReview? {
    let label = task.labels[id] ?? []
    let percents = prediction.percents
    let declared = label.indices.filter { label[$0] > 0 }
    var disputed = prediction.best
    var strength = 0
    switch task.choice {
    case .one:
      strength = percents[disputed] - (declared.map { percents[$0] }.max() ?? 0)
    case .any:
      for index in label.indices {
        let off = (label[index] > 0 ? 50 - percents[index] : percents[index] - 50)
        if off > strength { (disputed, strength) = (index, off) }
      }
    }
    guard strength > 0 else { return nil }
    return LabelReview(
      asset: id, declared: declared.map { task.classes[$0] }, prediction: prediction,
      disputed: task.classes[disputed], strength: strength)
  }

  /// Why the probability of a class is what it is for an asset that need not be in the library.
  public func explanation(of asset: Asset, _ label: String) -> LabelExplanation? {
    guard library.index(of: asset.id) == nil else { return explanation(of: asset.id, label) }
    guard let number = task.classes.firstIndex(of: label) else { return nil }
    return model.explanation(
      number, of: LabelInput(asset, library), library,
      doubts: texts.doubts(about: asset, at: nil, in: library))
  }

  /// Takes one more label, or another one for an asset that has one already.
  ///
  /// - Parameter weights: per class of the task, as `LabelTask.labels` holds them. Nothing happens
  ///   for an
  ///   id that is not in the library.
  public mutating func learn(_ id: String, _ weights: [Double]) async {
    guard let index = library.index(of: id), weights.count == task.classes.count else { return }
    if task.labels[id] != nil {
      self = await LearnedLabels(library, task.labelling(id, weights))
      return
    }
    task = task.labelling(id, weights)
    labelled.insert(index, at: labelled.firstIndex { $0 > index } ?? labelled.count)
    model.learn(index, weights, library, task, rows: labelled)
  }

  private func prediction(
    _ input: LabelInput, _ model: LabelModel, _ doubts: [LabelDoubt], isHeldOut: Bool
  ) -> LabelPrediction {
    LabelPrediction(
      classes: task.classes,
      probabilities: model.held(model.probabilities(input), doubts),
      doubts: doubts, isHeldOut: isHeldOut)
  }

  /// The model that may judge an asset: one that has not seen its label.
  private func judge(of index: Int) -> (model: LabelModel, isHeldOut: Bool) {
    guard task.labels[library.assets[index].id] != nil else { return (model, false) }
    return (foldModels[folds.fold(of: library.nearDuplicates.groups[index])], true)
  }

  private func doubts(at index: Int) -> [LabelDoubt] {
    texts.doubts(about: library.assets[index], at: index, in: library)
  }
}
