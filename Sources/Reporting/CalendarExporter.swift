import FunnelCore

/// Writes a report's events as a calendar other programs can import or subscribe to.
///
/// The form is that of RFC 5545. Without a method, as here, the file is a snapshot of dates and no
/// invitation: that of publishing would ask for an organizer of each event (RFC 5546, 3.2.1). The
/// time stamp is the start of the report's day, so the same files give the same bytes that day.
public struct CalendarExporter: Exporter {
  /// The name after `--format`.
  public let name = "ics"
  /// One sentence for the help.
  public let summary = "The dates as an iCalendar file (RFC 5545), for calendars."
  /// Whether a report's closing lines are part of it.
  public let hasNotes = false
  /// Whether it writes nothing but a report's events.
  public let needsEvents = true

  /// Makes the exporter.
  public init() {}

  /// The whole report as text, the same for the same report and page.
  public func export(_ report: Report, page: Page) -> String {
    let stamp = Self.date(Day(report.today) ?? Day(number: 0)) + "T000000Z"
    let title = report.title.isEmpty ? report.command : report.title
    let lines =
      [
        ContentLine("BEGIN", "VCALENDAR"), ContentLine("VERSION", "2.0"),
        ContentLine("PRODID", "-//Stagecraft//Campaign calendar//EN"),
        ContentLine("CALSCALE", "GREGORIAN"),
        ContentLine("X-WR-CALNAME", CalendarText.escaped(title)),
      ]
      + (report.events ?? []).flatMap { Self.lines(of: $0, stamp: stamp) }
      + [ContentLine("END", "VCALENDAR")]
    return lines.reduce(into: "") { $0 += $1.folded }
  }

  private static func lines(of event: CalendarEvent, stamp: String) -> [ContentLine] {
    // The end is the day after the last.
    let end = Day(number: writable(event.last).number + 1)
    var lines = [
      ContentLine("BEGIN", "VEVENT"), ContentLine("UID", CalendarText.escaped(event.uid)),
      ContentLine("DTSTAMP", stamp),
      ContentLine("DTSTART;VALUE=DATE", date(writable(event.first))),
      ContentLine("DTEND;VALUE=DATE", date(end)),
      ContentLine("SUMMARY", CalendarText.escaped(event.summary)),
    ]
    if !event.description.isEmpty {
      lines.append(ContentLine("DESCRIPTION", CalendarText.escaped(event.description)))
    }
    let categories = event.categories.filter { !$0.isEmpty }.map(CalendarText.escaped)
    if !categories.isEmpty {
      lines.append(ContentLine("CATEGORIES", categories.joined(separator: ",")))
    }
    lines.append(ContentLine("STATUS", event.status.rawValue.uppercased()))
    if let url = event.url, WebAddress.isAbsolute(url) { lines.append(ContentLine("URL", url)) }
    // All day, and still free for meetings.
    return lines + [ContentLine("TRANSP", "TRANSPARENT"), ContentLine("END", "VEVENT")]
  }

  /// The nearest day a calendar can hold: four digits are all the year has, of the end too.
  private static func writable(_ day: Day) -> Day { min(max(day, earliest), latest) }

  /// 0001-01-01.
  private static let earliest = Day(number: -719_162)
  /// 9999-12-30.
  private static let latest = Day(number: 2_932_895)

  /// `20261122`
  private static func date(_ day: Day) -> String { day.description.filter { $0 != "-" } }
}
