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

  /// The settings, where they are there and the system did not let us read them.
  var unreadSettings: Diagnostic? {
    problems.first { $0.code == .unreadable && $0.position.path == "stagecraft.yml" }
  }

  /// A file that goes by one of these names and was left out as a whole, or a folder that the
  /// system did not let us read.
  func unread(_ names: [String]) -> Diagnostic? {
    problems.first { problem in
      guard Self.leftOut.contains(problem.code),
        let name = problem.position.path.split(separator: "/").last?.split(separator: ".")
      else { return false }
      if name.count == 1 { return problem.code == .unreadable }
      return names.contains { $0.utf8.elementsEqual(name[0].utf8) }
    }
  }

  /// What keeps a whole file from being read.
  private static let leftOut: Set<DiagnosticCode> = [
    .unreadable, .notUTF8, .tooLarge, .linkOutside, .linkLoop, .notAFile,
  ]

  init(
    folder: String, reading: WorkspaceReading, fingerprint: FolderFingerprint?,
    registry: PluginRegistry, today: Day, progress: WorkProgress? = nil
  ) async {
    self.folder = folder
    self.reading = reading
    self.fingerprint = fingerprint
    let workspace = reading.workspace
    let (plugins, mistakes) = registry.load(
      workspace.settings.scoring, vocabulary: workspace.vocabulary)
    self.plugins = plugins
    problems = (reading.diagnostics + mistakes).sorted()
    scorer = await Scorer(workspace: workspace, plugins: plugins, today: today)
    scores = await scorer.scores(progress)
  }
}
