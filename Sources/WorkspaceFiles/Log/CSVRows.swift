import FunnelCore

/// The rows of a comma-separated file (RFC 4180) with the place of every field.
struct CSVRows {
  /// One row: its fields, and the line it begins on.
  struct Row {
    let line: Int
    var fields: [LocatedText] = []
    /// Its last quotation mark is never closed.
    var isUnclosed = false
    /// The first of its bytes that is not UTF-8, as a complaint: its fields are not to be used.
    var notUTF8: Diagnostic?
  }

  private(set) var rows: [Row] = []

  /// Reads a file; empty lines are passed over, a byte order mark too.
  init(_ bytes: UnsafeBufferPointer<UInt8>, path: String) {
    var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var line = 1
    let isUTF8 = UTF8Check.firstFault(in: bytes) == nil
    // The column of `counted`: each byte is counted once, however long the line.
    var (column, counted) = (1, at)
    while at < bytes.count {
      if bytes[at] == 0x0A || bytes[at] == 0x0D {
        if bytes[at] == 0x0A {
          line += 1
          (column, counted) = (1, at + 1)
        }
        at += 1
        continue
      }
      var row = Row(line: line)
      let start = at
      repeat {
        column += bytes[counted..<at].count { $0 & 0xC0 != 0x80 }
        counted = at
        let place = SourcePosition(path, line: line, column: column)
        var field: [UInt8] = []
        if at < bytes.count, bytes[at] == 0x22 {
          at += 1
          row.isUnclosed = true
          while at < bytes.count {
            let byte = bytes[at]
            at += 1
            if byte == 0x22 {
              guard at < bytes.count, bytes[at] == 0x22 else {
                row.isUnclosed = false
                break
              }
              at += 1
            } else if byte == 0x0A {
              line += 1
              (column, counted) = (1, at)
            }
            field.append(byte)
          }
        }
        while at < bytes.count, bytes[at] != 0x2C, bytes[at] != 0x0A, bytes[at] != 0x0D {
          field.append(bytes[at])
          at += 1
        }
        row.fields.append(
          LocatedText(text: String(decoding: field, as: UTF8.self), position: place))
        guard at < bytes.count, bytes[at] == 0x2C else { break }
        at += 1
      } while true
      if !isUTF8 { row.notUTF8 = Self.fault(in: bytes, start..<at, line: row.line, path) }
      rows.append(row)
    }
  }

  private static func fault(
    in bytes: UnsafeBufferPointer<UInt8>, _ row: Range<Int>, line: Int, _ path: String
  ) -> Diagnostic? {
    let row = UnsafeBufferPointer(rebasing: bytes[row])
    guard let fault = UTF8Check.firstFault(in: row) else { return nil }
    let before = row[..<fault]
    let last = before.lastIndex(of: 0x0A).map { before[($0 + 1)...] } ?? before
    return Diagnostic(
      .notUTF8,
      at: SourcePosition(
        path, line: line + before.count { $0 == 0x0A },
        column: last.count { $0 & 0xC0 != 0x80 } + 1),
      UTF8Check.complaint(row[fault]))
  }

  /// A field as it is written: in quotation marks where it holds a separator, a quotation mark or a
  /// line end.
  static func written(_ text: String) -> String {
    guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
