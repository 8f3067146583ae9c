import FunnelCore
import Reporting
import Testing

@Suite("Calendars")
struct CalendarExporterTests {
  private static func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private static func event(_ summary: String, description: String = "") -> CalendarEvent {
    let day = Day(number: 20_779)
    return CalendarEvent(
      uid: "u", first: day, last: day, summary: summary, description: description)
  }

  private static func written(_ events: [CalendarEvent]?, title: String = "Calendar") -> String {
    CalendarExporter().export(Sample.calendar(events, title: title), page: Page(width: 20))
  }

  /// The lines as they stand in the file, without their CR LF.
  private static func lines(_ text: String) -> [String] {
    Array(text.utf8).split(separator: 0x0A, omittingEmptySubsequences: false).dropLast().map {
      #expect($0.last == 0x0D)
      return String(decoding: $0.dropLast(), as: UTF8.self)
    }
  }

  /// One property of a calendar of one event, as its lines stand in the file.
  private static func property(_ name: String, of event: CalendarEvent) -> [String] {
    let lines = lines(written([event])).drop { !$0.hasPrefix(name) }
    return lines.prefix(1) + lines.dropFirst().prefix { $0.utf8.first == 0x20 }
  }

  @Test("An event stands with its days, the end after the last, and all that is known of it")
  func document() throws {
    let event = CalendarEvent(
      uid: "spring/webinar@millrace", first: try Self.day("2027-02-26"),
      last: try Self.day("2027-02-28"), summary: "Webinar: downtime",
      description: "Persona cfo\nStage conversion", categories: ["content", "webinar"],
      status: .tentative, url: "https://millrace.example/w?a=1,2;3")
    let expected = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Stagecraft//Campaign calendar//EN",
      "CALSCALE:GREGORIAN", "X-WR-CALNAME:Spring\\, 2027", "BEGIN:VEVENT",
      "UID:spring/webinar@millrace", "DTSTAMP:20261122T000000Z", "DTSTART;VALUE=DATE:20270226",
      "DTEND;VALUE=DATE:20270301", "SUMMARY:Webinar: downtime",
      "DESCRIPTION:Persona cfo\\nStage conversion", "CATEGORIES:content,webinar",
      "STATUS:TENTATIVE", "URL:https://millrace.example/w?a=1,2;3", "TRANSP:TRANSPARENT",
      "END:VEVENT", "END:VCALENDAR",
    ].map { $0 + "\r\n" }.joined()
    #expect(Self.written([event], title: "Spring, 2027").utf8.elementsEqual(expected.utf8))
  }

  @Test("Without events it is a calendar without any; without a title it has the command's name")
  func empty() {
    let expected = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Stagecraft//Campaign calendar//EN",
      "CALSCALE:GREGORIAN", "X-WR-CALNAME:campaign calendar", "END:VCALENDAR",
    ]
    for events in [nil, []] as [[CalendarEvent]?] {
      #expect(Self.lines(Self.written(events, title: "")) == expected)
    }
  }

  @Test("What is not known has no line")
  func leftOut() {
    var event = Self.event("x")
    event.categories = ["", ""]
    #expect(
      Self.lines(Self.written([event])).dropFirst(5) == [
        "BEGIN:VEVENT", "UID:u", "DTSTAMP:20261122T000000Z", "DTSTART;VALUE=DATE:20261122",
        "DTEND;VALUE=DATE:20261123", "SUMMARY:x", "STATUS:CONFIRMED", "TRANSP:TRANSPARENT",
        "END:VEVENT", "END:VCALENDAR",
      ])
  }

  @Test(
    "The end is the day after the last, over months, years and leap days",
    arguments: [
      ("2027-03-01", "2027-03-01", "20270301", "20270302"),
      ("2028-02-28", "2028-02-28", "20280228", "20280229"),
      ("2026-12-30", "2026-12-31", "20261230", "20270101"),
      ("2027-03-05", "2027-03-01", "20270305", "20270306"),
      ("0001-01-01", "9999-12-30", "00010101", "99991231"),
      ("9999-12-31", "9999-12-31", "99991230", "99991231"),
    ])
  func days(first: String, last: String, start: String, end: String) throws {
    let event = CalendarEvent(
      uid: "u", first: try Self.day(first), last: try Self.day(last), summary: "x")
    #expect(Self.property("DTSTART", of: event) == ["DTSTART;VALUE=DATE:\(start)"])
    #expect(Self.property("DTEND", of: event) == ["DTEND;VALUE=DATE:\(end)"])
  }

  @Test("Days no calendar can hold become the nearest that it can")
  func farDays() {
    let event = CalendarEvent(
      uid: "u", first: Day(number: -9_000_000), last: Day(number: 9_000_000), summary: "x")
    #expect(Self.property("DTSTART", of: event) == ["DTSTART;VALUE=DATE:00010101"])
    #expect(Self.property("DTEND", of: event) == ["DTEND;VALUE=DATE:99991231"])
  }

  @Test(
    "Backslashes, semicolons, commas and line ends are escaped, and nothing else",
    arguments: [
      ("a;b,c\\d", "a\\;b\\,c\\\\d"), ("a\nb", "a\\nb"), ("a\r\nb", "a\\nb"), ("a\rb", "a\\nb"),
      ("\n\nx\n", "\\n\\nx\\n"), ("C:\\new", "C:\\\\new"), ("a: \"b\"", "a: \"b\""),
      ("a\u{85}b\u{2028}c", "a\\nb\\nc"), ("tab\tx", "tab x"), ("a,\u{301}b", "a\\,\u{301}b"),
      ("\u{1B}[31m", "␛[31m"), ("\u{0}\u{7F}", "␀␡"), ("\u{202E}txt", "\u{FFFD}txt"),
      ("漏斗 👩‍👩‍👧‍👦", "漏斗 👩‍👩‍👧‍👦"),
    ])
  func escapes(text: String, written: String) {
    let event = Self.event(text, description: text)
    for name in ["SUMMARY", "DESCRIPTION"] {
      let line = Self.property(name, of: event).joined()
      #expect(line.utf8.elementsEqual("\(name):\(written)".utf8))
    }
  }

  @Test("Categories are joined by commas, those inside them escaped")
  func categories() {
    var event = Self.event("x")
    event.categories = ["a,b", "", "c;d", "e\\"]
    #expect(Self.property("CATEGORIES", of: event) == ["CATEGORIES:a\\,b,c\\;d,e\\\\"])
  }

  @Test(
    "Only a whole web address is one",
    arguments: [
      ("https://a.example", true), ("HTTP://a.example/p?q=%20#f", true),
      ("https://u:p@[::1]:8080/", true), ("", false), ("a.example", false), ("/p", false),
      ("https:a.example", false), ("https://", false), ("https:///p", false),
      ("https://?q", false), ("https://u@/p", false), ("https://:80/", false),
      ("javascript:alert(1)", false), ("ftp://a.example", false), ("mailto:a@b.example", false),
      ("https://a.example/a b", false), ("https://a.example/%2", false),
      ("https://a.example/%zz", false), ("https://a.example/é", false),
      ("https://a.example/\r\nEND:VEVENT", false), ("https://a.example/\u{1B}", false),
      ("https://a.example/\"<>", false),
    ])
  func urls(text: String, isWritten: Bool) {
    var event = Self.event("x")
    event.url = text
    #expect(Self.property("URL:", of: event) == (isWritten ? ["URL:\(text)"] : []))
  }

  @Test(
    "A line has 75 octets, those that go on one space first, and no scalar is torn",
    arguments: [
      ("a", 67, [75]), ("a", 68, [75, 2]), ("a", 67 + 74, [75, 75]), ("a", 67 + 75, [75, 75, 2]),
      ("é", 34, [74, 3]), ("漏", 23, [74, 4]), ("🚀", 17, [72, 5]), ("🚀", 16 + 19, [72, 73, 5]),
      (",", 34, [75, 2]),
    ])
  func folding(text: String, count: Int, octets: [Int]) {
    let lines = Self.property(
      "SUMMARY", of: Self.event(String(repeating: text, count: count)))
    #expect(lines.map(\.utf8.count) == octets)
    #expect(!lines.joined().unicodeScalars.contains("\u{FFFD}"))
  }

  @Test("Unfolded, the text is what it was, emoji of several scalars too")
  func unfolding() {
    let text = String(repeating: "Führung 漏斗 👩‍👩‍👧‍👦 🇩🇪 e\u{301} ", count: 20)
    for indent in 0..<75 {
      let whole = String(repeating: "x", count: indent) + text
      let lines = Self.property("SUMMARY", of: Self.event(whole))
      #expect(lines.count > 10)
      #expect(lines.allSatisfy { $0.utf8.count <= 75 })
      let unfolded =
        lines.prefix(1).joined().utf8 + lines.dropFirst().flatMap { $0.utf8.dropFirst() }
      #expect(Array(unfolded) == Array("SUMMARY:\(whole)".utf8))
    }
  }

  @Test(
    "No text adds a line, a property or an event",
    arguments: [
      "x\r\nEND:VEVENT", "x\nEND:VEVENT\nBEGIN:VEVENT", "x\rEND:VCALENDAR", "x\u{85}END:VEVENT",
      "x\u{2028}END:VEVENT", "x\u{B}END:VEVENT\u{C}", "\r\n ATTACH:file:///etc/passwd",
      "\n\u{301}END:VEVENT", "x\\\r\nEND:VEVENT", "\u{1B}]52;c;eA==\u{7}",
    ])
  func injection(text: String) {
    let hostile = CalendarEvent(
      uid: text, first: Day(number: 0), last: Day(number: 0), summary: text, description: text,
      categories: [text], url: text)
    let harmless = CalendarEvent(
      uid: "x", first: Day(number: 0), last: Day(number: 0), summary: "x", description: "x",
      categories: ["x"])
    let lines = Self.lines(Self.written([hostile], title: text))
    func names(_ lines: [String]) -> [Substring] {
      lines.map { $0.prefix { $0 != ":" } }
    }
    #expect(names(lines) == names(Self.lines(Self.written([harmless]))))
  }

  @Test("Every line ends in CR LF, none has more than 75 octets, whatever an event holds")
  func lines() {
    for report in ExporterConformanceTests.reports {
      let bytes = Array(CalendarExporter().export(report, page: Page()).utf8)
      #expect(bytes.suffix(2) == [0x0D, 0x0A])
      for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
        #expect(line.last == 0x0D && line.dropLast().allSatisfy { $0 != 0x0D })
        #expect(line.count - 1 <= 75)
        #expect(String(validating: line, as: UTF8.self) != nil)
      }
    }
  }

  @Test("The day is all that the time stamp knows, and another changes nothing else")
  func stable() {
    let events = [Self.event("b"), Self.event("a")]
    var tomorrow = Sample.calendar(events)
    tomorrow.today = "2026-11-23"
    let text = Self.written(events)
    #expect(text.utf8.elementsEqual(Self.written(events).utf8))
    #expect(
      CalendarExporter().export(tomorrow, page: Page(width: 80, theme: .colour))
        == text.replacing("DTSTAMP:20261122T", with: "DTSTAMP:20261123T"))
    tomorrow.today = "soon"
    #expect(
      CalendarExporter().export(tomorrow, page: Page()).contains("DTSTAMP:19700101T000000Z\r\n"))
  }

  static let nasty = [
    "plain", "a,b;c\\d", "C:\\new\\, x", "\\", "\\n", "two\nlines\n\nand more", " padded ",
    "BEGIN:VEVENT", "say \"hi\": x=y", "漏斗 👩‍👩‍👧‍👦 🇩🇪", "e\u{301}", "x\nEND:VEVENT\nUID:other",
    String(repeating: "Führung, 漏斗; 🚀 ", count: 40), String(repeating: "\\", count: 200),
    String(repeating: "\n", count: 100) + "x", String(repeating: "a", count: 66) + " b",
  ]

  @Test(
    "A reader nobody here wrote finds what went in",
    .enabled(
      if: ReadCalendar.isPossible,
      "Python's icalendar is not here; STAGECRAFT_PYTHON names a Python that has it"))
  func otherReader() throws {
    let statuses = CalendarEvent.Status.allCases
    let events = Self.nasty.enumerated().map { number, text in
      CalendarEvent(
        uid: "\(number)-\(text)", first: Day(number: 20_779 + number),
        last: Day(number: 20_779 + 2 * number), summary: text, description: text + text,
        categories: [text, "second", text], status: statuses[number % statuses.count],
        url: number.isMultiple(of: 2) ? "https://a.example/\(number)?a=1,2;b=%20" : "no address")
    }
    let read = try #require(try ReadCalendar.reading(Self.written(events, title: "A, b")))
    #expect(read.version == "2.0")
    #expect(read.errors == [])
    #expect(read.parts == events.map { _ in "VEVENT" })
    #expect(read.events.count == events.count)
    for (read, event) in zip(read.events, events) {
      #expect(
        read
          == ReadCalendar.Event(
            uid: event.uid, stamp: "2026-11-22T00:00:00+00:00", start: "\(event.first)",
            end: "\(Day(number: event.last.number + 1))", summary: event.summary,
            description: event.description, categories: event.categories,
            status: event.status.rawValue.uppercased(),
            url: event.url == "no address" ? nil : event.url, transparency: "TRANSPARENT"))
    }
  }

  @Test(
    "That reader takes an empty calendar for one",
    .enabled(
      if: ReadCalendar.isPossible,
      "Python's icalendar is not here; STAGECRAFT_PYTHON names a Python that has it"))
  func otherReaderEmpty() throws {
    let read = try #require(try ReadCalendar.reading(Self.written([])))
    #expect(read.parts == [])
    #expect(read.errors == [])
  }
}
