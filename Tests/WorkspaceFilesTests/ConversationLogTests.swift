import FunnelCore
import TestSupport
import Testing

@testable import WorkspaceFiles

@Suite("The log of conversations")
struct ConversationLogTests {
  private static let header = "date,objection,account,outcome,value,by,note,reverses\n"
  private static let base = [
    "stagecraft.yml": "name: T\n", "assets/a.md": "---\ntitle: A\n---\n",
    "objections/price-high.md": "---\nstatement: Too dear\n---\n",
    "accounts/bauer.md": "---\ntitle: Bauer\n---\n",
  ]

  private func folder(_ logs: [String: String]) throws -> TemporaryFolder {
    try TemporaryFolder(Self.base.merging(logs) { _, new in new })
  }

  private func conversations(_ logs: [String: String]) async throws -> [String] {
    let folder = try folder(logs)
    let found = try await WorkspaceFolder(path: folder.path).read()
    #expect(found.diagnostics == [])
    return told(found.workspace)
  }

  private func told(_ workspace: Workspace) -> [String] {
    workspace.conversations.map {
      "\($0.position.path):\($0.position.line) \($0.day) \($0.account ?? "-") \($0.outcome) "
        + "\($0.value.map { "\($0)" } ?? "-") \($0.by) [\($0.note)]"
    }
  }

  @Test("Each author's rows are read, quoted commas, quotation marks and lines too")
  func rows() async throws {
    let found = try await conversations([
      "log/objections-raj.csv": Self.header
        + "2026-11-03,price-high,bauer,open,42000,raj,\"twice, and \"\"again\"\"\n loudly\",\n"
        + "2026-11-04,price-high,,won,,raj,,\n",
      "log/objections-ines.csv": Self.header + "2026-11-05,price-high,bauer,lost,1_000,ines,x",
      "log/other.csv": "what,ever\n", "log/notes.md": "Not a record.\n",
    ])
    #expect(
      found == [
        "log/objections-ines.csv:2 2026-11-05 bauer lost 1000 ines [x]",
        "log/objections-raj.csv:2 2026-11-03 bauer open 42000 raj [twice, and \"again\"\n loudly]",
        "log/objections-raj.csv:4 2026-11-04 - won - raj []",
      ])
  }

  @Test("A byte order mark, CRLF, empty lines and another order of columns change nothing")
  func forms() async throws {
    let found = try await conversations([
      "log/objections-raj.csv":
        "\u{FEFF}outcome,objection,date\r\n\r\nwon,price-high,2026-11-03\r\nlost,price-high,2026-11-04"
    ])
    #expect(
      found == [
        "log/objections-raj.csv:3 2026-11-03 - won -  []",
        "log/objections-raj.csv:4 2026-11-04 - lost -  []",
      ])
  }

  @Test("A header that a merge has left twice is no row")
  func twoHeaders() async throws {
    let row = "2026-11-03,price-high,,won,,raj,,\n"
    let log = Self.header + row + Self.header + row
    #expect(try await conversations(["log/objections-raj.csv": log]).count == 2)
  }

  @Test("An empty log and a folder without one hold no conversation")
  func empty() async throws {
    #expect(try await conversations(["log/objections-raj.csv": ""]) == [])
    #expect(try await conversations(["log/objections-raj.csv": Self.header]) == [])
    #expect(try await conversations([:]) == [])
  }

  @Test("A reversal takes back one row that says the same, wherever a merge has put it")
  func reversals() async throws {
    let row = "2026-11-03,price-high,bauer,open,7,raj,x,\n"
    let reversal = "2026-11-03,price-high,bauer,open,7,raj,x,2026-11-03\n"
    for (rows, left) in [
      (row + reversal, 0), (reversal + row, 0), (row + row + reversal, 1),
      (row + reversal + row, 1), (row + row + reversal + reversal, 0),
    ] {
      let found = try await conversations(["log/objections-raj.csv": Self.header + rows])
      #expect(found.count == left, "\(rows)")
    }
  }

  @Test("A pipe, a link out and a log that is no folder are reported and not opened")
  func hostile() async throws {
    let folder = try folder(["log/objections-raj.csv": Self.header])
    try folder.pipe("log/objections-pipe.csv")
    try folder.link("log/objections-link.csv", to: "/etc/hostname")
    try folder.link("log/objections-loop.csv", to: "objections-loop.csv")
    let found = try await WorkspaceFolder(path: folder.path).read().diagnostics.map(\.description)
    #expect(
      found == [
        "log/objections-link.csv:1:1: warning: the link leads out of the workspace: not opened "
          + "[link-outside]",
        "log/objections-loop.csv:1:1: warning: the link leads back to itself: not followed "
          + "[link-loop]",
        "log/objections-pipe.csv:1:1: warning: a pipe, socket or device: not opened [not-a-file]",
      ])
    let file = try self.folder(["log": "no folder\n"])
    #expect(
      try await WorkspaceFolder(path: file.path).read().diagnostics.map(\.description) == [
        "log:1:1: error: not a folder [unreadable]"
      ])
  }

  @Test("A byte that is not UTF-8 costs its row, not the others, and nothing is added to the file")
  func latin1() async throws {
    let folder = try folder([:])
    let path = "log/objections-ra-j.csv"
    let bytes =
      Array((Self.header + "2026-11-03,price-high,,won,,raj,\"a\nCaf").utf8) + [0xE9]
      + Array("\",\n2026-11-04,price-high,,lost,,raj,caf\u{E9},\n".utf8)
    try folder.write(bytes, to: path)
    let found = try await WorkspaceFolder(path: folder.path).read()
    #expect(
      found.diagnostics.map(\.description) == [
        "\(path):3:4: error: byte 0xE9 is not UTF-8 (Latin-1?): save the file as UTF-8 [not-utf8]"
      ])
    #expect(told(found.workspace) == ["\(path):4 2026-11-04 - lost - raj [caf\u{E9}]"])
    #expect(found.unreadLogs == [UnreadLog(path: path, rows: 1)])
    #expect(throws: RecordEditError.self) {
      try ConversationEdit(folder: folder.path).adding(try conversation())
    }
  }

  @Test(
    "What a log does not count is counted",
    arguments: [
      (header + "2026-11-03,price-high,,won,,raj,,\n", nil),
      (header + "soon,price-high,,won,,raj,,\n2026-11-03,price-hi,,won,,raj,,\n", 2),
      ("2026-11-03,price-high,,won,,raj,,\n2026-11-03,price-high,,won,,raj,,\n", 2),
      ("date,objection\n2026-11-03,price-high\n", 1),
    ])
  func unread(text: String, rows: Int?) async throws {
    let folder = try folder(["log/objections-raj.csv": text])
    let found = try await WorkspaceFolder(path: folder.path).read()
    #expect(found.unreadLogs.map(\.rows) == (rows.map { [$0] } ?? []))
  }

  @Test("A log in UTF-16 is not read at all")
  func utf16() async throws {
    let folder = try folder([:])
    try folder.write([0xFF, 0xFE, 0x64, 0], to: "log/objections-raj.csv")
    let found = try await WorkspaceFolder(path: folder.path).read()
    #expect(found.diagnostics.map(\.code) == [.notUTF8])
    #expect(found.unreadLogs == [UnreadLog(path: "log/objections-raj.csv", rows: nil)])
  }

  @Test("A row that was taken back may name an objection that is no more")
  func forgotten() async throws {
    let row = "2026-11-03,gone,,open,7,raj,x,"
    #expect(
      try await conversations([
        "log/objections-raj.csv": Self.header + "\(row)\n\(row)2026-11-03\n"
      ]) == [])
    let folder = try folder([
      "log/objections-raj.csv": Self.header + "\(row)\n\(row)\n\(row)2026-11-03\n"
    ])
    let found = try await WorkspaceFolder(path: folder.path).read()
    #expect(found.diagnostics.map(\.code) == [.unknownObjection])
    #expect(found.diagnostics.map(\.position.line) == [2])
  }

  @Test("A line of a million commas is read in one walk", .timeLimit(.minutes(20)))
  func longLine() {
    let commas = Array(repeating: UInt8(0x2C), count: 1_000_000)
    let rows = commas.withUnsafeBufferPointer { CSVRows($0, path: "log/objections-raj.csv").rows }
    #expect(rows.map(\.fields.count) == [1_000_001])
    #expect(rows[0].fields.last?.position.column == 1_000_001)
  }

  private func conversation(_ note: String = "") throws -> Conversation {
    Conversation(
      day: try #require(Day("2026-11-22")), objection: "price-high", account: "bauer",
      outcome: .open, value: 7, by: "Ra J", note: note, position: SourcePosition(""))
  }

  @Test("The first row begins the author's log; undo takes it back with a row, redo makes it again")
  func adding() async throws {
    let folder = try folder([:])
    let change = try ConversationEdit(folder: folder.path).adding(try conversation("a, \"b\""))
    let writer = WorkspaceWriter(folder: folder.path)
    _ = try writer.apply(Edit(title: "log", changes: [change]))
    let row = "2026-11-22,price-high,bauer,open,7,Ra J,\"a, \"\"b\"\"\","
    let path = "log/objections-ra-j.csv"
    #expect(folder.text(path) == Self.header + row + "\n")
    _ = try writer.undo()
    let undone = Self.header + row + "\n" + row + "2026-11-22\n"
    #expect(folder.text(path) == undone)
    #expect(try await WorkspaceFolder(path: folder.path).read().workspace.conversations.isEmpty)
    _ = try writer.redo()
    #expect(folder.text(path) == undone + row + "\n")
    let read = try await WorkspaceFolder(path: folder.path).read()
    #expect(read.diagnostics == [])
    #expect(told(read.workspace) == ["\(path):4 2026-11-22 bauer open 7 Ra J [a, \"b\"]"])
  }

  @Test("A row goes behind what is there, in the columns and line ends it has")
  func style() throws {
    let head = "by,reverses,date,objection,account,outcome,value,note,mood\r\n"
    let folder = try folder(["log/objections-ra-j.csv": head + "raj,,2026-11-03,price-high,,won,,,"]
    )
    let change = try ConversationEdit(folder: folder.path).adding(try conversation())
    #expect(
      change.after.map { String(decoding: $0, as: UTF8.self) } == head
        + "raj,,2026-11-03,price-high,,won,,,\r\nRa J,,2026-11-22,price-high,bauer,open,7,,\r\n")
  }

  @Test(
    "A log that would not read back is left alone",
    arguments: [
      ("date,objection\n", "has no column account, outcome, value, by, note, reverses"),
      (header + "2026-11-03,price-high,,won,,raj,\"open", ":2: a quotation mark is never closed"),
    ])
  func refused(text: String, message: String) throws {
    let folder = try folder(["log/objections-ra-j.csv": text])
    do {
      _ = try ConversationEdit(folder: folder.path).adding(try conversation())
      Issue.record("it was added")
    } catch {
      #expect((error as? RecordEditError)?.message.contains(message) == true)
    }
  }
}
