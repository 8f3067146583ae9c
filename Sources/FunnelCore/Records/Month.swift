/// A month of a year, with its days in weeks from Monday on.
public struct Month: Hashable, Comparable, Sendable {
  public let year: Int
  /// 1–12.
  public let number: Int

  /// The month that holds a day.
  public init(of day: Day) {
    let parts = day.parts
    year = parts.year
    number = parts.month
  }

  private init(year: Int, number: Int) {
    self.year = year
    self.number = number
  }

  /// `March 2027`.
  public var title: String { "\(Self.names[number - 1]) \(year)" }

  public var next: Month {
    number == 12 ? Month(year: year + 1, number: 1) : Month(year: year, number: number + 1)
  }

  /// Its days, week by week; seven a week, nothing for those of other months.
  public var weeks: [[Day?]] {
    guard let first = Day(year: year, month: number, day: 1) else { return [] }
    let days = (0..<31).map { Day(number: first.number + $0) }.filter { Month(of: $0) == self }
    // 1970-01-01 was a Thursday.
    let lead = ((first.number + 3) % 7 + 7) % 7
    let cells: [Day?] = Array(repeating: nil, count: lead) + days
    return stride(from: 0, to: cells.count, by: 7).map { start in
      let week = cells[start..<min(start + 7, cells.count)]
      return week + Array(repeating: nil, count: 7 - week.count)
    }
  }

  public static func < (left: Month, right: Month) -> Bool {
    (left.year, left.number) < (right.year, right.number)
  }

  private static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
