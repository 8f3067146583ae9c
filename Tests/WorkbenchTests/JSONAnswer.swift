import Foundation
import Testing
import Workbench

/// What `--json` says, read by a reader that is not ours.
struct JSONAnswer {
  let schema: Int
  let command: String
  let today: String
  let rows: [[String: Any]]
  /// What the rows hold for.
  let about: [String: Any]

  init(_ text: String) throws {
    let whole = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let object = try #require(whole as? [String: Any])
    #expect(Set(object.keys).isSuperset(of: ["schema", "command", "today", "rows"]))
    about = object.filter { !["schema", "command", "today", "rows"].contains($0.key) }
    schema = try #require(object["schema"] as? Int)
    command = try #require(object["command"] as? String)
    today = try #require(object["today"] as? String)
    rows = try #require(object["rows"] as? [[String: Any]])
  }

  /// The answer of a command on the sample.
  static func of(_ line: String) async throws -> JSONAnswer {
    var session = try await Sample.readSession()
    return try await of(line, in: &session)
  }

  /// The answer of a command in a session that goes on.
  static func of(_ line: String, in session: inout Session) async throws -> JSONAnswer {
    let result = await session.run(line: line + " --json")
    #expect(result.errorOutput == "")
    return try JSONAnswer(result.output)
  }
}
