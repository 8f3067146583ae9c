/// What the labels of a workspace teach: each lesson is learned when it is first asked for, and once.
public actor LabelLearning {
  private let workspace: Workspace
  private var features: Task<LibraryFeatures, Never>?
  private var stageLabels: Task<LearnedLabels, Never>?
  private var personaLabels: Task<LearnedLabels, Never>?

  public init(_ workspace: Workspace) { self.workspace = workspace }

  /// The stages of the labels model, by everything there is to an asset.
  public func stages() async -> LearnedLabels {
    let features = sharedFeatures()
    let task =
      stageLabels
      ?? Task { [workspace] in
        await LearnedLabels(LearningLibrary(features.value), .stages(of: workspace))
      }
    stageLabels = task
    return await task.value
  }

  /// The personas, by words alone: whom a text is for stands in its words, while format and folder
  /// tell of the stage. Nothing where the workspace names no persona.
  public func personas() async -> LearnedLabels? {
    guard let labels = LabelTask.personas(of: workspace) else { return nil }
    let features = sharedFeatures()
    let task =
      personaLabels
      ?? Task { await LearnedLabels(LearningLibrary(features.value, .text), labels) }
    personaLabels = task
    return await task.value
  }

  private func sharedFeatures() -> Task<LibraryFeatures, Never> {
    let task = features ?? Task { [workspace] in await LibraryFeatures(workspace.assets) }
    features = task
    return task
  }
}
