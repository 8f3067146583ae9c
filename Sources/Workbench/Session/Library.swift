import FunnelCore
import WorkspaceFiles

/// A workspace as it was read, with its scores.
struct Library: Sendable {
  let folder: String
  let reading: WorkspaceReading
  /// What the files looked like while they were read; nothing when they changed meanwhile.
  let fingerprint: FolderFingerprint?
  let plugins: [LoadedPlugin]
  /// Problems of the files and of the `scoring:` section.
  let problems: [Diagnostic]
  let scorer: Scorer
  let scores: Scores

  var workspace: Workspace { reading.workspace }
  var today: Day { scores.today }

  /// Whether no file has changed since it was read.
  var isCurrent: Bool {
    fingerprint != nil && WorkspaceFolder(path: folder).fingerprint(like: reading) == fingerprint
  }

  init(
    folder: String, reading: WorkspaceReading, fingerprint: FolderFingerprint?,
    registry: PluginRegistry, today: Day
  ) async {
    self.folder = folder
    self.reading = reading
    self.fingerprint = fingerprint
    let workspace = reading.workspace
    let (plugins, mistakes) = registry.load(
      workspace.settings.scoring, vocabulary: workspace.vocabulary)
    self.plugins = plugins
    problems = (reading.diagnostics + mistakes).sorted()
    scorer = Scorer(workspace: workspace, plugins: plugins, today: today)
    scores = await scorer.scores()
  }
}
