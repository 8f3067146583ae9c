import Foundation
import FunnelCore
import TestSupport
import Testing

@testable import Workbench

/// Two folders as small as can be: what coverage gained and lost between them.
@Suite("What changed since")
struct DiffTests {
  private static let settings = "name: T\ntoday: 2026-11-22\ntargets: {default: 1}\n"

  private static func asset(
    _ stage: String = "awareness", persona: String = "p", _ more: String = "owner: dana\n"
  ) -> String {
    "---\ntitle: T\nformat: blog\nstage: \(stage)\npersona: \(persona)\npublished: 2026-09-01\n"
      + "\(more)---\nText.\n"
  }

  /// A folder with `then` and `now`; a file only one of them has is under its own key.
  private static func folder(
    _ both: [String: String] = [:], then: [String: String] = [:], now: [String: String] = [:]
  ) throws -> TemporaryFolder {
    var files: [String: String] = [:]
    let base = ["stagecraft.yml": settings, "personas/p.md": "---\ntitle: P\n---\n"]
    for (side, own) in [("then", then), ("now", now)] {
      for (name, text) in base.merging(both, uniquingKeysWith: { $1 })
        .merging(own, uniquingKeysWith: { $1 })
      where !text.isEmpty {
        files["\(side)/\(name)"] = text
      }
    }
    return try TemporaryFolder(files)
  }

  private func run(
    _ line: String, in folder: TemporaryFolder, width: Int? = nil
  ) async throws -> CommandResult {
    var session = try Sample.session(in: folder.at("now"), width: width, today: "2026-11-22")
    return await session.run(line: line)
  }

  /// The rows as short texts: `closed awareness p 0/1 → 1/1: +a dana`.
  private func changes(
    _ line: String = "report diff ../then", in folder: TemporaryFolder
  ) async throws -> [String] {
    let result = try await run(line + " --json", in: folder)
    #expect(result.status == .done)
    #expect(result.errorOutput == "")
    return try JSONAnswer(result.output).rows.map { row in
      func text(_ key: String) -> String { row[key] as? String ?? "" }
      func figures(_ key: String) -> String {
        guard let figures = row[key] as? [String: Any] else { return "-" }
        func figure(_ key: String) -> String { (figures[key] as? Int).map { "\($0)" } ?? "?" }
        return "\(figure("have"))/\(figure("want"))"
      }
      let place =
        row["objection"] is String
        ? text("objection")
        : "\(text("stage")) \(text("persona")) \(figures("before")) → \(figures("after"))"
      let assets = (row["assets"] as? [[String: Any]] ?? []).map { part in
        let reason = (part["reason"] as? String).map { " \($0)" } ?? ""
        return (part["covers"] as? Bool == true ? "+" : "−") + (part["asset"] as? String ?? "")
          + reason + " " + (part["owner"] as? String ?? "nobody")
      }
      let why = assets + (row["reasons"] as? [String] ?? [])
      return "\(text("kind")) \(place): \(why.joined(separator: ", "))"
    }
  }

  @Test("A gap closes, one narrows, and the assets that did it are named with their owners")
  func wins() async throws {
    let folder = try Self.folder(
      [
        "stagecraft.yml": Self.settings + "  # wants\n",
        "assets/old.md": Self.asset("conversion"),
      ],
      now: [
        "assets/a.md": Self.asset("awareness", "owner: ines\n"),
        "assets/b.md": Self.asset("conversion", "team: sales\n"),
        "assets/c.md": Self.asset("conversion", ""),
      ])
    #expect(
      try await changes(in: folder) == [
        "closed awareness p 0/1 → 1/1: +a ines",
        "gained conversion p 1/1 → 3/1: +b sales, +c nobody",
      ])
    let text = try await run("report diff ../then", in: folder).output
    #expect(
      text.contains(
        "Coverage 25% → 50% through marketing-4, as of 2026-11-22, since ../then (2026-11-22): "
          + "1 gap closed, 1 cell gained."))
    #expect(
      text.contains("| 2 | gained | conversion × p | 1 → 3 | 1 | 0 | b (sales), c (nobody) |"))
  }

  @Test("Time alone opens a gap: what covered is stale, on the days the two folders fix")
  func staleness() async throws {
    let folder = try Self.folder(
      ["assets/a.md": Self.asset("loyalty")],
      now: ["stagecraft.yml": Self.settings.replacing("2026-11-22", with: "2029-01-01")])
    #expect(
      try await changes(in: folder) == ["opened loyalty p 1/1 → 0/1: −a stale dana"])
    let line = "report diff . --today 2029-01-01"
    let alone = try Self.folder(["assets/a.md": Self.asset("loyalty")])
    #expect(try await changes(line, in: alone) == ["opened loyalty p 1/1 → 0/1: −a stale dana"])
  }

  @Test(
    "A gap opens, and says why what covered does not any more",
    arguments: [
      ("status: archived\nowner: raj\n", "archived raj"), ("status: draft\n", "draft nobody"),
      ("expires: 2026-10-01\nteam: sales\n", "expired sales"),
      ("visibility: internal\n", "internal nobody"),
      ("published: 2026-12-24\n", "scheduled nobody"),
      ("stage: loyalty\n", "labelled otherwise nobody"), ("", "removed dana"),
    ])
  func losses(now: String, expected: String) async throws {
    var text = Self.asset("awareness", now)
    for key in ["stage", "published"] where now.hasPrefix(key) {
      text =
        text.split(separator: "\n").enumerated().filter { number, line in
          number > 5 || !line.hasPrefix("\(key):")
        }.map(\.element).joined(separator: "\n") + "\n"
    }
    let folder = try Self.folder(
      ["assets/l.md": Self.asset("loyalty")], then: ["assets/a.md": Self.asset()],
      now: ["assets/a.md": now.isEmpty ? "" : text])
    #expect(
      try await changes(in: folder).last == "opened awareness p 1/1 → 0/1: −a \(expected)")
  }

  @Test("What is wanted changes: the target is the reason, and no win is made of wanting less")
  func targets() async throws {
    let folder = try Self.folder(
      ["assets/a.md": Self.asset()],
      then: [
        "stagecraft.yml": Self.settings.replacing(
          "{default: 1}", with: "{default: 1, stages: {loyalty: 3, conversion: 2}}")
      ],
      now: [
        "stagecraft.yml": Self.settings.replacing(
          "{default: 1}", with: "{default: 1, stages: {awareness: 3, loyalty: 1, conversion: 0}}")
      ])
    #expect(
      try await changes(in: folder) == [
        "narrowed loyalty p 0/3 → 0/1: wants 1 instead of 3",
        "opened awareness p 1/1 → 1/3: wants 3 instead of 1",
        "gone conversion p 0/2 → 0/0: wants 0 instead of 2",
      ])
    let text = try await run("report diff ../then", in: folder).output
    #expect(text.contains("1 gap closed or narrowed only because less is wanted."))
    #expect(text.contains("## Counted no more"))
  }

  @Test("A format that is required now is the reason of a gap")
  func formats() async throws {
    let folder = try Self.folder(
      ["assets/a.md": Self.asset()],
      now: [
        "stagecraft.yml": Self.settings + "stages: {awareness: {formats: [webinar, video]}}\n"
      ])
    #expect(
      try await changes(in: folder) == ["opened awareness p 1/1 → 1/1: needs webinar, video"])
  }

  @Test("A persona that is new brings gaps and coverage, one that went takes them along")
  func personas() async throws {
    let folder = try Self.folder(
      ["assets/a.md": Self.asset("awareness", persona: "all")],
      then: ["personas/old.md": "---\ntitle: Old\n---\n"],
      now: ["personas/new.md": "---\ntitle: New\n---\n"])
    let changes = try await changes(in: folder)
    #expect(
      changes == [
        "gained awareness new - → 1/1: +a dana, new is new",
        "opened consideration new - → 0/1: new is new",
        "opened conversion new - → 0/1: new is new", "opened loyalty new - → 0/1: new is new",
        "gone consideration old 0/1 → -: no persona old any more",
        "gone conversion old 0/1 → -: no persona old any more",
        "gone loyalty old 0/1 → -: no persona old any more",
        "gone awareness old 1/1 → -: no persona old any more",
      ])
  }

  private static let heard =
    "date,objection,account,outcome,value,by,note,reverses\n2026-09-02,o,,open,7,raj,,\n"

  @Test("An objection is answered, or heard without an answer, or loses its answer")
  func objections() async throws {
    let objection = "---\nstatement: No\nstage: conversion\npersona: p\n---\n"
    let answer = Self.asset("conversion", "objection: o\nowner: ines\n")
    let both = ["objections/o.md": objection, "assets/a.md": Self.asset("conversion")]
    let log = "log/objections-raj.csv"
    let answered = try Self.folder(both + [log: Self.heard], now: ["assets/b.md": answer])
    #expect(
      try await changes(in: answered) == [
        "gained conversion p 1/1 → 2/1: +b ines", "answered o: +b ines",
      ])
    let lost = try Self.folder(both + [log: Self.heard], then: ["assets/b.md": answer])
    #expect(
      try await changes(in: lost) == [
        "lost conversion p 2/1 → 1/1: −b removed ines", "unanswered o: −b removed ines",
      ])
    let heard = try Self.folder(
      both, then: ["stagecraft.yml": Self.settings.replacing("2026-11-22", with: "2026-09-01")],
      now: [log: Self.heard])
    #expect(try await changes(in: heard) == ["unanswered o: first heard 2026-09-02"])
    let gone = try Self.folder(
      both, then: [log: Self.heard, "objections/x.md": objection],
      now: ["objections/o.md": objection])
    #expect(try await changes(in: gone) == ["gone o: not heard any more"])
    var session = try Sample.session(in: answered.at("now"), today: "2026-11-22")
    _ = await session.run(line: "report diff ../then")
    #expect(await session.run(line: "explain 2").output.hasPrefix("o \"No\""))
  }

  @Test("A row is asked why by its number")
  func explained() async throws {
    let folder = try Self.folder(now: ["assets/a.md": Self.asset()])
    var session = try Sample.session(in: folder.at("now"), today: "2026-11-22")
    let diff = await session.run(line: "report diff ../then --format table")
    #expect(diff.output.hasSuffix("Why: explain 1\n"))
    #expect(await session.run(line: "explain 1").output.hasPrefix("awareness × p wants 1"))
  }

  @Test("Nothing changed: a sentence says so")
  func nothing() async throws {
    let folder = try Self.folder(["assets/a.md": Self.asset()])
    let text = try await run("report diff ../then --format table", in: folder).output
    #expect(
      text == "Nothing changed since ../then (2026-11-22): coverage 25% through marketing-4, as of "
        + "2026-11-22.\nCoverage: map\n")
  }

  @Test("Filters are those of gaps, the share goes with them; none left says which hides what")
  func filters() async throws {
    let folder = try Self.folder(
      now: ["assets/a.md": Self.asset(), "assets/b.md": Self.asset("loyalty")])
    #expect(
      try await changes("report diff ../then stage:loyalty", in: folder)
        == ["closed loyalty p 0/1 → 1/1: +b dana"])
    let part = try await run("report diff ../then stage:awareness,conversion", in: folder).output
    #expect(part.contains("Coverage 0% → 50%"))
    let none = try await run("report diff ../then stage:conversion --format table", in: folder)
    #expect(none.output.contains("stage:conversion leaves none of 2 changes."))
    #expect(none.output.contains("Try: report diff ../then\n"))
    let limited = try await run("report diff ../then --limit 1", in: folder).output
    #expect(limited.contains("1 of 2 changes."))
    let wrong = try await run("report diff ../then p", in: folder)
    #expect(wrong.status == .usage)
    #expect(wrong.errorOutput == "No filter \"p\". Did you mean persona:p?\n")
    let key = try await run("report diff ../then stagee:loyalty", in: folder)
    #expect(key.errorOutput == "No filter \"stagee\". Did you mean stage:loyalty?\n")
  }

  // MARK: - Saved reports

  @Test("A saved map says what the folder it was made of says; saved gaps what they know of it")
  func savedReports() async throws {
    let sample = try TemporaryFolder.sample()
    let then = "--today 2026-09-30"
    var session = try Sample.session(in: sample.at("content"))
    for kind in ["map", "gaps"] {
      let line = "report \(kind) \(then) --json -o ../\(kind).json"
      #expect(await session.run(line: line).status == .done)
    }
    let settings = try #require(sample.text("content/stagecraft.yml"))
    let copy = try TemporaryFolder.sample()
    try copy.write(
      settings.replacing("today: 2026-11-22", with: "today: 2026-09-30"),
      to: "content/stagecraft.yml")
    /// The rows as they are written, each a line.
    func rows(_ since: String) async throws -> [String] {
      let result = await session.run(line: "report diff \(since) --json")
      return result.output.split(separator: "\n").filter { $0.hasPrefix("    {") }
        .map { $0.last == "," ? String($0.dropLast()) : String($0) }
    }
    let folder = try await rows(copy.at("content"))
    let cells = folder.filter { !$0.contains("\"stage\":null") }
    #expect(cells.count < folder.count)
    #expect(try await rows("../map.json") == cells)
    let known = folder.filter { row in
      !["gained", "lost"].contains { row.contains("\"kind\":\"\($0)\"") }
    }
    #expect(known.count > 3)
    #expect(try await rows("../gaps.json") == known)
    let share = "Coverage 67% → 74%"
    for since in ["../map.json", "../gaps.json", copy.at("content")] {
      let output = await session.run(line: "report diff \(since) --format table").output
      #expect(output.hasPrefix(share), "\(since): \(output)")
    }
  }

  @Test("Wins stand first, the weightiest of a kind first, and all fits the screen")
  func order() async throws {
    let rows = try await JSONAnswer.of("report diff reports/2026-q3.json").rows
    let ranks = try rows.map { row in
      try #require(CoverageShift.Kind.allCases.firstIndex { $0.rawValue == row["kind"] as? String })
    }
    #expect(ranks == ranks.sorted() && Set(ranks).count > 3)
    let text = try await Sample.run("report diff reports/2026-q3.json --format table").output
    #expect(CommandConformanceTests.tooWide(text) == [])
    #expect(!text.contains("Cut to"))
  }

  @Test(
    "A saved report that holds a part, or was made through another model, is refused",
    arguments: [
      ("gaps persona:p", "saved with the filters persona:p, so it holds a part only."),
      ("gaps --limit 1", "saved with --limit, which left out 3 rows, so it holds a part only."),
      ("map format:blog", "saved with the filters format:blog"),
      (
        "map --funnel sales-7",
        "was saved through sales-7, this looks through marketing-4. Add --funnel sales-7."
      ),
      ("map by:format", ": this map is not by persona."),
      ("scores", "q.json:3:14: this is a report of scores: it holds no coverage."),
    ])
  func refusedReports(made: String, expected: String) async throws {
    let folder = try Self.folder()
    #expect(try await run("report \(made) --json -o ../q.json", in: folder).status == .done)
    let result = try await run("report diff ../q.json", in: folder)
    #expect([.usage, .io].contains(result.status))
    #expect(result.output == "")
    #expect(result.errorOutput.contains(expected), "\(result.errorOutput)")
  }

  @Test("Through another model both are seen through it")
  func otherModel() async throws {
    let folder = try Self.folder(now: ["assets/a.md": Self.asset()])
    #expect(
      try await run("report map --funnel sales-4 --json -o ../q.json", in: folder).status == .done)
    let since = "report diff ../then --funnel sales-4"
    #expect(try await changes(since, in: folder) == ["closed awareness p 0/1 → 1/1: +a dana"])
    #expect(try await changes("report diff ../q.json --funnel sales-4", in: folder) == [])
  }

  @Test("A word that leads nowhere, and one that is both a day and a file")
  func places() async throws {
    let folder = try Self.folder(now: ["assets/a.md": Self.asset()])
    for (word, expected) in [
      ("../than", "Nothing at \"../than\", and T lies in no git repository. report diff wants"),
      ("", "report diff wants to know since when"),
      ("2026-10-01", "Nothing at \"2026-10-01\", and T lies in no git repository."),
      ("../then/personas", "No stagecraft.yml in \"../then/personas\""),
      ("stagecraft.yml", "stagecraft.yml:1:1: this is no JSON"),
    ] {
      let result = try await run("report diff \(word)", in: folder)
      #expect([.usage, .notFound, .io].contains(result.status))
      #expect(result.errorOutput.hasPrefix(expected), "\(result.errorOutput)")
    }
    let saved = try await run("report map --json --today 2026-10-01", in: folder).output
    try folder.write(saved, to: "now/2026-10-01")
    #expect(
      try await run("report diff 2026-10-01", in: folder).output.contains(
        "Nothing changed since 2026-10-01 (2026-10-01)"))
  }

  @Test("A folder with broken files is compared all the same, and how many is said")
  func broken() async throws {
    let folder = try Self.folder(
      ["assets/a.md": Self.asset()],
      then: [
        "assets/broken.md": "---\ntitle: [\n---\n", "assets/worse.md": "---\nstage: nowhere\n---\n",
      ])
    try folder.link("then/assets/out.md", to: "/etc/passwd")
    try folder.pipe("then/assets/pipe.md")
    let result = try await run("report diff ../then", in: folder)
    #expect(result.status == .done)
    #expect(
      result.output.contains("4 files there could not be read, or not whole: what they hold may be")
    )
    let pipe = try await run("report diff ../then/assets/pipe.md", in: folder)
    #expect(pipe.status == .io)
    #expect(pipe.errorOutput.contains("not a regular file"))
  }

  @Test("Nothing is written in the other folder, and the same question is the same bytes")
  func readsOnly() async throws {
    let folder = try Self.folder(now: ["assets/a.md": Self.asset()])
    let before = try folder.names("then")
    let first = try await run("report diff ../then --json", in: folder).output
    let second = try await run("report diff ../then --json", in: folder).output
    #expect(first.utf8.elementsEqual(second.utf8))
    #expect(try folder.names("then") == before)
  }

  @Test("Who last changed a file stands beside its owner, where that is known")
  func authors() async throws {
    let folder = try Self.folder(now: ["assets/a.md": Self.asset()])
    var session = try Sample.session(in: folder.at("now"), today: "2026-11-22")
    let view = try await session.view()
    var earlier = try await DiffSource("../then", in: view, session).coverage(
      "../then", view, session)
    earlier.authors = { paths in Dictionary(uniqueKeysWithValues: paths.map { ($0, "Lena") }) }
    let answer = try await DiffReport.answer(view, since: earlier, try Query([], allowed: []))
    guard case .table(let table)? = answer.report.blocks.last else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.map { $0.last?.text } == ["a (dana; changed by Lena)"])
  }
}

private func + (left: [String: String], right: [String: String]) -> [String: String] {
  left.merging(right) { $1 }
}

extension TemporaryFolder {
  /// Every path below a folder, sorted.
  fileprivate func names(_ below: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: at(below)).sorted()
  }
}
