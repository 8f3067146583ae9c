import TestSupport
import Testing

@Suite("Objections in planning")
struct ObjectionGapTests {
  private func objections(_ line: String) async throws -> [String] {
    try await JSONAnswer.of(line).rows.compactMap { $0["objection"] as? String }
  }

  @Test("Gaps end with the objections heard without a live answer; rows go on")
  func rows() async throws {
    var session = try Sample.session()
    let gaps = await session.run(line: "gaps").output
    #expect(gaps.contains("\nObjections heard without a live answer\n"))
    #expect(gaps.contains("4 objections heard without a live answer.\n"))
    let row = try #require(gaps.split(separator: "\n").first { $0.contains("  next-year ") })
    let number = row.prefix { $0 != "n" }.filter(\.isNumber)
    let explained = await session.run(line: "explain \(number)")
    #expect(explained.output.hasPrefix("next-year \"Come back next year, this is not the moment\""))
    #expect(await session.run(line: "objection show \(number)").output.hasPrefix("next-year"))
  }

  @Test("Stage and persona filter them, min: does not, and a limit counts both")
  func filters() async throws {
    #expect(try await objections("gaps persona:cfo") == ["next-year"])
    #expect(try await objections("gaps stage:consideration min:9").count == 3)
    let text = try await Sample.run("gaps min:9").output
    #expect(text.contains("4 objections heard without a live answer; min: counts cells only.\n"))
    let cells = try await JSONAnswer.of("gaps").rows.count { $0["kind"] as? String == "cell" }
    #expect(try await objections("gaps --limit \(cells + 1)") == ["next-year"])
    #expect(try await objections("gaps --limit 2") == [])
    #expect(try await Sample.run("gaps --limit 2").output.contains("\n4 objections heard without"))
  }

  @Test("CSV holds the cells, also where there are none")
  func csv() async throws {
    let csv = try await Sample.run("gaps min:9 --format csv").output
    #expect(csv.split(separator: "\r\n").count == 1)
    #expect(csv.hasPrefix("row,stage,persona,have,want,gap,"))
    #expect(!(try await Sample.run("gaps --format csv").output.contains("next-year")))
  }

  @Test("An objection alone is a gap to fail for")
  func fail() async throws {
    let folder = try TemporaryFolder([
      "stagecraft.yml": "name: T\ntoday: 2026-11-22\ntargets: {default: 0}\n",
      "assets/a.md": "# A\n", "objections/o.md": "---\nstatement: No\n---\n",
      "log/objections-raj.csv":
        "date,objection,account,outcome,value,by,note,reverses\n2026-11-01,o,,open,5,raj,,\n",
    ])
    var session = try Sample.session(in: folder.path)
    let fails = await session.run(line: "gaps --fail")
    #expect(fails.status == .findings)
    #expect(fails.output.hasPrefix("Objections heard without a live answer\n"))
    #expect(await session.run(line: "objection answer o asset=a").status == .done)
    #expect(await session.run(line: "gaps --fail").status == .done)
  }

  @Test("The value at stake is the sum of its deals, and every other row of the log says why not")
  func explanation() async throws {
    let text = try await Sample.run("explain objection:next-year").output
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.contains("  at stake 65,400 = 13,080 + 39,240 + 13,080"))
    #expect(lines.contains("    bauer 13,080, lost 2026-11-10 (log/objections-raj.csv:14)"))
    #expect(lines.contains("  not counted"))
    #expect(text.contains("(log/objections-raj.csv:4): a later\n"))
    #expect(
      lines.contains("    talk-track-timing does not count: internal, for the seller only"))
    let rework = try await Sample.run("explain objection:technicians").output
    #expect(rework.contains("Closest to rework: "))
    #expect(rework.contains("  potential "))
    #expect(try await Sample.run("explain objection:nobody").status == .notFound)
    #expect(try await Sample.run("explain objection:next-year case-bauer").status == .usage)
  }
}
