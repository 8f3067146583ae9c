/// The rows a step added at the end of a file that only grows, and the rows that take them back.
struct AppendedRows {
  /// All that was added: with it, where the step began the file, what stands above its rows.
  private let added: [UInt8]
  private let rows: [UInt8]
  private let reversal: [UInt8]

  /// Nothing for a change that is undone by what was before.
  init?(_ change: StepChange) {
    guard let reversal = change.undoAppend else { return nil }
    self.reversal = reversal
    added = Array((change.after ?? []).dropFirst(change.before?.count ?? 0))
    rows = Self.last(reversal.count { $0 == 0x0A }, of: added)
  }

  /// The file with the rows taken back, or added again; nothing when the rows that would have to be
  /// there are not, so that the file would not say what it is meant to.
  func moved(_ now: [UInt8], isUndo: Bool) -> [UInt8]? {
    // What stands of them: one row may have been added, and taken back, more than once.
    let standing = Self.places(of: rows, in: now).count - Self.places(of: reversal, in: now).count
    guard standing >= (isUndo ? 1 : 0) else { return nil }
    if now.isEmpty { return isUndo ? nil : added }
    return now + (now.last == 0x0A ? [] : [0x0A]) + (isUndo ? reversal : rows)
  }

  /// The file with the rows above those that take them back and stand alone; nothing where none do.
  func expected(_ now: [UInt8]) -> [UInt8]? {
    Self.places(of: reversal, in: now).last.map { now[..<$0] + rows + now[$0...] }
  }

  private static func last(_ count: Int, of lines: [UInt8]) -> [UInt8] {
    var left = count
    var start = lines.count
    while start > 0 {
      if lines[start - 1] == 0x0A {
        if left == 0 { break }
        left -= 1
      }
      start -= 1
    }
    return Array(lines[start...])
  }

  /// Where whole lines begin that are the same, whatever ends them.
  private static func places(of lines: [UInt8], in file: [UInt8]) -> [Int] {
    let wanted = withoutEnds(lines[...])
    guard !wanted.isEmpty else { return [] }
    var places: [Int] = []
    var start = 0
    while start < file.count {
      if let end = end(of: wanted, in: file, from: start) {
        places.append(start)
        start = end
      } else {
        start = (file[start...].firstIndex(of: 0x0A) ?? file.count - 1) + 1
      }
    }
    return places
  }

  /// The offset behind the lines that begin at `start` and are those wanted.
  private static func end(of wanted: [UInt8], in file: [UInt8], from start: Int) -> Int? {
    var at = start
    for byte in wanted {
      while at < file.count, file[at] == 0x0D { at += 1 }
      guard at < file.count, file[at] == byte else { return nil }
      at += 1
    }
    while at < file.count, file[at] == 0x0D { at += 1 }
    if at == file.count { return at }
    return file[at] == 0x0A ? at + 1 : nil
  }

  /// Bytes without carriage returns and the last line end: an editor may have changed those.
  private static func withoutEnds(_ lines: ArraySlice<UInt8>) -> [UInt8] {
    let text = lines.filter { $0 != 0x0D }
    return text.last == 0x0A ? text.dropLast() : text
  }
}
