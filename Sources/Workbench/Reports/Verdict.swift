import FunnelCore

/// Whether a score covers its cell, in words.
enum Verdict {
  static func of(_ cell: CellScore) -> String {
    if cell.covers { return cell.isInferred ? "yes, inferred" : "yes" }
    if cell.state != .live { return "no, \(cell.state.rawValue)" }
    if cell.visibility == .internal { return "no, internal" }
    if cell.isStale { return "no, stale" }
    if cell.stageFit.source == .related { return "no, related" }
    if cell.fit == 0 { return "no, not for it" }
    return "no, below \(cell.threshold)"
  }
}
