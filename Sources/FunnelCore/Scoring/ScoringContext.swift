/// All a plugin may know beside the asset it judges.
public struct ScoringContext: Sendable {
  public let workspace: Workspace
  public let today: Day
  public let options: PluginOptions

  public init(workspace: Workspace, today: Day, options: PluginOptions) {
    self.workspace = workspace
    self.today = today
    self.options = options
  }
}
