import TestSupport
import Testing
import Workbench

@Suite("Being asked for labels")
struct LabelInterviewTests {
  /// Three labelled assets a stage, and two that lack stage and persona.
  private static func folder() throws -> TemporaryFolder {
    var files = [
      "stagecraft.yml": "name: Small\ntoday: 2026-11-22\n",
      "personas/cfo.md": "---\ntitle: CFO\n---\n", "personas/cto.md": "---\ntitle: CTO\n---\n",
      "assets/first.md": "---\ntitle: Why pumps fail\nformat: blog\n---\nPumps fail for reasons.\n",
      "assets/second.md":
        "---\ntitle: What it costs\nformat: demo\npersona: cfo\n---\nThe price of a pump.\n",
    ]
    for number in 1...3 {
      files["assets/blog-\(number).md"] =
        "---\ntitle: Fail \(number)\nformat: blog\nstage: awareness\npersona: cto\n---\nIt fails.\n"
      files["assets/demo-\(number).md"] =
        "---\ntitle: Price \(number)\nformat: demo\nstage: conversion\npersona: cfo\n---\nIt costs.\n"
    }
    return try TemporaryFolder(files)
  }

  private static func interview(
    in folder: TemporaryFolder, _ line: String = "suggest --ask"
  ) async throws -> (LabelInterview, Session) {
    var session = try Sample.session(in: folder.path)
    let result = await session.run(line: line)
    return (try #require(result.interview, "\(result)"), session)
  }

  @Test("It shows the asset, why it asks, every class with its key, and what the keys do")
  func question() async throws {
    let folder = try Self.folder()
    let (interview, session) = try await Self.interview(in: folder, "suggest --ask first")
    let text = interview.text(session)
    #expect(text.contains("1  first  Why pumps fail\n"))
    #expect(text.contains("blog · 4 words · assets/first.md · unsure "))
    #expect(text.contains("Pumps fail for reasons.\n"))
    #expect(
      text.contains(/stage\?  1 awareness \d+   2 consideration \d+   3 conversion \d+   4 loyalty/)
    )
    #expect(text.contains("Enter awareness   s skip   t text   u undo   q leave\n"))
    #expect(!text.split(separator: "\n").contains { $0.count > 80 })
  }

  @Test("A digit writes the class at once, and the other label of the asset is asked next")
  func digits() async throws {
    let folder = try Self.folder()
    var (interview, session) = try await Self.interview(in: folder, "suggest --ask first")
    let answer = await interview.press(.character("3"), in: &session)
    #expect(answer.text == "+ first: stage conversion  (undo)\n")
    #expect(!answer.isOver)
    #expect(folder.text("assets/first.md")?.contains("stage: conversion\n") == true)
    #expect(interview.text(session).contains("persona?  1 cfo "))
    let last = await interview.press(.character("a"), in: &session)
    #expect(last.isOver)
    #expect(last.text.hasPrefix("+ first: persona all  (undo)\nNo more to ask: "))
    #expect(last.text.contains("2 labels written."))
    #expect(folder.text("assets/first.md")?.contains("persona: all\n") == true)
  }

  @Test("Enter takes the guess, and each answer is a step of undo of its own")
  func enter() async throws {
    let folder = try Self.folder()
    let before = folder.text("assets/first.md")
    var (interview, session) = try await Self.interview(in: folder, "suggest --ask first")
    _ = await interview.press(.enter, in: &session)
    #expect(folder.text("assets/first.md")?.contains("stage: awareness\n") == true)
    _ = await interview.press(.leave, in: &session)
    let undone = await session.run(line: "undo")
    #expect(undone.output.contains("Undone: suggest --ask: first stage=awareness."))
    #expect(folder.text("assets/first.md") == before)
  }

  @Test("u takes the last answer back and asks again, however many there were")
  func takesBack() async throws {
    let folder = try Self.folder()
    let before = folder.text("assets/first.md")
    var (interview, session) = try await Self.interview(in: folder, "suggest --ask first")
    let question = interview.text(session)
    #expect(await interview.press(.character("u"), in: &session).text.contains("Nothing was"))
    _ = await interview.press(.character("2"), in: &session)
    let undone = await interview.press(.character("u"), in: &session)
    #expect(undone.text == "  Undone: suggest --ask: first stage=consideration.\n")
    #expect(folder.text("assets/first.md") == before)
    #expect(interview.text(session) == question)
  }

  @Test("s passes an asset by, t shows its text, other keys say that they mean nothing")
  func others() async throws {
    let folder = try Self.folder()
    var (interview, session) = try await Self.interview(in: folder)
    let before = [folder.text("assets/first.md"), folder.text("assets/second.md")]
    #expect(
      await interview.press(.character("9"), in: &session).text == "  9 means nothing here.\n")
    let text = await interview.press(.character("t"), in: &session).text
    #expect(text.contains("Pumps fail for reasons.") || text.contains("The price of a pump."))
    var isOver = false
    for _ in 0..<3 {
      #expect(!isOver)
      isOver = await interview.press(.character("s"), in: &session).isOver
    }
    #expect(isOver)
    #expect([folder.text("assets/first.md"), folder.text("assets/second.md")] == before)
  }

  @Test("An answer teaches: the like of what was answered is guessed so next")
  func teaches() async throws {
    let folder = try Self.folder()
    for number in 1...2 {
      try folder.write(
        "---\ntitle: Zebra \(number)\nformat: tour\npersona: cto\n---\nZebras and zebras.\n",
        to: "assets/zebra-\(number).md")
    }
    var (interview, session) = try await Self.interview(in: folder, "suggest --ask zebra")
    #expect(!interview.text(session).contains("Enter loyalty"))
    _ = await interview.press(.character("4"), in: &session)
    #expect(interview.text(session).contains("Enter loyalty"))
  }

  @Test("A file that cannot be written is named, and the question stands")
  func refused() async throws {
    let folder = try Self.folder()
    var (interview, session) = try await Self.interview(in: folder, "suggest --ask first")
    try folder.write("---\ntitle: [\n---\nText\n", to: "assets/first.md")
    let question = interview.text(session)
    let answer = await interview.press(.enter, in: &session)
    #expect(answer.text.contains("assets/first.md"))
    #expect(!answer.isOver)
    #expect(interview.text(session) == question)
  }

  @Test("A label that somebody wrote meanwhile stays; a key without a value is no label")
  func meanwhile() async throws {
    let folder = try Self.folder()
    let text = "---\ntitle: Why pumps fail\nformat: blog\nstage: loyalty\n---\nPumps fail.\n"
    var (interview, session) = try await Self.interview(in: folder, "suggest --ask first")
    try folder.write(text, to: "assets/first.md")
    let refused = await interview.press(.character("1"), in: &session)
    #expect(refused.text == "assets/first.md has a stage by now; it stays.  s goes on.\n")
    #expect(folder.text("assets/first.md") == text)
    try folder.write(text.replacing(" loyalty", with: ""), to: "assets/first.md")
    _ = await interview.press(.character("1"), in: &session)
    #expect(folder.text("assets/first.md")?.contains("stage: awareness\n") == true)
  }

  @Test("Without any label nothing is guessed, so Enter takes nothing")
  func noGuess() async throws {
    let folder = try TemporaryFolder([
      "stagecraft.yml": "name: Small\ntoday: 2026-11-22\n",
      "assets/a.md": "---\ntitle: A\nformat: blog\n---\nText\n",
    ])
    var (interview, session) = try await Self.interview(in: folder)
    #expect(interview.text(session).contains("\n   s skip   t text   u undo   q leave\n"))
    let enter = await interview.press(.enter, in: &session)
    #expect(enter.text == "  Nothing is guessed yet: press a digit.\n")
    _ = await interview.press(.character("2"), in: &session)
    #expect(folder.text("assets/a.md")?.contains("stage: consideration\n") == true)
  }

  @Test("Questions take no dry run, no least figure, and the evaluation no filter")
  func combinations() async throws {
    let folder = try Self.folder()
    var session = try Sample.session(in: folder.path)
    for line in [
      "suggest --ask --dry-run", "suggest --ask min:70", "suggest --evaluate first",
      "suggest first second",
    ] {
      let result = await session.run(line: line)
      #expect(result.status == .usage, "\(line) \(result)")
      #expect(result.interview == nil)
    }
    #expect(await session.run(line: "suggest format:webinar").output.hasPrefix("No asset matches."))
  }

  @Test("In a format, a file or a script it is a table, the most telling first")
  func table() async throws {
    let folder = try Self.folder()
    var session = try Sample.session(in: folder.path)
    let rows = try JSONAnswer(await session.run(line: "suggest --ask --json").output).rows
    #expect(rows.count == 3)
    #expect(rows.allSatisfy { ["first", "second"].contains($0["asset"] as? String) })
    #expect(await session.run(line: "suggest --ask --json").interview == nil)
    #expect(await session.run(line: "status; suggest --ask").interview == nil)
    let both = await session.run(line: "suggest --ask --review")
    #expect(both.errorOutput == "One at a time: --ask, --review or --evaluate.\n")
  }
}
