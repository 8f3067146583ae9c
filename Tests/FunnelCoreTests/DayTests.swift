import FunnelCore
import Testing

@Suite("Days")
struct DayTests {
  @Test(
    "The date part of the usual forms is read and never shifted",
    arguments: [
      "2026-03-14", "2026-3-14", "2026/03/14", "2026/3/14", " 2026-03-14", "2026-03-14 ",
      "2026-03-14T10:00:00Z", "2026-03-14T23:59:59-11:00", "2026-03-14T00:30:00+14:00",
      "2026-03-14t10:00", "2026-03-14 9:00:00 -0500", "2026-03-14T13：00：00",
      "2026/03/14 23:59 +0000",
    ])
  func accepted(text: String) {
    #expect(Day(text)?.description == "2026-03-14")
  }

  @Test("Single-digit months and days are read")
  func singleDigits() {
    #expect(Day("2026-3-4")?.description == "2026-03-04")
    #expect(Day("2026/12/9")?.description == "2026-12-09")
  }

  @Test(
    "A day the calendar lacks, or another form, is refused",
    arguments: [
      "2019-29-11", "2026-02-29", "1900-02-29", "2100-02-29", "2026-04-31", "2026-13-01",
      "2026-00-10", "2026-01-00", "2026-01-32", "0000-01-01", "26-03-14", "02026-03-14",
      "2026-003-14", "2026-03-014", "2026-0003-14", "2026-03", "2026", "", " ", "today",
      "14.03.2026", "14/03/2026", "03/14/2026", "2026-03-14x", "2026--14", "-2026-03-14",
      "2026-03-", "2026-03-14-1", "２０２６-03-14", "March 14, 2026", "20260314",
    ])
  func refused(text: String) {
    #expect(Day(text) == nil)
  }

  @Test("Leap days exist in leap years only")
  func leapDays() {
    #expect(Day("2024-02-29")?.description == "2024-02-29")
    #expect(Day("2000-02-29")?.description == "2000-02-29")
    #expect(Day(year: 2026, month: 2, day: 29) == nil)
  }

  @Test("Days count from 1970-01-01")
  func numbers() {
    #expect(Day("1970-01-01")?.number == 0)
    #expect(Day("1969-12-31")?.number == -1)
    #expect(Day("2000-03-01")?.number == 11_017)
    #expect(Day("2026-11-22")?.number == 20_779)
    #expect(Day("0001-01-01")?.description == "0001-01-01")
    #expect(Day("9999-12-31")?.description == "9999-12-31")
  }

  @Test("Every day of 400 years goes to a number, to text and back")
  func roundTrips() {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var number = -25_567  // 1900-01-01
    var wrong: [String] = []
    for year in 1900..<2300 {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      for (month, length) in lengths.enumerated() {
        for day in 1...(month == 1 && isLeap ? 29 : length) {
          let made = Day(year: year, month: month + 1, day: day)
          let parts = Day(number: number).parts
          let text = Day(number: number).description
          if made?.number != number || parts != (year, month + 1, day)
            || Day(text)?.number != number
          {
            wrong.append(text)
          }
          number += 1
        }
      }
    }
    #expect(wrong == [])
    #expect(number == -25_567 + 146_097)
  }

  @Test("Days compare and count to a later one")
  func distance() throws {
    let first = try #require(Day("2026-02-27"))
    let second = try #require(Day("2026-03-02"))
    #expect(first < second)
    #expect(first.days(until: second) == 3)
    #expect(second.days(until: first) == -3)
  }
}
