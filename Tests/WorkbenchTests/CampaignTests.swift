import Foundation
import TestSupport
import Testing
import Workbench

/// Showing campaigns, and who takes part in them.
@Suite("Campaigns")
struct CampaignTests {
  private static let spring = "content/campaigns/spring-cfo.md"
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder.sample() }

  private func run(_ line: String) async throws -> CommandResult {
    var session = try Sample.session(in: folder.at("content"), width: nil)
    return await session.run(line: line)
  }

  /// What an edit adds to the file of a new campaign, whose front matter ends with `owners`.
  private func added(by line: String, to text: String) async throws -> String {
    try folder.write(text, to: "content/campaigns/new.md")
    let result = try await run(line)
    #expect(result.status == .done, "\(result.errorOutput)")
    return try #require(folder.text("content/campaigns/new.md"))
  }

  @Test("A member is one new line in the file, and undo takes it out")
  func addAndUndo() async throws {
    let before = try #require(folder.text(Self.spring))
    let add = try await run(
      "campaign add spring-cfo build-or-buy role=marketing owner=lukas date=2027-03-16")
    #expect(add.output == "+ spring-cfo: build-or-buy, owner lukas, 2027-03-16  (undo)\n")
    let line = "  - {asset: build-or-buy, role: marketing, owner: lukas, date: 2027-03-16}\n"
    #expect(
      folder.text(Self.spring) == before.replacing("handoff: {", with: line + "handoff: {"))
    #expect(try await run("undo").status == .done)
    #expect(folder.text(Self.spring) == before)
  }

  @Test("An objection joins with the answer it will be given, and says when there is none")
  func addObjections() async throws {
    let add = try await run(
      "campaign add audit-season objection:price-high,technicians-wont-use-it role=sales")
    #expect(
      add.output
        == "+ audit-season: price-high > case-bauer, technicians-wont-use-it (no live answer)"
        + "  (undo)\n")
    let text = try #require(folder.text("content/campaigns/audit-season.md"))
    #expect(
      text.contains(
        "  - {objection: price-high, role: sales}\n"
          + "  - {objection: technicians-wont-use-it, role: sales}\nhandoff:"))
  }

  @Test("A proof alone is called one, by the campaign and by the line that adds it")
  func proof() async throws {
    try folder.write(
      "---\ntitle: New\nstages: [conversion]\n---\n", to: "content/campaigns/new.md")
    let add = try await run("campaign add new objection:next-year role=sales owner=raj")
    #expect(
      add.output == "+ new: next-year (proof case-bauer), sales owner raj  (undo)\n")
    let show = try await run("campaign show new").output
    #expect(show.contains(" next-year (proof\u{A0}case-bauer)  GAP\n"), "\(show)")
    #expect(
      show.contains("\nobjection (proof asset): no asset answers it, one proves what to say.\n"))
    let rows = try JSONAnswer(try await run("campaign show new --json").output).rows
    let stages = try #require(rows.first?["stages"] as? [[String: Any]])
    let members = try #require(stages[2]["members"] as? [[String: Any]])
    #expect(members.map { $0["proof"] as? String } == ["case-bauer"])
    #expect(members.allSatisfy { $0["answer"] is NSNull })
  }

  @Test("New dates say how many members they leave out, and each is a finding until it moves")
  func outside() async throws {
    let set = try await run("campaign set spring-cfo from=2027-03-20 to=2027-04-15")
    #expect(
      set.output
        == "+ spring-cfo: from 2027-03-20, to 2027-04-15, 3 members lie outside now  (undo)\n")
    let check = try await run("check code:campaign-member-outside").output
    #expect(check.contains("brings onepager-total-cost on 2027-04-20, after it ends on 2027-04-15"))
    #expect(check.contains("\n3 warnings."))
    let back = try await run("campaign set spring-cfo from= to=")
    #expect(back.output == "+ spring-cfo: no from, no to  (undo)\n")
  }

  @Test("Its table keeps to the page, however long the ids", arguments: [40, 60, 80, 81])
  func narrow(width: Int) async throws {
    let long = "what-plants-of-nordmetall-found-in-their-spare-parts-stores"
    try folder.write(
      "---\ntitle: Stores\nformat: blog\nstage: consideration\n---\n",
      to: "content/assets/blog/\(long).md")
    try folder.write(
      "---\ntitle: New\naccounts: [bauer]\nmembers:\n  - {asset: \(long), role: joint}\n"
        + "  - {objection: next-year, role: joint}\n---\n", to: "content/campaigns/new.md")
    var session = try Sample.session(in: folder.at("content"), width: width)
    let lines = await session.run(line: "campaign show new").output.split(separator: "\n")
    let table = lines.drop { !$0.hasPrefix("STAGE") }.prefix { !$0.contains(" gap") }
    #expect(table.count > 8)
    for line in table { #expect(line.count <= width, "\(line)") }
    // A page that has room for the parts of an id breaks it nowhere else.
    #expect(table.contains { $0.contains("nordmetall-") } == (width > 40), "\(table)")
  }

  @Test("A team without an owner gets the one that is named; a member's own owner stays apart")
  func owners() async throws {
    let text = try await added(
      by: "campaign add new objection:no-time role=sales owner=raj",
      to: "---\ntitle: New\nowners: {marketing: dana}\n---\n")
    #expect(
      text == """
        ---
        title: New
        owners: {marketing: dana, sales: raj}
        members:
          - {objection: no-time, role: sales, owner: raj}
        ---

        """)
    let again = try await run("campaign add new product-tour role=sales owner=ines")
    #expect(again.output == "+ new: product-tour, owner ines  (undo)\n")
    #expect(
      folder.text("content/campaigns/new.md")?.contains("{marketing: dana, sales: raj}") == true)
  }

  @Test("The line says which team got its owner")
  func ownerIsSaid() async throws {
    try folder.write("---\ntitle: New\n---\n", to: "content/campaigns/new.md")
    let add = try await run("campaign add new case-bauer role=marketing owner=dana")
    #expect(add.output == "+ new: case-bauer, marketing owner dana  (undo)\n")
  }

  @Test("Members leave by any name they go by, and other members keep their lines")
  func remove() async throws {
    try folder.write(
      "---\ntitle: New\nmembers:\n  - {asset: Case Bauer} # first\n  - {asset: data-residency}\n"
        + "  # the same id\n  - {objection: data-residency}\n---\n",
      to: "content/campaigns/new.md")
    let unclear = try await run("campaign remove new data-residency")
    #expect(unclear.status == .notFound)
    #expect(
      unclear.errorOutput
        == "data-residency is an asset and an objection of new: say asset:data-residency or "
        + "objection:data-residency.\n")
    let remove = try await run("campaign remove new case-b,asset:data-residency")
    #expect(remove.output == "+ new: without case-bauer, data-residency  (undo)\n")
    #expect(
      folder.text("content/campaigns/new.md")
        == "---\ntitle: New\nmembers:\n  # the same id\n  - {objection: data-residency}\n---\n")
  }

  @Test("Rows of the last table join and leave, whatever their kind")
  func rows() async throws {
    var session = try Sample.session(in: folder.at("content"))
    for (table, row, id) in [
      ("assets build", "1", "build-or-buy"), ("objections", "2", "next-year"),
    ] {
      _ = await session.run(line: table)
      let add = await session.run(line: "campaign add spring-cfo \(row) role=sales")
      #expect(add.output.hasPrefix("+ spring-cfo: \(id)"), "\(add.errorOutput)")
      _ = await session.run(line: table)
      let remove = await session.run(line: "campaign remove spring-cfo \(row)")
      #expect(remove.output == "+ spring-cfo: without \(id)  (undo)\n")
    }
  }

  @Test(
    "What cannot be meant is refused with what can, and nothing changes",
    arguments: [
      (
        "campaign add spring-cfo cfo-brief role=sales", Workbench.ExitStatus.refused,
        "cfo-brief takes part in spring-cfo already (campaigns/spring-cfo.md:14).  Nothing "
          + "changed.\n"
      ),
      (
        "campaign add spring-cfo build-or-buy owner=raj", .usage,
        "Whose contribution is it? Add role=marketing or role=sales.\n"
      ),
      (
        "campaign add spring-cfo build-or-buy role=marketng", .usage,
        "No role \"marketng\". Did you mean role=marketing?\n"
      ),
      (
        "campaign add spring-cfo build-or-buy role:sales", .usage,
        "\"role:sales\" filters; to write it is role=sales.\n"
      ),
      (
        "campaign add spring-cfo build-or-buy role=sales date=2027-05-01", .usage,
        "2027-05-01 lies outside spring-cfo: it runs 2027-03-01 … 2027-04-30.\n"
      ),
      (
        "campaign add spring-cfo build-or-buy role=sales date=soon", .usage,
        "\"soon\" is not a day: write YYYY-MM-DD.\n"
      ),
      (
        "campaign add spring-cfo build-or-buy role=sales date=2027-04-31", .usage,
        "\"2027-04-31\" is not a day of the calendar.\n"
      ),
      (
        "campaign add spring-cfo build-or-buy role=sales owner=lukass", .notFound,
        "No one called \"lukass\". Did you mean owner=lukas? Somebody new joins a team in "
          + "stagecraft.yml first.\n"
      ),
      (
        "campaign add spring-cfo build-or-buy role=sales owner=herta", .notFound,
        "No one called \"herta\". There are: dana, ines, lukas, raj. Somebody new joins a team in "
          + "stagecraft.yml first.\n"
      ),
      (
        "campaign add spring-cfo bild-or-buy role=sales", .notFound,
        "No asset \"bild-or-buy\". Did you mean build-or-buy?\n"
      ),
      (
        "campaign add spring-cfo next-year role=sales", .notFound,
        "\"next-year\" is an objection: write objection:next-year.\n"
      ),
      (
        "campaign add sprng-cfo build-or-buy role=sales", .notFound,
        "No campaign \"sprng-cfo\". Did you mean spring-cfo?\n"
      ),
      (
        "campaign add spring-cfo , role=sales", .usage,
        "\",\" names nothing: an asset is wanted, or objection:ID.\n"
      ),
      (
        "gaps; campaign add spring-cfo 1 role=sales", .notFound,
        "Row 1 is a gap, not an asset; explain 1 names the closest one.\n"
      ),
      (
        "campaign remove spring-cfo cfo-breif", .notFound,
        "No member of spring-cfo \"cfo-breif\". Did you mean cfo-brief?\n"
      ),
      (
        "campaign remove spring-cfo objection:no-time", .notFound,
        "No objection of spring-cfo \"no-time\". There are: objection:price-high.\n"
      ),
    ])
  func refused(line: String, status: Workbench.ExitStatus, message: String) async throws {
    let before = try #require(folder.text(Self.spring))
    let result = try await run(line)
    #expect(result.status == status)
    #expect(result.errorOutput == message)
    #expect(folder.text(Self.spring) == before)
  }

  @Test("A campaign as JSON holds its stages with their members, its accounts and findings")
  func json() async throws {
    let row = try #require(try await JSONAnswer.of("campaign show spring-cfo").rows.first)
    #expect(
      Set(row.keys) == [
        "id", "title", "from", "to", "status", "goal", "budget", "personas", "owners", "handOff",
        "stages", "unplaced", "accounts", "accountsWithoutRoles", "plan", "findings", "path",
      ])
    let handOff = try #require(row["handOff"] as? [String: Any])
    #expect(handOff["stage"] as? String == "conversion")
    #expect(handOff["respondWithinHours"] as? Int == 24)
    let stages = try #require(row["stages"] as? [[String: Any]])
    #expect(
      stages.map { $0["status"] as? String } == ["ready", "ready", "one-sided", "not aimed at"])
    #expect(stages.map { $0["handOff"] as? Bool } == [false, false, true, false])
    let members = try #require(stages[0]["members"] as? [[String: Any]])
    let draft = try #require(members.last)
    #expect(draft["asset"] as? String == "cfo-brief")
    #expect(draft["role"] as? String == "marketing")
    #expect(draft["owner"] as? String == "dana")
    #expect(draft["date"] as? String == "2027-03-09")
    #expect(draft["standing"] as? String == "draft")
    let objection = try #require((stages[2]["members"] as? [[String: Any]])?.last)
    #expect(objection["objection"] as? String == "price-high")
    #expect(objection["answer"] as? String == "case-bauer")
    #expect(objection["date"] is NSNull)
    #expect(objection["day"] as? String == "2027-03-01")
    let accounts = try #require(row["accounts"] as? [[String: Any]])
    #expect(accounts.count == 9)
    #expect(accounts.allSatisfy { $0["shown"] is [String] && $0["aimedAt"] is Bool })
    let findings = try #require(row["findings"] as? [[String: Any]])
    #expect(findings.map { $0["code"] as? String } == ["campaign-not-live"])
  }

  @Test("A list of campaigns tells when, who and how many gaps, by either name")
  func list() async throws {
    let rows = try await JSONAnswer.of("campaigns").rows
    #expect(rows.map { $0["status"] as? String } == ["planned", "planned", "planned"])
    #expect(rows.allSatisfy { $0["gaps"] as? Int == 0 })
    let named = try await run("campaign list").output
    #expect(try await run("campaigns").output == named)
    let later = try await run("campaigns --today 2027-03-01")
    #expect(later.output.contains("audit-season  2027-01-11  2027-02-26  over "))
    #expect(later.output.contains("spring-cfo    2027-03-01  2027-04-30  running "))
  }

  @Test("A finding about a campaign is work for the owner of the member it is about")
  func todo() async throws {
    let rows = try await JSONAnswer.of("todo owner:dana").rows
    let finding = try #require(rows.first { $0["target"] as? String == "spring-cfo" })
    #expect(finding["task"] as? String == "fix")
    #expect(finding["reason"] as? String == "needs cfo-brief on 2027-03-09, but it is a draft")
    try folder.write("---\ntitle: New\nowners: {sales: raj}\n---\n", to: "content/campaigns/new.md")
    let ownerless = try JSONAnswer(try await run("todo owner:raj --json").output).rows
    #expect(ownerless.contains { $0["target"] as? String == "new" })
  }

  @Test("Completion offers campaigns, then assets, objections and what is said of them")
  func completion() async throws {
    let completer = try await Sample.readSession().completer
    func texts(_ line: String) -> [String] {
      completer.completion(for: line, cursor: line.count).candidates.map(\.text)
    }
    #expect(texts("campaign add spr").first == "spring-cfo")
    #expect(texts("campaign add spring-cfo build") == ["build-or-buy"])
    #expect(texts("campaign add spring-cfo objection:next") == ["objection:next-year"])
    #expect(texts("campaign add spring-cfo build-or-buy role=s") == ["role=sales"])
    #expect(texts("campaign add spring-cfo build-or-buy owner=i") == ["owner=ines"])
    #expect(texts("campaign remove spring-cfo role") == [])
  }
}
