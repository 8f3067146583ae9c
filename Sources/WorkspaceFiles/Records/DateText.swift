import FunnelCore

/// Days as people write them in front matter.
public enum DateText {
  /// The day a text names: `2026-03-14` with or without a time, or one with an English month.
  public static func day(_ text: String) -> Day? {
    if let day = Day(text) { return day }
    return withMonthName(text)
  }

  /// What is wrong with a text that names no day, with the day it may mean.
  public static func complaint(_ text: String) -> String {
    let shown = text.count > 40 ? String(text.prefix(40)) + "…" : text
    let parts = text.prefix(10).split(separator: "-").compactMap { Int($0) }
    if parts.count == 3, parts[0] > 999 {
      if let swapped = Day(year: parts[0], month: parts[2], day: parts[1]) {
        return "\"\(shown)\" is not a day: there is no month \(parts[1]); did you mean \(swapped)?"
      }
      return "\"\(shown)\" is not a day of the calendar"
    }
    return "\"\(shown)\" is not a day: write YYYY-MM-DD"
  }

  /// `Jul 08 2022`, `8 July 2022`, `Fri, 08 Jul 2022 10:00:00 GMT`, as site generators write them.
  private static func withMonthName(_ text: String) -> Day? {
    let words = text.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.prefix(4)
    var month: Int?
    var day: Int?
    for word in words {
      if let number = Int(word) {
        if word.utf8.count == 4, let month, let day {
          return Day(year: number, month: month, day: day)
        }
        guard word.utf8.count <= 2, day == nil else { return nil }
        day = number
      } else if let found = months.firstIndex(where: { word.lowercased().hasPrefix($0) }) {
        guard month == nil else { return nil }
        month = found + 1
      } else if !weekdays.contains(where: { word.lowercased().hasPrefix($0) }) {
        return nil
      }
    }
    return nil
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
}
