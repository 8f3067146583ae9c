import FunnelCore
import WorkspaceFiles

/// What coverage is compared with: another folder, a report kept as JSON, a day or a commit.
enum DiffSource: Equatable {
  case folder(String)
  case file(String)
  /// A day, or the name of a commit.
  case commit(String)

  /// What a word means: a path as the person means it, else in the workspace, else a commit; a word
  /// that is both a day and a file is the file.
  /// - Throws: `CommandFailure` for a word that is neither.
  init(_ word: String, in view: View, _ session: Session) throws(CommandFailure) {
    let inWorkspace = word.utf8.first == 0x2F ? [] : ["\(view.library.folder)/\(word)"]
    for path in [session.path(word)] + inWorkspace {
      switch PlaceKind(of: path) {
      case .folder?:
        self = .folder(path)
        return
      case .file?:
        self = .file(path)
        return
      case nil: continue
      }
    }
    self = .commit(word)
  }

  /// The coverage it holds, through the model of the view.
  /// - Parameter word: as the person wrote it.
  /// - Throws: `CommandFailure`.
  func coverage(
    _ word: String, _ view: View, _ session: Session
  ) async throws(CommandFailure) -> EarlierCoverage {
    switch self {
    case .folder(let path):
      try await EarlierFolder(path, named: word, view, session).coverage
    case .file(let path):
      try Self.saved(path, named: word, view)
    case .commit:
      try await EarlierCommit(word, view, session).coverage
    }
  }

  private static func saved(
    _ path: String, named word: String, _ view: View
  ) throws(CommandFailure) -> EarlierCoverage {
    let saved: SavedCoverage
    do throws(SavedReportError) {
      saved = try SavedCoverage(at: path, named: word)
    } catch {
      switch error {
      case .unreadable(let error): throw CommandFailure(error)
      case .fault(let place, let message):
        throw CommandFailure("\(place): \(message).", status: .io)
      }
    }
    let again = "report \(saved.command) --json -o \(LineSplitter.quoted(word))"
    guard saved.filters.isEmpty, saved.leftOut == 0 else {
      let what =
        saved.filters.isEmpty
        ? "with --limit, which left out \(Plural.of(saved.leftOut, "row"))"
        : "with the filters \(saved.filters)"
      throw CommandFailure(
        "\"\(word)\" was saved \(what), so it holds a part only. Save the whole, \(again), and "
          + "filter the comparison.")
    }
    guard saved.funnel == view.model.name else {
      let isKnown = view.workspace.funnels.model(saved.funnel) != nil
      throw CommandFailure(
        "\"\(word)\" was saved through \(saved.funnel), this looks through \(view.model.name). "
          + (isKnown
            ? "Add --funnel \(saved.funnel)." : "No model of this name is left; save it anew."))
    }
    var coverage = EarlierCoverage(snapshot: saved.snapshot, name: word)
    coverage.remarks = [
      saved.command == "map"
        ? "A saved map holds no objections, so none are compared."
        : "Saved gaps hold only the cells that were short: coverage that came where nothing was "
          + "short is not seen, nor what covered a cell that is short now."
    ]
    return coverage
  }
}
