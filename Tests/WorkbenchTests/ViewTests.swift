import TestSupport
import Testing
import Workbench

@Suite("Filters kept under a name")
struct ViewTests {
  private static let small = """
    name: Small
    today: 2026-11-22
    # ours
    teams: {marketing: {owners: [dana]}}

    """

  private static func folder(_ settings: String = small) throws -> TemporaryFolder {
    try TemporaryFolder([
      "stagecraft.yml": settings, "personas/cfo.md": "---\ntitle: CFO\n---\n",
      "personas/cto.md": "---\ntitle: CTO\n---\n",
      "assets/a.md": "---\ntitle: A\nformat: blog\nstage: conversion\npersona: cfo\n---\n",
      "assets/b.md": "---\ntitle: B\nformat: webinar\nstage: loyalty\npersona: cto\n---\n",
    ])
  }

  @Test("A saved view stands in stagecraft.yml and gives what its filters give")
  func save() async throws {
    let folder = try Self.folder()
    var session = try Sample.session(in: folder.path)
    let saved = await session.run(line: "view save late \"persona:cfo stage:conversion\"")
    #expect(
      saved.output.hasPrefix("+ view late: persona:cfo stage:conversion   Use it: "), "\(saved)")
    #expect(
      folder.text("stagecraft.yml")
        == Self.small + "views:\n  late: persona:cfo stage:conversion\n")
    for command in ["gaps", "assets", "map", "scores", "report gaps"] {
      let through = await session.run(line: "\(command) view:late")
      let spelled = await session.run(line: "\(command) persona:cfo stage:conversion")
      #expect(through.status == .done && through.output == spelled.output, "\(command)")
    }
    let more = await session.run(line: "assets view:late format:webinar")
    #expect(more.output.hasPrefix("No asset matches.  persona:cfo leaves 1 of 2"), "\(more)")
  }

  @Test("Words and quotes come back as they were typed")
  func quotes() async throws {
    let folder = try Self.folder()
    var session = try Sample.session(in: folder.path)
    _ = await session.run(line: "view save pay \"'pay back' format:blog\"")
    _ = await session.run(line: "view save same 'pay back' format:blog")
    #expect(
      await session.run(line: "views").output.contains("pay   \"pay back\" format:blog"))
    let through = await session.run(line: "assets view:same")
    #expect(through.output == (await session.run(line: "assets 'pay back' format:blog")).output)
    // Bare words are nothing gaps could look for.
    #expect(await session.run(line: "view show pay").output.contains("Works with  map, scores"))
    #expect(await session.run(line: "gaps view:pay").status == .usage)
  }

  @Test("Saving again replaces, dropping takes the line away, and both are undone")
  func replaceAndDrop() async throws {
    let folder = try Self.folder()
    var session = try Sample.session(in: folder.path)
    _ = await session.run(line: "view save late persona:cfo; view save early persona:cto")
    _ = await session.run(line: "view save late format:blog")
    let both = Self.small + "views:\n  late: format:blog\n  early: persona:cto\n"
    #expect(folder.text("stagecraft.yml") == both)
    let dropped = await session.run(line: "views; view drop 1")
    #expect(dropped.output.hasSuffix("+ view late is gone: format:blog  (undo)\n"))
    #expect(
      folder.text("stagecraft.yml") == Self.small + "views:\n  early: persona:cto\n")
    _ = await session.run(line: "view drop early")
    #expect(folder.text("stagecraft.yml") == Self.small)
    _ = await session.run(line: "undo; undo")
    #expect(folder.text("stagecraft.yml") == both)
  }

  @Test("A mistake is told before anything is kept, with the nearest right thing")
  func mistakes() async throws {
    let folder = try Self.folder(Self.small + "views: {blogs: format:blog}\n")
    let before = folder.text("stagecraft.yml")
    var session = try Sample.session(in: folder.path)
    for (line, message, status, corrected) in [
      (
        "gaps view:blog", "No view \"blog\". Did you mean view:blogs?", ExitStatus.notFound,
        "gaps view:blogs" as String?
      ),
      (
        "gaps view:blogs",
        "No filter \"format\". There are: stage, persona, team, min.  It stands in blogs, "
          + "stagecraft.yml:5:9.", .usage, nil
      ),
      (
        "view save Late persona:cfo", "A view's name is letters, digits and dashes, as in late.",
        .usage, "view save late persona:cfo"
      ),
      (
        "view save late persona:cfoo", "No persona \"cfoo\". Did you mean persona:cfo?", .notFound,
        "view save late persona:cfo"
      ),
      (
        "view save late view:blogs",
        "A view holds filters, not another view: view:blogs.  In full: view show blogs.", .usage,
        nil
      ),
      (
        "view save late category:price min:2",
        "No command understands all of: category:price min:2.",
        .usage, nil
      ),
      ("view drop blog", "No view \"blog\". Did you mean blogs?", .notFound, "view drop blogs"),
    ] {
      let result = await session.run(line: line)
      #expect(result.errorOutput == message + "\n", "\(line)")
      #expect(result.status == status, "\(line)")
      #expect(result.correctedLine == corrected, "\(line)")
    }
    #expect(folder.text("stagecraft.yml") == before)
  }

  @Test("A view whose filter nobody knows any more says so where views are listed")
  func outdated() async throws {
    let folder = try Self.folder(Self.small + "views: {old: persona:gone}\n")
    var session = try Sample.session(in: folder.path)
    let views = await session.run(line: "views --format wide")
    #expect(views.output.contains("No persona \"gone\"."))
    #expect(views.status == .done)
  }

  @Test("Names of views complete behind view:, with their filters")
  func completion() async throws {
    let folder = try Self.folder(Self.small + "views: {blogs: format:blog}\n")
    var session = try Sample.session(in: folder.path)
    _ = await session.greeting()
    for line in ["map view:", "assets view:b", "view drop ", "watch map view:"] {
      let found = session.completer.completion(for: line, cursor: line.count).candidates
      #expect(
        found.contains { $0.text.hasSuffix("blogs") && $0.detail == "format:blog" }, "\(line)")
    }
    // What gaps would not understand is not offered there.
    #expect(session.completer.completion(for: "gaps view:", cursor: 10).candidates.isEmpty)
  }
}
