import Testing

@testable import WorkspaceFiles

/// One operation of a writer, with the workspace before and after it.
enum WriterOperation: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case apply, undo, redo
  var testDescription: String { rawValue }

  static let before = ["assets/a.md": "old a\n", "assets/b.md": "old b\n", "log/r.csv": "head\n"]
  static let edit = Edit(
    title: "campaign add",
    changes: [
      change("assets/a.md", "old a\n", "new a, longer\n"), change("assets/b.md", "old b\n", nil),
      change("campaigns/c.md", nil, "new c\n"),
      change("log/r.csv", "head\n", "head\nrow\n", undoAppend: "undo\n"),
    ])

  func prepared() throws -> WritingFixture {
    let fixture = try WritingFixture(Self.before)
    if self != .apply { _ = try fixture.writer.apply(Self.edit) }
    if self == .redo { _ = try fixture.writer.undo() }
    return fixture
  }

  @discardableResult
  func run(_ writer: WorkspaceWriter, on disk: inout Disk) throws(WriteError) -> EditStep {
    switch self {
    case .apply: try writer.apply(Self.edit, on: &disk)
    case .undo: try writer.undo(on: &disk)
    case .redo: try writer.redo(on: &disk)
    }
  }

  /// The files after the operation alone.
  func after() throws -> [String: String] {
    let fixture = try prepared()
    var disk = Disk()
    try run(fixture.writer, on: &disk)
    return fixture.files()
  }
}
