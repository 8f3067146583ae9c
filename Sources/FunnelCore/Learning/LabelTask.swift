/// What is to be learned: classes, and which of them the assets of a library declare.
public struct LabelTask: Sendable {
  /// Whether an asset belongs to one class or to any number of them.
  public enum Choice: Hashable, Sendable {
    /// Classes shut each other out: the probabilities of an asset add up to one.
    case one
    /// Each class is a question of its own.
    case any
  }

  /// Ids: stages of the labels model, personas.
  public let classes: [String]
  public let choice: Choice
  /// By asset id, the weight of each class, 0–1; with `one` they add up to one.
  public private(set) var labels: [String: [Double]]

  /// A task from labels by asset id; labels that weigh no class are left out.
  ///
  /// No class at all is a programmer's mistake and traps.
  public init(classes: [String], choice: Choice, labels: [String: [Double]]) {
    precondition(!classes.isEmpty, "there is nothing to learn without a class")
    self.classes = classes
    self.choice = choice
    self.labels = labels.filter { $0.value.contains { $0 > 0 } }
  }

  /// The stages a workspace's assets declare, in the stages of its labels model.
  ///
  /// Several declared stages share the weight, as does one that spans several of the model's.
  public static func stages(of workspace: Workspace) -> LabelTask {
    let stages = workspace.settings.labels.stages
    var labels: [String: [Double]] = [:]
    for asset in workspace.assets {
      var weights = Array(repeating: 0.0, count: stages.count)
      for label in asset.stages {
        for (index, stage) in stages.enumerated() {
          weights[index] += Double(stage.run.overlap(label.run)) / Double(label.run.phases.count)
        }
      }
      let sum = weights.reduce(0, +)
      if sum > 0 { labels[asset.id] = weights.map { $0 / sum } }
    }
    return LabelTask(classes: stages.map(\.id), choice: .one, labels: labels)
  }

  /// The personas a workspace's assets declare; nothing where the workspace names none.
  ///
  /// An asset declared for all tells nothing and is left out.
  public static func personas(of workspace: Workspace) -> LabelTask? {
    let ids = workspace.namedPersonas.map(\.id)
    guard !ids.isEmpty else { return nil }
    var labels: [String: [Double]] = [:]
    for asset in workspace.assets {
      guard case .some(let declared) = asset.persona else { continue }
      labels[asset.id] = ids.map { declared.contains($0) ? 1 : 0 }
    }
    return LabelTask(classes: ids, choice: .any, labels: labels)
  }

  /// The same task with only the labels of these assets.
  public func keeping(_ ids: some Sequence<String>) -> LabelTask {
    let kept = Set(ids)
    return LabelTask(
      classes: classes, choice: choice, labels: labels.filter { kept.contains($0.key) })
  }

  /// The same task with the label of one asset changed, or taken away.
  public func labelling(_ id: String, _ weights: [Double]?) -> LabelTask {
    var copy = self
    copy.labels[id] = weights
    return copy
  }

  /// How much an asset belongs to the classes before anything is known of it: how often they are
  /// declared, each counted once more than it is.
  var shares: [Double] {
    var counts = Array(repeating: 0.0, count: classes.count)
    for id in labels.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      for (index, weight) in (labels[id] ?? []).enumerated() { counts[index] += weight }
    }
    let total = Double(labels.count)
    return switch choice {
    case .one: counts.map { ($0 + 1) / (total + Double(classes.count)) }
    case .any: counts.map { ($0 + 0.5) / (total + 1) }
    }
  }
}
