import Reporting
import TerminalText
import TestSupport
import Testing

@testable import Workbench

@Suite("T14: a hostile workspace at a terminal")
struct T14HostileTextTests {
  /// Whether a scalar could steer a terminal or hide text.
  static func isSteering(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: scalar != "\n"
    case .lineSeparator, .paragraphSeparator: true
    case .format: scalar != "\u{200D}"
    default: false
    }
  }

  /// A session that has read the workspace: a copy of it need not do so again.
  private static func read(_ folder: TemporaryFolder) async throws -> Session {
    var session = try Sample.session(in: folder.path)
    _ = await session.greeting()
    return session
  }

  /// What a line says with these options; commands about the conversation take none, and `run` runs
  /// into what no command is.
  private static func answer(
    to line: String, _ options: String, in session: inout Session
  ) async throws -> CommandResult {
    guard try CommandTree.parse(LineSplitter.words(of: line)) is any WorkbenchCommand else {
      return await session.run(line: line)
    }
    let result = await session.run(line: "\(line) \(options)")
    #expect([.done, .findings].contains(result.status), "\(line): \(result.errorOutput)")
    return result
  }

  @Test("Every command of the tree is tried")
  func everyCommand() {
    let leaves = CommandConformanceTests.leaves.map { $0.words.joined(separator: " ") }
    #expect(Set(leaves) == Set(HostileWorkspace.lines.keys))
  }

  @Test(
    "No command lets anything through that steers the terminal",
    arguments: ["table", "wide", "md", "csv", "csv-excel", "json"])
  func commands(format: String) async throws {
    let folder = try HostileWorkspace.folder()
    let read = try await Self.read(folder)
    for (name, line) in HostileWorkspace.lines.sorted(by: { $0.key < $1.key }) {
      var session = read
      let result = try await Self.answer(to: line, "--format \(format)", in: &session)
      var text = Array((result.output + result.errorOutput).unicodeScalars)
      if format == "csv-excel", text.first == "\u{FEFF}" { text.removeFirst() }
      let isCSV = format.hasPrefix("csv")
      let stray = text.filter { Self.isSteering($0) && !(isCSV && ($0 == "\r" || $0 == "\t")) }
      #expect(stray.isEmpty, "\(name): \(stray.map { $0.value })")
    }
  }

  @Test(
    "With colours, nothing but line feeds and our own colours steers, and none reaches the next line",
    arguments: ["table", "wide", "md"])
  func colours(format: String) async throws {
    let folder = try HostileWorkspace.folder()
    let read = try await Self.read(folder)
    for (name, line) in HostileWorkspace.lines.sorted(by: { $0.key < $1.key }) {
      var session = read
      let result = try await Self.answer(
        to: line, "--color always --format \(format)", in: &session)
      for row in result.output.split(separator: "\n") {
        let codes = row.matches(of: Self.colour).map { String($0.1) }
        #expect(Self.ours.isSuperset(of: codes), "\(name): \(codes)")
        #expect(codes.last ?? "0" == "0", "\(name): \(row)")
      }
      let text = result.output.replacing(Self.colour, with: "") + result.errorOutput
      #expect(!text.unicodeScalars.contains(where: Self.isSteering), "\(name): \(text)")
    }
  }

  private static var colour: Regex<(Substring, Substring)> { /\u{1B}\[([0-9;]*)m/ }

  /// The codes of our theme, each ended by `0`.
  private static let ours: Set = [
    "0", "1", "2", "32", "35", "1;31", "36", "1;38;5;231;48;5;124", "38;5;16;48;5;222",
    "38;5;16;48;5;114", "38;5;231;48;5;24",
  ]

  @Test("Tables stay within the page, their columns straight")
  func widths() async throws {
    let folder = try HostileWorkspace.folder()
    let read = try await Self.read(folder)
    for (name, line) in HostileWorkspace.lines.sorted(by: { $0.key < $1.key }) {
      var session = read
      let words = try LineSplitter.words(of: line)
      // What commands about the conversation show are the tables of others.
      guard let command = try CommandTree.parse(words) as? any WorkbenchCommand else { continue }
      let report = try await command.answer(in: &session).report
      var needed = 80
      for case .table(let table) in report.blocks {
        let alone = Report(command: name, today: report.today, blocks: [.table(table)])
        for width in [40, 80, 200] {
          let text = TableExporter().export(alone, page: Page(width: width, theme: .plain))
          // A map that does not fit stands in several parts.
          let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
            .prefix { !$0.isEmpty && !$0.hasPrefix("Cut to ") }
          let widest = rows.map { CellWidth.of($0) }.max() ?? 0
          #expect(widest <= max(width, TableNeeds.width(table)), "\(name) at \(width):\n\(text)")
          #expect(
            Self.strips(in: rows) >= table.columns.count { !$0.isExtra && !$0.isDrawing } - 1,
            "\(name) at \(width):\n\(text)")
        }
        needed = max(needed, TableNeeds.width(table))
      }
      // A difference shows the lines of the file as they are.
      if line.hasSuffix("--dry-run") { continue }
      let whole = TableExporter().export(report, page: Page(width: 80, theme: .plain))
      let wide = whole.split(separator: "\n").filter { CellWidth.of($0) > needed }
      #expect(wide == [], "\(name)")
    }
  }

  /// How many blank strips, two cells or wider, run through all rows.
  private static func strips(in rows: ArraySlice<Substring>) -> Int {
    var used: [Bool] = []
    for row in rows {
      var column = 0
      for character in row {
        let width = CellWidth.of(character)
        while used.count < column + width { used.append(false) }
        if character != " " { for cell in column..<column + width { used[cell] = true } }
        column += width
      }
    }
    return used.split(separator: true).count { $0.count >= 2 }
  }

  @Test("Whatever a person writes behind a command, the answer is safe")
  func mistakes() async throws {
    let folder = try HostileWorkspace.folder()
    let read = try await Self.read(folder)
    let raw = HostileWorkspace.raw
    for leaf in CommandConformanceTests.leaves {
      let isWriting = leaf.examples.contains { $0.line.contains("--dry-run") }
      for words in [
        [raw], ["--\(raw)"], ["--format", raw], ["persona:\(raw)"], ["\(raw):x"],
        ["a", "\(raw)=\(raw)"],
      ] {
        var session = read
        let result = await session.run(
          words: leaf.words + words + (isWriting ? ["--dry-run"] : []))
        let text = result.output + result.errorOutput
        #expect(!text.unicodeScalars.contains(where: Self.isSteering), "\(leaf.words + words)")
      }
    }
  }

  @Test("The hostile text is there, made visible")
  func isShown() async throws {
    let folder = try HostileWorkspace.folder()
    var session = try Sample.session(in: folder.path)
    let shown = await session.run(line: "asset show a").output
    #expect(shown.contains("Title       a␛[31mred␛]52;c;eA==␇"))
    let rows = try JSONAnswer(await session.run(line: "assets --json").output).rows
    #expect(rows.count == 4)
    let title = try #require(rows.first?["title"] as? String)
    #expect(title.hasPrefix("a\u{1B}[31mred\u{1B}]52;c;eA==\u{7}"))
  }

  @Test("Banner, prompt and mistakes are safe too")
  func sessionTexts() async throws {
    let folder = try HostileWorkspace.folder()
    var session = try Sample.session(in: folder.path)
    let greeting = await session.greeting()
    #expect(greeting.status == .done)
    #expect(!greeting.output.unicodeScalars.contains(where: Self.isSteering))
    #expect(!session.promptText.unicodeScalars.contains(where: Self.isSteering))
    for words in [
      [HostileWorkspace.raw], ["asset", "show", HostileWorkspace.raw],
      ["gaps", "persona:x\(HostileWorkspace.raw)"], ["gaps", "--\(HostileWorkspace.raw)"],
      ["gaps", "--format", HostileWorkspace.raw], ["help", HostileWorkspace.raw],
      ["run", HostileWorkspace.raw], ["open", HostileWorkspace.raw],
      ["set", "today=\(HostileWorkspace.raw)"], ["gaps", "--limit", HostileWorkspace.raw],
      ["gaps", "-o", "\(HostileWorkspace.raw)/x"],
      ["explain", "stage:\(HostileWorkspace.raw)", "persona:p"],
    ] {
      let result = await session.run(words: words)
      #expect(result.status != .done, "\(words)")
      let text = result.output + result.errorOutput
      #expect(!text.unicodeScalars.contains(where: Self.isSteering), "\(words)")
    }
    let written = await session.run(words: ["gaps", "-o", "\(HostileWorkspace.raw).txt"])
    #expect(written.output.hasPrefix("Wrote r␛[31m"))
    #expect(!written.output.unicodeScalars.contains(where: Self.isSteering))
  }
}
