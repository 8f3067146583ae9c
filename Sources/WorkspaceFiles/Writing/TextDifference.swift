/// What leads from one text to another, for people to read.
public enum TextDifference {
  private static let context = 3
  /// Above this many lines on a side, what differs is shown as one block.
  private static let mostCompared = 4000

  /// A unified difference of two texts, with three lines around each change.
  ///
  /// Lines end at LF, a CR before it belongs to the line. Bytes that are not UTF-8 are shown as
  /// U+FFFD. Empty when the texts are the same.
  public static func unified(_ before: [UInt8], _ after: [UInt8], path: String) -> String {
    guard before != after else { return "" }
    let marks = marks(lines(before), lines(after))
    var text = "--- a/\(path)\n+++ b/\(path)\n"
    var index = 0
    while let change = marks[index...].firstIndex(where: { $0.sign != .same }) {
      let start = max(index, change - context)
      var end = change
      var next: Int? = change
      while let found = next, found - end <= 2 * context {
        end = marks[found...].firstIndex { $0.sign == .same } ?? marks.count
        next = marks[end...].firstIndex { $0.sign != .same }
      }
      end = min(end + context, marks.count)
      text += hunk(marks, start..<end)
      index = end
    }
    return text
  }

  private enum Sign: String {
    case same = " "
    case gone = "-"
    case new = "+"
  }

  private struct Mark {
    let sign: Sign
    let line: ArraySlice<UInt8>
  }

  private static func hunk(_ marks: [Mark], _ range: Range<Int>) -> String {
    func span(_ other: Sign) -> String {
      let earlier = marks[..<range.lowerBound].count { $0.sign != other }
      let count = marks[range].count { $0.sign != other }
      return count == 1 ? "\(earlier + 1)" : "\(count == 0 ? earlier : earlier + 1),\(count)"
    }
    var text = "@@ -\(span(.new)) +\(span(.gone)) @@\n"
    for mark in marks[range] {
      let line = String(decoding: mark.line, as: UTF8.self)
      text += mark.sign.rawValue + line
      if mark.line.last != 0x0A { text += "\n\\ No newline at end of file\n" }
    }
    return text
  }

  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      lines.append(bytes[start..<end])
      start = end
    }
    return lines
  }

  private static func marks(
    _ before: [ArraySlice<UInt8>], _ after: [ArraySlice<UInt8>]
  ) -> [Mark] {
    let start = zip(before, after).prefix { $0 == $1 }.count
    let end = zip(before[start...].reversed(), after[start...].reversed()).prefix { $0 == $1 }.count
    let old = before[start..<(before.count - end)]
    let new = after[start..<(after.count - end)]
    return before[..<start].map { Mark(sign: .same, line: $0) } + middle(old, new)
      + before[(before.count - end)...].map { Mark(sign: .same, line: $0) }
  }

  private static func middle(
    _ old: ArraySlice<ArraySlice<UInt8>>, _ new: ArraySlice<ArraySlice<UInt8>>
  ) -> [Mark] {
    guard max(old.count, new.count) <= mostCompared else {
      return old.map { Mark(sign: .gone, line: $0) } + new.map { Mark(sign: .new, line: $0) }
    }
    let (old, new) = (Array(old), Array(new))
    let difference = new.difference(from: old)
    var gone: Set<Int> = []
    var added: Set<Int> = []
    for case .remove(let offset, _, _) in difference { gone.insert(offset) }
    for case .insert(let offset, _, _) in difference { added.insert(offset) }
    var marks: [Mark] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if gone.contains(left) {
        marks.append(Mark(sign: .gone, line: old[left]))
        left += 1
      } else if added.contains(right) {
        marks.append(Mark(sign: .new, line: new[right]))
        right += 1
      } else {
        marks.append(Mark(sign: .same, line: old[left]))
        left += 1
        right += 1
      }
    }
    return marks
  }
}
