import FunnelCore

/// Finds files whose names are one text in two spellings, such as `é` as one scalar or as two.
enum NameCollisions {
  /// A diagnostic for each later spelling, by path.
  static func find(in files: [ListedFile]) -> [String: Diagnostic] {
    // Strings compare by canonical equivalence: that is the very question here.
    var seen: Set<String> = []
    var found: [(path: String, diagnostic: Diagnostic)] = []
    for file in files where !file.path.utf8.allSatisfy({ $0 < 0x80 }) {
      guard !seen.insert(file.path).inserted else { continue }
      found.append(
        (
          file.path,
          Diagnostic(
            .nameCollision, at: SourcePosition(file.path),
            "another file has this name with its accents spelled in other code points: rename one")
        ))
    }
    return Dictionary(found.map { ($0.path, $0.diagnostic) }) { first, _ in first }
  }
}
