import FunnelCore

/// Reads what a person points at: an id, the start of one, or a row of the last table.
struct TargetReader {
  let rows: [RowReference]

  /// The rows a text such as `3` or `1-3` names, or nothing when it is no row.
  /// - Throws: `CommandFailure` when the last table has no such row.
  func rows(_ text: String) throws(CommandFailure) -> [RowReference]? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first.flatMap({ Int($0) }), parts.count <= 2 else { return nil }
    guard let last = parts.count == 2 ? Int(parts[1]) : first else { return nil }
    guard !rows.isEmpty else {
      throw CommandFailure(
        "There is no table yet to take row \(text) from; an id that is a number is id:\(text).",
        status: .notFound)
    }
    guard first >= 1, last >= first, last <= rows.count else {
      throw CommandFailure(
        rows.count == 1
          ? "The last table has one row, not \(text)."
          : "The last table has rows 1 to \(rows.count), not \(text).", status: .notFound)
    }
    return Array(rows[(first - 1)..<last])
  }

  /// The one row a text such as `3` names, or nothing when it is no row.
  /// - Throws: `CommandFailure` when the last table has no such row, or the text names several.
  func row(_ text: String) throws(CommandFailure) -> RowReference? {
    guard let rows = try rows(text) else { return nil }
    guard rows.count == 1 else {
      throw CommandFailure("One row at a time, as in \(text.prefix { $0 != "-" }), not \(text).")
    }
    return rows[0]
  }

  /// The id of the record a text names, among `ids`.
  /// - Throws: `CommandFailure` with exit 3 when there is none, or several it could be.
  /// - Parameter known: what to name where nothing is near.
  static func id(
    _ text: String, among ids: [String], what: String, known: [String] = []
  ) throws(CommandFailure) -> String {
    let wanted = text.hasPrefix("id:") ? String(text.dropFirst(3)) : text
    if ids.contains(where: { $0.utf8.elementsEqual(wanted.utf8) }) { return wanted }
    let starting = ids.filter { $0.utf8.starts(with: wanted.utf8) }
    if starting.count == 1 { return starting[0] }
    if starting.count > 1 {
      throw CommandFailure(
        "\"\(text)\" could be \(starting.prefix(5).joined(separator: ", "))"
          + (starting.count > 5 ? " and \(starting.count - 5) more" : "") + ".",
        status: .notFound)
    }
    throw CommandFailure.unknown(
      what, wanted, nearest: NearestName.of(wanted, in: ids), known: known, status: .notFound)
  }
}
