import Testing
import WorkspaceFiles

@Suite("New records")
struct NewRecordTests {
  @Test("The fields stand in their order, each in its usual form")
  func fields() throws {
    let bytes = try NewRecord.bytes(
      fields: [
        ("title", .text("Spring: CFO")), ("from", .text("2027-03-01")), ("persona", .list(["cfo"])),
        ("accounts", .list([])), ("owners", .map([FieldEntry("marketing", "dana")])),
        ("members", .maps([[FieldEntry("asset", "a"), FieldEntry("role", "sales")]])),
        ("handoff.stage", .text("conversion")), ("plan", .maps([])),
      ], body: "The brief.\n")
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        ---
        title: "Spring: CFO"
        from: 2027-03-01
        persona: [cfo]
        accounts: []
        owners: {marketing: dana}
        members:
          - {asset: a, role: sales}
        handoff:
          stage: conversion
        plan: []
        ---

        The brief.

        """)
  }

  @Test("Without a body the file ends with the front matter")
  func noBody() throws {
    let bytes = try NewRecord.bytes(fields: [("id", .text("a"))], body: "")
    #expect(String(decoding: bytes, as: UTF8.self) == "---\nid: a\n---\n")
  }

  @Test("A field given twice is refused")
  func twice() {
    #expect(throws: FrontMatterEditError.self) {
      try NewRecord.bytes(fields: [("id", .text("a")), ("id", .text("b"))], body: "")
    }
  }
}
