import FunnelCore
import TestSupport
import Testing

@testable import WorkspaceFiles

@Suite("Reports of coverage kept as JSON")
struct SavedCoverageTests {
  private static let head =
    #""schema":1,"command":"map","today":"2026-09-30","funnel":"m","filters":"","#
  private static let rows = #""stages":["s"],"personas":["p"],"rows":["#

  private func read(_ text: String) throws(SavedReportError) -> SavedCoverage {
    let folder: TemporaryFolder
    do {
      folder = try TemporaryFolder(["q.json": text])
    } catch {
      throw .unreadable(.notFound("q.json"))
    }
    defer { withExtendedLifetime(folder) {} }
    return try SavedCoverage(at: folder.at("q.json"), named: "q.json")
  }

  private func fault(_ text: String) -> String {
    do {
      _ = try read(text)
      return "none"
    } catch .fault(let place, let message) {
      return "\(place): \(message)"
    } catch {
      return "\(error)"
    }
  }

  @Test("A map is read with every cell, one that it does not name has what it wants")
  func map() throws {
    let saved = try read(
      "{\(Self.head)\"coverage\":67,\"stages\":[\"s\",\"t\"],\"personas\":[\"p\"],\"rows\":["
        + #"{"stage":"s","persona":"p","have":1,"want":3,"weight":2,"covering":["a\u0062\ud83d\ude80"]}]}"#
    )
    #expect(saved.command == "map")
    #expect(saved.snapshot.today == Day("2026-09-30"))
    #expect(saved.snapshot.coverage == 67)
    #expect(saved.snapshot.unanswered == nil)
    #expect(
      saved.snapshot.cells == [
        .init(
          stage: "s", persona: "p", have: 1, want: 3, gap: 2, weight: 2, covering: ["ab🚀"]),
        .init(stage: "t", persona: "p", have: nil, want: nil, gap: 0),
      ])
  }

  @Test(
    "What is no such report is refused at its place",
    arguments: [
      ("", "q.json:1:1: the JSON ends too early"),
      ("# Title\n", "q.json:1:1: this is no JSON: wanted is a value"),
      ("{\n  \"a\": tru }", "q.json:2:8: this is no JSON: wanted is a value"),
      ("{\n  \"a\": 1,\n}", "q.json:3:1: wanted is a name in quotation marks"),
      ("{\"a\": 1 \"b\"}", "q.json:1:9: wanted is a comma or the end of the object, }"),
      ("[1 2]", "q.json:1:4: wanted is a comma or the end of the list, ]"),
      ("{\"漏斗\" 1}", "q.json:1:7: wanted is a colon"),
      ("{\"a\": \"b", "q.json:1:9: the quotation mark is never closed"),
      ("{\"a\": \"b\nc\"}", "q.json:1:9: a control character in a string"),
      ("{\"a\": \"\\x\"}", "q.json:1:8: an escape JSON does not know"),
      ("{\"a\": \"\\ud800\"}", "q.json:1:8: half of a pair of escapes"),
      ("{\"a\": 1, \"a\": 2}", "q.json:1:10: the name stands twice in one object"),
      ("{} {}", "q.json:1:4: nothing may follow the end of the JSON"),
      ("{\"a\": 1-2}", "q.json:1:7: this is no JSON: wanted is a value"),
      ("[]", "q.json:1:1: this is no report of ours"),
      ("{\"command\": \"assets\", \"rows\": []}", "q.json:1:13: this is a report of assets"),
      (
        "{\"command\": \"map\", \"by\": \"format\", \"rows\": []}",
        "q.json:1:26: this map is not by persona"
      ),
      ("{\"command\": \"map\", \"rows\": []}", "q.json:1:1: \"funnel\" is missing"),
      ("{\(head)\(rows)3]}", "q.json:1:116: the row lacks \"have\" or \"want\""),
      (
        "{\(head)\(rows){\"stage\":\"s\",\"persona\":\"p\",\"have\":-1,\"want\":1}]}",
        "q.json:1:150: \"have\" wants a whole number from 0"
      ),
      (
        "{\(head)\(rows){\"stage\":\"x\",\"persona\":\"p\",\"have\":1,\"want\":1}]}",
        "q.json:1:125: \"stage\" is not among the stages named above"
      ),
      (
        "{\(head)\(rows){\"stage\":[],\"persona\":\"p\",\"have\":1,\"want\":1}]}",
        "q.json:1:125: \"stage\" wants a text"
      ),
    ])
  func faults(text: String, expected: String) {
    #expect(fault(text).hasPrefix(expected), "\(fault(text))")
  }

  @Test("Text made to break a reader is refused, quickly")
  func hostile() {
    let clock = ContinuousClock()
    for (text, expected) in [
      (String(repeating: "[", count: 1_000_000), "nested deeper than 64 levels"),
      (
        String(repeating: "{\"a\":", count: 10_000) + String(repeating: "}", count: 10_000),
        "nested deeper than 64 levels"
      ),
      ("[" + String(repeating: "[],", count: 2_000_000) + "1]", "more than 1000000 values"),
      ("[" + String(repeating: "9", count: 1_000_000) + "]", "no report of ours"),
      ("\"" + String(repeating: "\\u0000", count: 1_000_000) + "\"", "no report of ours"),
      (
        "{\(Self.head)\"stages\":[" + String(repeating: "\"s\",", count: 20_000) + "\"s\"],"
          + "\"personas\":[" + String(repeating: "\"p\",", count: 20_000) + "\"p\"],\"rows\":[]}",
        "no workspace has so many"
      ),
    ] {
      let time = clock.measure { #expect(fault(text).contains(expected)) }
      #expect(time < .seconds(20), "\(expected)")
    }
  }

  @Test("What is no file of text, or too large, is said")
  func unreadable() throws {
    let folder = try TemporaryFolder()
    try folder.pipe("pipe")
    try folder.write([0x7B, 0x22, 0xE9, 0x22], to: "latin")
    try folder.write(Array(repeating: UInt8(0x20), count: 9 * 1024 * 1024), to: "large")
    for (name, expected) in [
      ("pipe", "not a regular file"), ("latin", "byte 0xE9 is not UTF-8"),
      ("large", "files above 8 MB are not read"), ("none", "notFound"),
    ] {
      do {
        _ = try SavedCoverage(at: folder.at(name), named: name)
        Issue.record("\(name) was read")
      } catch {
        #expect("\(error)".contains(expected), "\(error)")
      }
    }
  }
}
