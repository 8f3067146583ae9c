/// All a plugin may know beside the asset it judges.
public struct ScoringContext: Sendable {
  public let workspace: Workspace
  public let today: Day
  public let options: PluginOptions
  /// What the workspace's own labels teach, shared by all who ask.
  public let learning: LabelLearning

  public init(
    workspace: Workspace, today: Day, options: PluginOptions, learning: LabelLearning? = nil
  ) {
    self.workspace = workspace
    self.today = today
    self.options = options
    self.learning = learning ?? LabelLearning(workspace)
  }
}
