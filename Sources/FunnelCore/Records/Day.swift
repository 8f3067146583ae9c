/// A calendar day without time or zone.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01 in the Gregorian calendar.
  public let number: Int

  public init(number: Int) { self.number = number }

  /// The day with these numbers, or nothing when the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(of: month, in: year)
    else { return nil }
    // Days from civil, Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// The day a text starts with: `2026-03-14`, `2026-3-4`, `2026/03/14`, or either with a time behind.
  ///
  /// The time and its zone are ignored: a day is never shifted.
  public init?(_ text: String) {
    var numbers: [Int] = []
    var digits = 0
    var value = 0
    var rest = Array(text.utf8)[...]
    while rest.first == 0x20 { rest.removeFirst() }
    scan: for byte in rest {
      switch byte {
      case 0x30...0x39:
        digits += 1
        value = value * 10 + Int(byte - 0x30)
        if digits > 4 { return nil }
      case 0x2D where numbers.count < 2 && digits > 0, 0x2F where numbers.count < 2 && digits > 0:
        if numbers.isEmpty ? digits != 4 : digits > 2 { return nil }
        numbers.append(value)
        (digits, value) = (0, 0)
      case 0x54 where numbers.count == 2, 0x74 where numbers.count == 2,
        0x20 where numbers.count == 2:
        break scan
      default:
        return nil
      }
    }
    guard numbers.count == 2, (1...2).contains(digits) else { return nil }
    self.init(year: numbers[0], month: numbers[1], day: value)
  }

  /// Year, month and day.
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// How many days lie between this day and a later one.
  public func days(until later: Day) -> Int { later.number - number }

  /// Whether it is a Saturday or a Sunday; 1970-01-01 was a Thursday.
  public var isWeekend: Bool {
    let weekday = ((number + 3) % 7 + 7) % 7
    return weekday >= 5
  }

  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  private static func length(of month: Int, in year: Int) -> Int {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}

extension Day: CustomStringConvertible {
  /// `YYYY-MM-DD`.
  public var description: String {
    let (year, month, day) = parts
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
