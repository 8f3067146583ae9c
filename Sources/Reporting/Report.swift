import TerminalText

/// One result of one command, ready for every ``Exporter``; the terminal is merely one of them.
public struct Report: Sendable {
  /// The command that made it, as JSON names it: `gaps`.
  public var command: String
  /// The heading of a document; a terminal shows it only where a block says so.
  public var title: String
  /// The day the result holds for, as `2026-11-22`.
  public var today: String
  /// What the rows hold for, such as the funnel model: members of the JSON document beside them.
  public var about: [(String, JSONValue)] = []
  /// What people read, in order.
  public var blocks: [Block]
  /// What programs read: the rows of the JSON document.
  public var rows: [JSONValue]
  /// Closing lines for people, such as counts; never part of CSV or JSON.
  public var notes: [StyledText]
  /// What to type next; only where people read.
  public var hint: Hint?
  /// The dates for a calendar; none is an empty calendar, nil a result that has no dates to give.
  public var events: [CalendarEvent]?
  /// What the lines behind the figures answer, where a format unfolds them.
  public var reasonings: [Reasoning] = []
  /// Where the result came from, where a format says so.
  public var origin: ReportOrigin?

  /// Makes a report.
  public init(
    command: String, title: String = "", today: String, blocks: [Block] = [],
    rows: [JSONValue] = [], notes: [StyledText] = [], hint: Hint? = nil,
    events: [CalendarEvent]? = nil
  ) {
    self.command = command
    self.title = title
    self.today = today
    self.blocks = blocks
    self.rows = rows
    self.notes = notes
    self.hint = hint
    self.events = events
  }

  /// The lines that tell how its figures came about, each once, in the order of the figures.
  public var whys: [String] {
    var seen: Set<String> = []
    return blocks.flatMap { block -> [String] in
      guard case .table(let table) = block else { return [] }
      return table.rows.flatMap { row in row.compactMap(\.why) }
    }.filter { seen.insert($0).inserted }
  }
}
