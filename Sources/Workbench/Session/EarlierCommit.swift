import FunnelCore
import WorkspaceFiles

/// The coverage of a commit: the last one of a day, or one by its name; git is not started for it.
struct EarlierCommit {
  let coverage: EarlierCoverage

  /// - Parameter word: a day, or a commit's id, tag or branch.
  /// - Throws: `CommandFailure` where there is no such commit, or it cannot be read.
  init(_ word: String, _ view: View, _ session: Session) async throws(CommandFailure) {
    let library = view.library
    guard let history = GitHistory(holding: library.folder) else {
      throw CommandFailure(
        "Nothing at \"\(word)\", and \(Banner.name(library)) lies in no git repository. "
          + Self.wanted, status: .notFound)
    }
    do {
      let day = Day(word)
      let found = try day.map { try history.commit(on: $0) } ?? history.commit(named: word)
      guard let commit = found else {
        throw CommandFailure(
          day == nil
            ? "No file, folder or commit \"\(word)\". \(Self.wanted)"
            : "The git history of \(Banner.name(library)) begins after \(word). \(Self.wanted)",
          status: .notFound)
      }
      let name = "commit \(commit.id.prefix(10)) of \(commit.day)"
      var coverage = try await history.withFiles(of: commit, and: library.reading.outside) {
        (folder) async throws -> EarlierCoverage in
        try await EarlierFolder(folder, named: name, on: day ?? commit.day, view, session).coverage
      }
      coverage.asked = word
      coverage.authors = { paths in (try? history.authors(of: paths, after: commit)) ?? [:] }
      self.coverage = coverage
    } catch let failure as CommandFailure {
      throw failure
    } catch let error as GitHistoryError {
      throw CommandFailure("\(error.message)  \(Self.wanted)", status: .io)
    } catch {
      throw CommandFailure("\(error)", status: .io)
    }
  }

  private static let wanted =
    "report diff wants a day, a commit, another folder, or a report saved as JSON, as in "
    + "report map --json -o q1.json."
}
