import FunnelCore

/// Coverage as it was, wherever that was found.
struct EarlierCoverage: Sendable {
  let snapshot: CoverageSnapshot
  /// What the report calls it: the folder, the file, the commit.
  let name: String
  /// The word that asked for it, where that is not its name.
  var asked: String?
  /// What makes it less than the whole, each a sentence.
  var remarks: [String] = []
  /// Who last changed these files of the workspace since, by path; empty where nobody knows.
  var authors: @Sendable (_ paths: [String]) async -> [String: String] = { _ in [:] }
}
