import FunnelCore
import WorkspaceFiles

/// A workspace as it was read, with its scores.
struct Library: Sendable {
  let folder: String
  let reading: WorkspaceReading
  let plugins: [LoadedPlugin]
  /// Problems of the files and of the `scoring:` section.
  let problems: [Diagnostic]
  let scorer: Scorer
  let scores: Scores

  var workspace: Workspace { reading.workspace }
  var today: Day { scores.today }

  init(folder: String, reading: WorkspaceReading, registry: PluginRegistry, today: Day) async {
    self.folder = folder
    self.reading = reading
    let workspace = reading.workspace
    let (plugins, mistakes) = registry.load(
      workspace.settings.scoring, vocabulary: workspace.vocabulary)
    self.plugins = plugins
    problems = (reading.diagnostics + mistakes).sorted()
    scorer = Scorer(workspace: workspace, plugins: plugins, today: today)
    scores = await scorer.scores()
  }
}
