import FunnelCore

/// One author's log of conversations, row by row.
///
/// Rows are only ever added. A row whose `reverses` names a day takes back one row of that day that is
/// otherwise the same: so merging two branches of a log loses nothing and keeps what was taken back.
struct ConversationLog {
  private struct Entry {
    let conversation: Conversation
    let reverses: Day?
    /// Whether the workspace has its objection.
    let isKnown: Bool
    /// Names nobody knows: a fault only where the row stands.
    let unknown: [Diagnostic]
  }

  private(set) var diagnostics: [Diagnostic] = []
  /// How many rows could not be read, so that they do not count.
  private(set) var unread = 0
  private var entries: [Entry] = []
  /// The conversations that stand.
  private(set) var conversations: [Conversation] = []

  /// Reads rows; a faulty one is reported and left out.
  init(_ csv: CSVRows, path: String, _ context: ReadingContext) {
    guard let header = csv.rows.first else { return }
    if let fault = header.notUTF8 { diagnostics.append(fault) }
    var columns: [ConversationColumn?] = []
    for field in header.fields {
      let column = ConversationColumn(rawValue: field.text)
      if column == nil {
        let known = ConversationColumn.allCases.map(\.rawValue)
        let nearest = NearestName.of(field.text, in: known)
        diagnostics.append(
          Diagnostic(
            .unknownKey, at: field.position,
            "no column \"\(field.text)\" is known"
              + (nearest.map { "; did you mean \($0)?" } ?? "; it is passed over")))
      }
      if let column, columns.contains(column) {
        diagnostics.append(
          Diagnostic(
            .duplicateKey, at: field.position, "column \(field.text) stands twice; the first counts"
          ))
        columns.append(nil)
        continue
      }
      columns.append(column)
    }
    for needed in [ConversationColumn.date, .objection, .outcome] where !columns.contains(needed) {
      diagnostics.append(
        Diagnostic(
          .missingField, at: SourcePosition(path, line: header.line, column: 1),
          "the log has no column \(needed.rawValue): its first line is "
            + ConversationColumn.allCases.map(\.rawValue).joined(separator: ",")))
      // A first line that names no column is a row too.
      unread = csv.rows.count - (columns.contains { $0 != nil } ? 1 : 0)
      return
    }
    let names = header.fields.map(\.text)
    for row in csv.rows.dropFirst() {
      // Two branches that both began the log leave its header twice.
      if row.fields.map(\.text) == names { continue }
      let count = entries.count
      read(row, columns, path, context)
      if entries.count == count { unread += 1 }
    }
    applyReversals()
  }

  /// Settles which rows stand.
  private mutating func applyReversals() {
    var standing = entries.map { $0.reverses == nil }
    for (place, entry) in entries.enumerated() {
      guard let day = entry.reverses else { continue }
      let same = entries.indices.filter { index in
        standing[index] && entries[index].conversation.day == day
          && entries[index].conversation.isSame(as: entry.conversation)
      }
      // The row it was written behind, unless a merge has put it elsewhere.
      if let reversed = same.last(where: { $0 < place }) ?? same.first {
        standing[reversed] = false
      } else {
        diagnostics.append(
          Diagnostic(
            .unmatchedReversal, at: entry.conversation.position,
            "takes back a row of \(day), and no row of that day says the same"))
      }
    }
    let left = zip(entries, standing).filter(\.1).map(\.0)
    diagnostics += left.flatMap(\.unknown)
    unread += left.count { !$0.isKnown }
    conversations = left.filter(\.isKnown).map(\.conversation)
  }

  private mutating func read(
    _ row: CSVRows.Row, _ columns: [ConversationColumn?], _ path: String, _ context: ReadingContext
  ) {
    let place = SourcePosition(path, line: row.line, column: 1)
    if let fault = row.notUTF8 { return diagnostics.append(fault) }
    guard !row.isUnclosed, row.fields.count <= columns.count else {
      diagnostics.append(
        Diagnostic(
          .csvSyntax, at: place,
          row.isUnclosed
            ? "a quotation mark is never closed"
            : "\(row.fields.count) values for \(columns.count) columns: put a value with a comma "
              + "in quotation marks"))
      return
    }
    var values: [ConversationColumn: LocatedText] = [:]
    for (column, field) in zip(columns, row.fields) where !field.text.isEmpty {
      if let column { values[column] = field }
    }
    var names = RecordFields([], path: path, context: context)
    var fields = names
    var isEntered = false
    defer { diagnostics += fields.diagnostics + (isEntered ? [] : names.diagnostics) }
    func missing(_ column: ConversationColumn) {
      fields.report(.missingField, place, "the row has no \(column.rawValue)")
    }
    guard let date = values[.date] else { return missing(.date) }
    guard let day = DateText.day(date.text) else {
      return fields.report(.badDate, date.position, DateText.complaint(date.text))
    }
    guard let name = values[.objection] else { return missing(.objection) }
    let objection = names.resolve(
      [name], to: context.objections, .unknownObjection, "objection"
    ).first
    guard let result = values[.outcome] else { return missing(.outcome) }
    guard let outcome: Conversation.Outcome = fields.word(result, "outcome") else { return }
    var account: String?
    if let text = values[.account] {
      account =
        names.resolve([text], to: context.accounts, .unknownAccount, "account").first
    }
    var value: Int?
    if let text = values[.value] {
      value = WholeNumber.read(text.text)
      if value == nil {
        return fields.report(.badNumber, text.position, WholeNumber.complaint(text.text))
      }
    }
    var reverses: Day?
    if let text = values[.reverses] {
      reverses = DateText.day(text.text)
      if reverses == nil {
        return fields.report(.badDate, text.position, DateText.complaint(text.text))
      }
    }
    entries.append(
      Entry(
        conversation: Conversation(
          day: day, objection: objection ?? name.text, account: account, outcome: outcome,
          value: value, by: values[.by]?.text ?? "", note: values[.note]?.text ?? "",
          position: place),
        reverses: reverses, isKnown: objection != nil, unknown: names.diagnostics))
    isEntered = true
  }
}

extension Conversation {
  /// Whether another row says the same, whatever its day and its place.
  fileprivate func isSame(as other: Conversation) -> Bool {
    objection == other.objection && account == other.account && outcome == other.outcome
      && value == other.value && by == other.by && note == other.note
  }
}
