import Foundation
import Reporting
import Testing

@Suite("JSON")
struct JSONTests {
  @Test("The document has one row on each line")
  func document() {
    #expect(
      JSONExporter().export(Sample.gaps, page: Page(theme: .colour)) == """
        {
          "schema": 1,
          "command": "gaps",
          "today": "2026-11-22",
          "rows": [
            {"stage":"conversion","have":0,"closest":"roi"},
            {"stage":"loyalty","have":1,"closest":null}
          ]
        }

        """)
  }

  @Test("Without rows the list is empty")
  func noRows() {
    let text = JSONExporter().export(Sample.report([]), page: Page())
    #expect(text.contains("\"rows\": []\n}\n"))
  }

  @Test("Pretty text indents by two spaces and keeps the order of members")
  func pretty() {
    let value: JSONValue = ["b": [1, true], "a": ["x": [], "y": [:]]]
    #expect(
      value.serialized(pretty: true) == """
        {
          "b": [
            1,
            true
          ],
          "a": {
            "x": [],
            "y": {}
          }
        }
        """)
    #expect(value.serialized() == #"{"b":[1,true],"a":{"x":[],"y":{}}}"#)
  }

  @Test(
    "Text comes back as it was, and nothing in it reaches a terminal raw",
    arguments: [
      "\u{1B}[31m", "a\"\\/\n\r\t\u{0}\u{7F}\u{9B}", "\u{2028}\u{2029}\u{FEFF}\u{202E}", "漏斗 🚀 👩‍👩‍👧‍👦",
      "\u{E0041}\u{FFFE}", "e\u{301}", "\"\u{301}",
    ])
  func roundTrip(_ text: String) throws {
    let written = JSONValue.array([.string(text)]).serialized()
    #expect(
      !written.unicodeScalars.contains { scalar in
        let category = scalar.properties.generalCategory
        return category == .control || category == .lineSeparator
          || (category == .format && scalar != "\u{200D}")
      })
    let read = try JSONDecoder().decode([String].self, from: Data(written.utf8))
    #expect(read.first.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
  }

  @Test("Values compare by their bytes and members in order")
  func equality() {
    #expect(JSONValue.string("é") != .string("e\u{301}"))
    #expect(["a": 1, "b": 2] as JSONValue == ["a": 1, "b": 2])
    #expect(["a": 1, "b": 2] as JSONValue != ["b": 2, "a": 1])
    #expect(JSONValue.null != .bool(false))
  }
}
