import FunnelCore
import WorkspaceFiles

/// Another folder's coverage: it is read like any workspace, and nothing is written there.
struct EarlierFolder {
  let coverage: EarlierCoverage

  /// - Parameters:
  ///   - name: what the report calls it.
  ///   - day: the day to look at it on where its settings fix none; nothing for the view's.
  /// - Throws: `CommandFailure` where there is no workspace.
  init(
    _ path: String, named name: String, on day: Day? = nil, _ view: View, _ session: Session
  ) async throws(CommandFailure) {
    let isPlain = view.library.reading.notes != nil
    let places = [path, "\(path)/content"].map { WorkspaceFolder(path: $0) }
    guard let folder = places.first(where: \.isConfigured) ?? (isPlain ? places[0] : nil) else {
      throw CommandFailure(
        "No stagecraft.yml in \"\(name)\", nor in a folder content there: it is no workspace.",
        status: .notFound)
    }
    let reading: WorkspaceReading
    do {
      reading = try await folder.read(session.surroundings.progress)
    } catch {
      throw CommandFailure(error)
    }
    let library = await Library(
      folder: folder.path, reading: reading, fingerprint: nil, registry: session.registry,
      today: reading.workspace.settings.today ?? day ?? view.today,
      progress: session.surroundings.progress)
    // Both are seen through one model, whatever a model of the name was then.
    let matrix = CoverageMatrix(model: view.model, scores: library.scores)
    var coverage = EarlierCoverage(snapshot: CoverageSnapshot(matrix), name: name)
    let unread = Set(library.problems.filter(\.leavesOut).map(\.position.path)).count
    if unread > 0 {
      coverage.remarks.append(
        "\(Plural.of(unread, "file")) there could not be read, or not whole: what "
          + "\(unread == 1 ? "it holds" : "they hold") may be missing.")
    }
    if library.workspace.funnels.model(view.model.name)?.stages != view.model.stages {
      coverage.remarks.append(
        "\(view.model.name) was another model there; both are seen through today's.")
    }
    self.coverage = coverage
  }
}

extension Diagnostic {
  /// Whether a file, or a part of one, was left out for it.
  fileprivate var leavesOut: Bool {
    severity == .error
      || [.tooLarge, .linkOutside, .linkLoop, .notAFile, .nameNotUTF8].contains(code)
  }
}
