import FunnelCore

/// Who does what when: work as bars and what is shown as marks, in a lane for each team.
public struct Timeline: Sendable {
  /// Work over some days, or something shown on one.
  public struct Entry: Sendable {
    public var what: String
    public var owner: String?
    public var team: Team?
    public var first: Day
    /// The last day, included.
    public var last: Day
    /// Whether it is work, not something shown.
    public var isWork: Bool
    /// Whether it is only planned yet.
    public var isPlanned: Bool

    /// Makes an entry.
    public init(
      what: String, owner: String?, team: Team?, first: Day, last: Day, isWork: Bool,
      isPlanned: Bool
    ) {
      self.what = what
      self.owner = owner
      self.team = team
      self.first = first
      self.last = last
      self.isWork = isWork
      self.isPlanned = isPlanned
    }
  }

  public var title: String
  /// The days the campaign runs.
  public var first: Day
  public var last: Day
  public var today: Day
  public var entries: [Entry]

  /// Makes a timeline.
  public init(title: String, first: Day, last: Day, today: Day, entries: [Entry]) {
    self.title = title
    self.first = first
    self.last = last
    self.today = today
    self.entries = entries
  }

  var alternative: String {
    "Runs from \(first) to \(last). "
      + entries.map { entry in
        let days = entry.first == entry.last ? "\(entry.first)" : "\(entry.first) to \(entry.last)"
        return "\(days): \(entry.what)\(entry.owner.map { ", \($0)" } ?? "")."
      }.joined(separator: " ")
  }

  /// More than this many entries are drawn no longer; the table has them.
  private static let most = 60

  var drawing: Drawing {
    let (left, room, row) = (236, 476, 24)
    var drawing = Drawing(width: left + room + 8)
    let start = ([first] + entries.map(\.first)).min() ?? first
    let end = max(start, ([last] + entries.map(\.last)).max() ?? last)
    let days = end.number - start.number + 1
    func x(_ day: Day) -> Int { left + (day.number - start.number) * room / days }
    func width(_ from: Day, _ to: Day) -> Int { max(3, x(Day(number: to.number + 1)) - x(from)) }
    let top = 34
    var y = top
    var rows = Drawing(width: drawing.width)
    for (team, name) in [(Team.marketing, "Marketing"), (.sales, "Sales"), (.joint, "Both teams")] {
      let own = entries.filter { ($0.team ?? .joint) == team }.prefix(Self.most)
      if own.isEmpty { continue }
      rows.text(0, y + 17, name, "lane")
      y += row
      for entry in own {
        let style = team == .sales ? "sales" : team == .marketing ? "marketing" : "joint"
        let planned = entry.isPlanned ? " planned" : ""
        rows.text(8, y + 16, Self.cut(entry.what))
        if entry.isWork {
          rows.box(x(entry.first), y + 4, width(entry.first, entry.last), row - 10, style + planned)
        } else {
          rows.mark(x(entry.first) + max(1, room / days) / 2, y + 11, style + planned)
        }
        y += row
      }
      y += 6
    }
    drawing.box(x(first), top - 8, width(first, last), y - top + 8, "runs")
    let scale = days > 400 ? 3 : 1
    var month = Month(of: start)
    var lastLabel = -100
    while let day = Day(year: month.year, month: month.number, day: 1), day <= end {
      if day >= start {
        drawing.line(x(day), 22, to: x(day), y, "grid")
      }
      let at = max(x(max(day, start)), left)
      if at - lastLabel >= 70 {
        drawing.text(at + 2, 14, month.title, "small")
        lastLabel = at
      }
      for _ in 0..<scale { month = month.next }
    }
    if start <= today, today <= end {
      drawing.line(x(today), 18, to: x(today), y, "today")
    }
    drawing.add(rows)
    drawing.height = y + 4
    return drawing
  }

  private static func cut(_ text: String) -> String {
    text.count <= 34 ? text : text.prefix(33) + "…"
  }
}
