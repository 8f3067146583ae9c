/// All a plugin may know beside the asset it judges.
public struct ScoringContext: Sendable {
  public let workspace: Workspace
  public let today: Day
  public let options: PluginOptions
  private let shelf: LibraryShelf

  public init(workspace: Workspace, today: Day, options: PluginOptions) {
    self.init(workspace: workspace, today: today, options: options, shelf: LibraryShelf())
  }

  /// - Parameter shelf: shared by the plugins of one workspace.
  init(workspace: Workspace, today: Day, options: PluginOptions, shelf: LibraryShelf) {
    self.workspace = workspace
    self.today = today
    self.options = options
    self.shelf = shelf
  }

  /// The workspace's assets to learn labels from: made when it is asked for, once for all plugins.
  public func library(_ scope: LearningScope = .everything) -> LearningLibrary {
    shelf.library(of: workspace.assets, scope)
  }
}
