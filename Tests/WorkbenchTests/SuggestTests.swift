import TestSupport
import Testing
import Workbench

@Suite("Suggested labels")
struct SuggestTests {
  /// Blogs are awareness, webinars consideration, quotes conversion; two assets lack labels.
  private static func folder(labelled: Bool = true) throws -> TemporaryFolder {
    var files = [
      "stagecraft.yml": "name: Small\ntoday: 2026-11-22\n",
      "personas/cfo.md": "---\ntitle: CFO\n---\n", "personas/cto.md": "---\ntitle: CTO\n---\n",
      "assets/new-blog.md": "---\ntitle: Why pumps fail\nformat: blog\n---\n" + text("fail"),
      "assets/new-webinar.md": "---\ntitle: Compare\nformat: webinar\n---\n" + text("compare"),
    ]
    for number in 1...6 {
      for (format, stage, word, persona) in [
        ("blog", "awareness", "fail", "cto"), ("webinar", "consideration", "compare", "cto"),
        ("demo", "conversion", "price", "cfo"),
      ] {
        files["assets/\(format)-\(number).md"] =
          "---\ntitle: \(word) \(number)\nformat: \(format)\n"
          + (labelled ? "stage: \(stage)\npersona: \(persona)\n" : "") + "---\n"
          + text(word, number)
      }
    }
    return try TemporaryFolder(files)
  }

  /// Forty lines about a word; those of another number share few other words with them.
  private static func text(_ word: String, _ number: Int = 0) -> String {
    let others = ["pump", "belt", "oven", "shift", "store", "audit", "motor", "valve", "scale"]
    return (1...40).map { line in
      let other = { others[(number * 31 + line * $0) % others.count] }
      return
        "The \(other(5)) near the \(other(7)) \(number * line) says \(word) to the \(other(11)).\n"
    }.joined()
  }

  @Test("What lacks a label gets the one that its like have, with why")
  func suggests() async throws {
    let folder = try Self.folder()
    var session = try Sample.session(in: folder.path)
    let result = await session.run(line: "suggest --json")
    let rows = try JSONAnswer(result.output).rows
    #expect(rows.count == 2)
    #expect(result.output.contains("Learned from 18 stages and 18 personas") == false)
    let table = await session.run(line: "suggest --format wide")
    let lines = table.output.split(separator: "\n")
    #expect(lines.contains { $0.contains("new-blog") && $0.contains("awareness") })
    #expect(lines.contains { $0.contains("new-webinar") && $0.contains("consideration") })
    #expect(table.output.contains("format blog"))
    #expect(table.output.contains("2 assets with a label missing."))
    #expect(table.output.contains("Learned from 18 stages and 18 personas declared here."))
  }

  @Test("The points behind a label add up to its figure")
  func explains() async throws {
    let folder = try Self.folder()
    var session = try Sample.session(in: folder.path)
    let output = await session.run(line: "suggest new-blog").output
    let stage = try #require(output.split(separator: "persona ").first)
    let figure = try #require(stage.firstMatch(of: /stage awareness (\d+)/)?.1)
    let points = stage.matches(of: /([+−])(\d+)(?: line \d+)?\n/).map { match in
      (match.1 == "+" ? 1 : -1) * (Int(match.2) ?? 0)
    }
    #expect(points.count > 1)
    #expect(points.reduce(0, +) == Int(figure))
  }

  @Test("Accepting writes only what an asset lacks, as one step of undo")
  func accepts() async throws {
    let folder = try Self.folder()
    var session = try Sample.session(in: folder.path)
    _ = await session.run(line: "asset set new-blog persona=cfo")
    let before = folder.text("assets/new-blog.md")
    let dry = await session.run(line: "suggest accept new-blog --dry-run")
    #expect(dry.output.contains("+stage: awareness"))
    #expect(folder.text("assets/new-blog.md") == before)
    let accepted = await session.run(line: "suggest; suggest accept 1-2")
    #expect(accepted.status == .done, "\(accepted)")
    #expect(folder.text("assets/new-blog.md")?.contains("stage: awareness\n") == true)
    #expect(folder.text("assets/new-blog.md")?.contains("persona: cfo\n") == true)
    #expect(folder.text("assets/new-webinar.md")?.contains("stage: consideration\n") == true)
    let none = await session.run(line: "suggest")
    #expect(none.output.hasPrefix("No asset here lacks a stage or a persona."))
    _ = await session.run(line: "undo")
    #expect(folder.text("assets/new-blog.md") == before)
  }

  @Test("min: takes the sure ones only, and says when there are none")
  func least() async throws {
    let folder = try Self.folder()
    var session = try Sample.session(in: folder.path)
    let bare = try Self.folder(labelled: false)
    var other = try Sample.session(in: bare.path)
    #expect(await other.run(line: "suggest min:90").output.contains("with 90 or more"))
    let nothing = await other.run(line: "suggest accept min:90")
    #expect(nothing.status == .notFound)
    #expect(nothing.errorOutput == "Nothing is suggested with 90 or more.  See: suggest\n")
    for line in ["suggest min:101", "suggest min:x", "suggest accept", "suggest accept min:"] {
      #expect(await session.run(line: line).status == .usage, "\(line)")
    }
    let labelled = await session.run(line: "suggest accept blog-1")
    #expect(labelled.errorOutput == "blog-1 lacks no label that is suggested.  Nothing changed.\n")
  }

  @Test("A label that all the others contradict is brought up, and held out of its own trial")
  func reviews() async throws {
    let folder = try Self.folder()
    try folder.write(
      "---\ntitle: fail 9\nformat: blog\nstage: conversion\npersona: cto\n---\n"
        + Self.text("fail", 12), to: "assets/odd.md")
    var session = try Sample.session(in: folder.path)
    let review = await session.run(line: "suggest --review")
    let first = try #require(review.output.split(separator: "\n").dropFirst().first)
    #expect(first.contains("odd") && first.contains("conversion") && first.contains("awareness"))
  }

  @Test("How right it is is told with how many, and not at all where there is nothing to tell")
  func evaluates() async throws {
    let folder = try Self.folder()
    var session = try Sample.session(in: folder.path)
    let evaluation = await session.run(line: "suggest --evaluate").output
    #expect(evaluation.contains("18 labels in "))
    #expect(evaluation.contains("macro-F1"))
    let bare = try Self.folder(labelled: false)
    var other = try Sample.session(in: bare.path)
    #expect(
      await other.run(line: "suggest --evaluate").output.contains(
        "stage: 0 labels; 5 are the fewest that say anything."))
  }

  @Test("Without labels, format and words decide, and nobody says how sure that is")
  func fallsBack() async throws {
    let bare = try Self.folder(labelled: false)
    var session = try Sample.session(in: bare.path)
    let table = await session.run(line: "suggest --format wide").output
    let blog = try #require(table.split(separator: "\n").first { $0.contains("blog-1") })
    #expect(blog.contains(/awareness +- .*fit \d+ by format and wording/))
    #expect(table.contains("Too few stages and personas to learn from"))
    #expect(await session.run(line: "suggest accept min:1").status == .notFound)
    _ = await session.run(line: "suggest accept blog-1")
    #expect(bare.text("assets/blog-1.md")?.contains("stage: awareness\n") == true)
    let plugin = await session.run(line: "explain blog-1").output
    #expect(plugin.contains("learned-stage not applicable: 1 of the 5 declared stages"))
  }

  @Test("The same library gives the same bytes")
  func repeatable() async throws {
    var lines: [String] = []
    for _ in 0..<2 {
      var session = try Sample.session()
      for line in ["suggest", "suggest --review", "suggest --evaluate", "suggest rollout-plan"] {
        lines.append(await session.run(line: line).output)
      }
    }
    #expect(Array(lines[0..<4]) == Array(lines[4...]))
  }
}
