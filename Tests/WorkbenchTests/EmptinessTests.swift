import Testing
import Workbench

@Suite("A result without rows says why")
struct EmptinessTests {
  private static func answer(_ line: String) async throws -> String {
    try await Sample.run(line, width: nil).output
  }

  @Test(
    "The filter that leaves nothing is named, and the nearest query that finds something",
    arguments: [
      (
        "assets format:webinar persona:cfo team:sales",
        """
        No asset matches.  format:webinar leaves 2 of 47 assets, persona:cfo 1, team:sales none of \
        those.  Without team:sales: 1.  Try: assets format:webinar persona:cfo

        """
      ),
      (
        "assets payback unicorn sort:title",
        """
        No asset matches.  "payback" leaves 7 of 47 assets, "unicorn" none of those.  Without \
        "unicorn": 7.  Try: assets payback sort:title

        """
      ),
      (
        "assets \"no such words\"",
        """
        No asset matches.  "no such words" leaves none of 47 assets.  Try: assets

        """
      ),
      (
        "scores unicorn format:webinar",
        """
        No asset matches.  "unicorn" leaves none of 47 assets.  Without "unicorn": 2.  \
        Try: scores format:webinar

        """
      ),
      (
        "gaps stage:loyalty min:3",
        """
        No gap matches.  stage:loyalty leaves 3 of 7 gaps, min:3 none of those.  Without min:3: 3.  \
        Try: gaps stage:loyalty

        """
      ),
      (
        "objections purple elephants category:price",
        """
        No objection matches.  "purple elephants" leaves none of 10 objections.  Without \
        "purple elephants": 1.  A new one: objection new "purple elephants"

        """
      ),
      (
        "todo owner:raj task:label",
        """
        No task matches.  owner:raj leaves 9 of 25 tasks, task:label none of those.  Without \
        task:label: 9.  Try: todo owner:raj

        """
      ),
      (
        "check code:dead-end severity:error",
        """
        No finding matches.  code:dead-end leaves 3 of 20 findings, severity:error none of those.  \
        Without severity:error: 3.  Try: check code:dead-end

        """
      ),
    ])
  func reason(line: String, expected: String) async throws {
    #expect(try await Self.answer(line) == expected)
  }

  @Test("Where one filter less is not enough, all from the one that left nothing are dropped")
  func several() async throws {
    let answer = try await Self.answer("assets format:webinar owner:raj status:draft")
    #expect(answer.contains("owner:raj none of those.  Without owner:raj, status:draft: 2."))
  }

  @Test("A map in which nothing covers a cell says so above its figures' note")
  func map() async throws {
    let answer = try await Self.answer("map format:battlecard")
    #expect(
      answer.contains(
        "\nNo covering asset matches.  format:battlecard leaves none of 33 covering assets."))
  }

  @Test(
    "What is tried next finds something",
    arguments: [
      "assets format:webinar persona:cfo team:sales", "scores unicorn format:webinar",
      "gaps stage:loyalty min:3",
      "todo owner:raj task:label", "check code:dead-end severity:error", "map by:team zebra",
    ])
  func next(line: String) async throws {
    let answer = try await Self.answer(line)
    let hint = try #require(answer.split(separator: "Try: ").last)
    let next = try #require(hint.split(separator: "   ").first?.split(separator: "\n").first)
    #expect(try await !Self.answer(String(next)).hasPrefix("No "))
  }
}
