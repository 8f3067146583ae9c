import FunnelCore

/// Adds a conversation to its author's log.
public struct ConversationEdit: Sendable {
  private let folder: String

  /// An edit in the workspace in `folder`.
  public init(folder: String) { self.folder = folder }

  /// The author's log: `log/objections-OWNER.csv`.
  public static func path(by author: String) -> String {
    "\(ConversationLogReader.folder)/objections-\(Kebab.id(from: author)).csv"
  }

  /// The change that adds one row at the end of the author's log, and that undo answers with a row
  /// that takes it back. A log that is not there is begun with its header.
  /// - Throws: `RecordEditError.unreadable` when the log cannot be read, `.faulty` when its first
  ///   line does not name the columns, or its last row is not closed.
  public func adding(_ conversation: Conversation) throws(RecordEditError) -> FileChange {
    let path = Self.path(by: conversation.by)
    let openPath = SystemPath.joined(folder, path)
    var before: [UInt8]?
    if FileIdentity(openPath) != nil {
      do {
        before = try TextFile.bytes(of: openPath)
      } catch {
        throw .unreadable(error)
      }
    }
    let old = before ?? []
    let fault = old.withUnsafeBufferPointer { UTF8Check.firstFault(in: $0) }
    let rows = old.withUnsafeBufferPointer { CSVRows($0, path: path).rows }
    if let last = rows.last, last.isUnclosed {
      throw .faulty([
        Diagnostic(
          .csvSyntax, at: SourcePosition(path, line: last.line, column: 1),
          "\(path):\(last.line): a quotation mark is never closed: close it first")
      ])
    }
    let names = rows.first?.fields.map(\.text)
    let columns = names ?? ConversationColumn.allCases.map(\.rawValue)
    let missing = ConversationColumn.allCases.map(\.rawValue).filter { !columns.contains($0) }
    guard fault == nil, missing.isEmpty else {
      throw .faulty([
        Diagnostic(
          fault == nil ? .missingField : .notUTF8, at: SourcePosition(path, line: 1, column: 1),
          fault == nil
            ? "\(path) has no column \(missing.joined(separator: ", ")): add it to its first line"
            : "\(path) is not UTF-8: save it as UTF-8")
      ])
    }
    let end = old.contains(0x0D) ? "\r\n" : "\n"
    var start = ""
    if names == nil { start = columns.joined(separator: ",") + end }
    if let last = old.last, last != 0x0A { start = end + start }
    let row = line(conversation, on: conversation.day, reverses: nil, columns) + end
    let reversal = line(conversation, on: conversation.day, reverses: conversation.day, columns)
    return FileChange(
      path: path, before: before, after: old + Array((start + row).utf8),
      undoAppend: Array((reversal + end).utf8))
  }

  private func line(
    _ conversation: Conversation, on day: Day, reverses: Day?, _ columns: [String]
  ) -> String {
    columns.map { name in
      let text: String =
        switch ConversationColumn(rawValue: name) {
        case .date: "\(day)"
        case .objection: conversation.objection
        case .account: conversation.account ?? ""
        case .outcome: conversation.outcome.rawValue
        case .value: conversation.value.map { "\($0)" } ?? ""
        case .by: conversation.by
        case .note: conversation.note
        case .reverses: reverses.map { "\($0)" } ?? ""
        case nil: ""
        }
      return CSVRows.written(text)
    }.joined(separator: ",")
  }
}
