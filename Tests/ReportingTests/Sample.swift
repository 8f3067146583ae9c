import Reporting
import TerminalText

/// Reports for the tests.
enum Sample {
  static func report(
    _ blocks: [Block], rows: [JSONValue] = [], notes: [StyledText] = [], title: String = "Gaps"
  ) -> Report {
    Report(
      command: "gaps", title: title, today: "2026-11-22", blocks: blocks, rows: rows, notes: notes)
  }

  static let gaps = report(
    [
      .table(
        Table(
          columns: [
            Column(key: "row", heading: "#", kind: .number),
            Column(key: "stage", heading: "STAGE", kind: .id),
            Column(key: "have", heading: "HAVE", kind: .number),
            Column(key: "closest", heading: "CLOSEST ASSET"),
            Column(key: "path", heading: "PATH", isExtra: true),
            Column(key: "potential", heading: "POTENTIAL", kind: .number),
          ],
          rows: [
            [1, "conversion", 0, "ROI calculator for IT teams", "assets/roi.md", 71],
            [2, "loyalty", 1, "漏斗指南 🚀 renewal guide for mid-sized firms", "assets/renew.md", 44],
            [3, "awareness", -1, .empty, .empty, .empty],
          ]))
    ],
    rows: [
      ["stage": "conversion", "have": 0, "closest": "roi"],
      ["stage": "loyalty", "have": 1, "closest": nil],
    ],
    notes: ["3 gaps, 4 assets short.  Why: explain 1"])

  static func column(_ texts: [String]) -> Report {
    report([.table(Table(columns: [Column(key: "title")], rows: texts.map { [Cell($0)] }))])
  }
  static func calendar(_ events: [CalendarEvent]?, title: String = "Calendar") -> Report {
    Report(command: "campaign calendar", title: title, today: "2026-11-22", events: events)
  }
}
