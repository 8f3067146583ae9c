import TestSupport
import Testing

@Suite("Finding and showing objections")
struct ObjectionListTests {
  private func ids(_ line: String) async throws -> [String] {
    try await JSONAnswer.of(line).rows.compactMap { $0["id"] as? String }
  }

  @Test("Without words what has most at stake comes first, then what was heard most")
  func order() async throws {
    #expect(
      try await ids("objections") == [
        "price-high", "next-year", "it-capacity", "sap-integration", "ticket-tool-enough",
        "technicians-wont-use-it", "no-time", "data-residency", "spreadsheet-works",
        "suite-already",
      ])
    #expect(try await ids("objections sort:id").first == "data-residency")
    #expect(try await ids("objections sort:heard --limit 2") == ["price-high", "next-year"])
    #expect(try await ids("objections sort:answers --limit 1") == ["next-year"])
    #expect(try await ids("objections sort:stage --limit 1") == ["data-residency"])
  }

  @Test(
    "What the buyer said finds the objection, whatever the wording",
    arguments: [
      ("\"it is too expensive\"", "price-high"), ("costs more than FixDesk", "price-high"),
      ("\"price: too high\"", "price-high"), ("\"we have a suite already\"", "suite-already"),
      ("\"maybe next year\"", "next-year"),
      ("\"technician's won't use this\"", "technicians-wont-use-it"),
      ("\"our spreadsheets work\"", "spreadsheet-works"), ("sap", "sap-integration"),
      ("\"data must stay in the EU\"", "data-residency"),
    ])
  func search(said: String, expected: String) async throws {
    #expect(try await ids("objections \(said)").first == expected)
  }

  @Test("Filters narrow, together with words too")
  func filters() async throws {
    #expect(
      try await ids("objections is:unanswered") == [
        "next-year", "ticket-tool-enough", "technicians-wont-use-it", "suite-already",
      ])
    #expect(try await ids("objections account:\"Bauer GmbH\" is:unanswered").count == 2)
    #expect(try await ids("objections category:timing stage:conversion").count == 2)
    #expect(try await ids("objections competitor:fixdesk cost") == ["price-high"])
    #expect(try await ids("objections persona:it-manager not:category:security").count == 3)
    #expect(try await ids("objections --today 2026-03-20 is:heard").count == 2)
    #expect(try await ids("objections stage:handling-objections --funnel sales-7").isEmpty)
  }

  @Test(
    "A value nobody knows is answered with the nearest",
    arguments: [
      ("objections is:hard", "is:heard"), ("objections category:prise", "category:price"),
      ("objections account:baur", "account:bauer"), ("objections sort:herd", "sort:heard"),
      ("objections compettor:fixdesk", "competitor:fixdesk"),
    ])
  func typos(line: String, right: String) async throws {
    let result = try await Sample.run(line)
    #expect(result.output == "")
    #expect(result.errorOutput.contains("Did you mean \(right)?"))
    #expect(result.correctedLine == "objections \(right)")
  }

  @Test("Nothing found says how to go on")
  func nothing() async throws {
    #expect(
      try await Sample.run("objections zebra").output
        == """
        No objection matches.  "zebra" leaves none of 10 objections.
        A new one: objection new zebra

        """)
    let folder = try TemporaryFolder(["stagecraft.yml": "name: T\n", "assets/a.md": "# A\n"])
    var session = try Sample.session(in: folder.path)
    #expect(await session.run(line: "objections").output.hasPrefix("No objections yet."))
  }

  @Test("Tables keep won and heard apart as numbers, so that no sheet reads a date")
  func csv() async throws {
    let lines = try await Sample.run("report objections is:heard --format csv").output
      .split(separator: "\r\n").map(String.init)
    #expect(
      lines.first
        == "row,objection,statement,stage,persona,category,answers,won,heard,lost,open,win-rate,"
        + "at-stake,gap")
    #expect(lines.dropFirst().first?.hasSuffix(",3,2,5,0,3,100,73680,no") == true)
    #expect(try await Sample.run("objections").output.contains("2/5    73,680\n"))
  }

  @Test("One in full: what to say, what to send best first, what is only for the seller")
  func show() async throws {
    let text = try await Sample.run("objection show price").output
    for part in [
      "price-high  \"It costs more than we planned to spend on maintenance software\"",
      "  Send      case-bauer (case-study, score ", "  For you   battlecard-fixdesk (battlecard",
      "  Not live  cfo-brief (whitepaper", "won 2 of 5 conversations (40%); 3",
      "hagemann 39,240, open 2026-11-19 (log/objections-raj.csv:15)\n",
      "2026-03-12  nordmetall  won       8,280  raj",
    ] { #expect(text.contains(part), "\(part)") }
    let bare = try await Sample.run("objection show technicians").output
    #expect(bare.contains("  Send      nothing live that a buyer may see\n"))
    let none = try await Sample.run("objection show prise-high")
    #expect(none.status == .notFound)
    #expect(none.errorOutput == "No objection \"prise-high\". Did you mean price-high?\n")
  }
}
