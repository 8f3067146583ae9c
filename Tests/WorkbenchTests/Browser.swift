import Foundation
import FunnelCore
import Reporting
import TerminalText
import TestSupport
import Testing
import Workbench

/// Headless Chromium, and what it saw of the pages: it starts once for all of them.
enum Browser {
  /// What became of a page.
  struct Sight: Decodable, Sendable {
    let ran: Bool
    let elements: [String]
    let handlers: [String]
    let addresses: [String]
    let styles: Int
    let policy: String
    let requests: [String]
    let outline: String
    let unfolded: String?
    let overflow: [String: Int]
    let violations: [String]
    let a4: Int
    let letter: Int
  }

  static let missing: Comment =
    "wants Chromium with its driver and the Python packages selenium and axe-playwright-python"

  static let isHere =
    Python.has("selenium, axe_playwright_python")
    && ForeignProgram.run(["chromedriver", "--version"])?.status == 0
    && ForeignProgram.run(["chromium", "--version"])?.status == 0

  /// The pages of the sample.
  static let lines = [
    "report gaps", "report map", "report map by:format", "report scores", "report objections",
    "report journey", "report campaign spring-cfo", "report diff reports/2026-q3.json",
    "campaign plan spring-cfo",
  ]

  /// Pages of hostile content: one of every part of a report, others through the program.
  static let hostile = [
    "every part", "hostile: report gaps", "hostile: report scores", "hostile: report objections",
    "hostile: report campaign c",
  ]

  static func name(_ line: String) -> String {
    String(line.map { $0.isLetter || $0.isNumber || $0 == "-" ? $0 : "-" })
  }

  static let sights = Task { () throws -> [String: Sight] in
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    var names: [String] = []
    func add(_ name: String, _ page: String) throws {
      try folder.write(page, to: "\(names.count).html")
      names.append(name)
    }
    for line in lines { try add(line, try await Sample.run("\(line) --format html").output) }
    try add(hostile[0], HTMLExporter().export(everyPart, page: Page()))
    let workspace = try TemporaryFolder(hostileFiles)
    var session = try Sample.session(in: workspace.path)
    for name in hostile.dropFirst() {
      let line = name.replacing("hostile: ", with: "")
      let result = await session.run(line: "\(line) --format html")
      try add(name, result.output)
    }
    let script =
      URL(filePath: #filePath).deletingLastPathComponent().appending(path: "browser.py").path
    let answer = try #require(
      Python.run([script] + names.indices.map { folder.at("\($0).html") }))
    let sights = try JSONDecoder().decode([Sight].self, from: Data(answer.output.utf8))
    return Dictionary(uniqueKeysWithValues: zip(names, sights))
  }

  /// A report with every payload in every part.
  private static var everyPart: Report {
    let payloads = MarkupPayloads.all
    let texts = payloads.map { StyledText($0, .danger) }
    var report = Report(
      command: "gaps", title: payloads.joined(separator: " "), today: payloads[0],
      blocks: payloads.map { .heading($0) } + [
        .lines(texts), .verbatim(texts), .excerpt(texts),
        .fields(payloads.map { Field($0, StyledText($0)) }),
        .table(
          Table(
            columns: [
              Column(key: payloads[0], heading: payloads[1], kind: .id),
              Column(key: payloads[2], heading: "", kind: .number),
            ], rows: payloads.map { [Cell($0).why($0), Cell(value: .integer(1), text: $0)] })),
        .figure(
          .funnel(
            FunnelChart(
              title: payloads[2],
              stages: payloads.map {
                FunnelChart.Stage(title: $0, have: 1, want: 2, meaning: .short, isHandOff: false)
              }))),
        .figure(
          .journey(
            JourneyChart(
              title: payloads[3],
              phases: payloads.map {
                JourneyChart.Phase(name: $0, marketing: 1, sales: 2, stage: $0, isHandOff: true)
              }))),
        .figure(
          .timeline(
            Timeline(
              title: payloads[4], first: Day(number: 20_000), last: Day(number: 20_030),
              today: Day(number: 20_010),
              entries: payloads.map {
                Timeline.Entry(
                  what: $0, owner: $0, team: .sales, first: Day(number: 20_002),
                  last: Day(number: 20_009), isWork: true, isPlanned: true)
              }))),
      ], notes: texts)
    report.reasonings = payloads.map { Reasoning(line: $0, blocks: [.lines([StyledText($0)])]) }
    report.origin = ReportOrigin(
      workspace: payloads[3], line: payloads[6], filters: payloads[8], commit: payloads[1],
      contentHash: payloads[0], brand: Brand(accent: Colour("#ffee00")))
    return report
  }

  /// A workspace with a payload in every title.
  private static var hostileFiles: [String: String] {
    var files = [
      "stagecraft.yml": "name: \(quoted(MarkupPayloads.all[0]))\ntoday: 2026-11-22\n",
      "personas/p.md": "---\ntitle: \(quoted(MarkupPayloads.all[1]))\nid: p\n---\n",
      "campaigns/c.md": """
      ---
      title: \(quoted(MarkupPayloads.all[2]))
      id: c
      from: 2026-12-01
      to: 2026-12-31
      goal: \(quoted(MarkupPayloads.all[3]))
      owners: {marketing: \(quoted(MarkupPayloads.all[3])), sales: raj}
      members: [{asset: a3, role: sales, date: 2026-12-03}]
      ---
      """,
    ]
    for (number, payload) in MarkupPayloads.all.enumerated() where !payload.contains("\u{0}") {
      let stage = ["awareness", "consideration", "conversion"][number % 3]
      files["assets/a\(number).md"] = """
        ---
        title: \(quoted(payload))
        id: a\(number)
        stage: \(stage)
        persona: p
        owner: \(quoted(payload))
        published: \(number % 2 == 0 ? "2024" : "2026")-10-01
        ---
        \(payload)
        """
      files["objections/o\(number).md"] =
        "---\nstatement: \(quoted(payload))\nid: o\(number)\nstage: conversion\n---\n\(payload)\n"
    }
    return files
  }

  private static func quoted(_ text: String) -> String {
    "'\(text.replacing("'", with: "''"))'"
  }
}
