import TestSupport
import Testing
import Workbench

@Suite("What to send, from the prompt")
struct SendTests {
  private func ids(_ line: String, kind: String = "send") async throws -> [String] {
    try await JSONAnswer.of(line).rows.filter { $0["kind"] as? String == kind }.compactMap {
      $0["asset"] as? String
    }
  }

  private func asked(_ line: String) async throws -> [String: Any] {
    try #require(try await JSONAnswer.of(line).rows.last)
  }

  @Test("The best three, --limit of them, and the seller's own apart")
  func limits() async throws {
    #expect(
      try await ids("send objection:price-high account:hagemann") == [
        "case-bauer", "onepager-total-cost", "case-nordmetall",
      ])
    #expect(
      try await ids("send objection:price-high account:hagemann --limit 1") == ["case-bauer"])
    #expect(
      try await ids("send objection:price-high account:hagemann", kind: "internal") == [
        "battlecard-fixdesk"
      ])
    let all = try await ids("send objection:price-high account:hagemann --limit 99")
    #expect(try await asked("send objection:price-high")["fitting"] as? Int == all.count)
    #expect(all.count > 10)
    #expect(Set(all).isDisjoint(with: ["cfo-brief", "autumn-discount", "battlecard-plantora"]))
  }

  @Test("An account's own story stands last of what is kept, its industry's first")
  func account() async throws {
    let all = try await ids("send account:bauer objection:price-high --limit 99")
    let stale = try await JSONAnswer.of("assets is:stale").rows.compactMap { $0["id"] as? String }
    #expect(all.last { !stale.contains($0) } == "case-bauer")
    #expect(all.last.map(stale.contains) == true)
    #expect(try await ids("send account:calder").first == "case-bauer")
    for name in ["calder", "cald", "foods", "\"Calder Foods\""] {
      #expect(try await asked("send account:\(name)")["account"] as? String == "calder")
    }
  }

  @Test("A stage of any model is understood, and its row is explained in that model")
  func otherModel() async throws {
    var session = try await Sample.readSession()
    let rows = try await JSONAnswer.of(
      "send stage:negotiation persona:it-manager", in: &session
    ).rows
    #expect(rows[0]["model"] as? String == "sales-5")
    #expect(rows[0]["stage"] as? String == "negotiation")
    let explained = await session.run(line: "explain 1")
    #expect(explained.output.contains("in negotiation × it-manager: score "))
    #expect(explained.output.contains("\nThrough sales-5.\n"))
    let why = try await JSONAnswer.of("explain 1", in: &session).rows
    #expect(why.map { $0["score"] as? Int } == [rows[0]["score"] as? Int])
    #expect(why.map { $0["asset"] as? String } == [rows[0]["asset"] as? String])
    _ = await session.run(line: "funnel use sales-7")
    #expect(await session.run(line: "explain 1").output == explained.output)
    let shown = await session.run(line: "asset show 1").output
    #expect(shown.contains(try #require(rows[0]["title"] as? String)))
  }

  @Test(
    "Names of stages, wherever they come from",
    arguments: [
      ("negotiation", "sales-5/negotiation"), ("closing", "marketing-4/conversion"),
      ("consideration", "marketing-4/consideration"), ("bofu", "marketing-4/conversion"),
      ("mql", "journey/considering"), ("interest", "marketing-6/interest"),
      ("sales-7/closing", "sales-7/closing"), ("Needs Analysis", "sales-7/needs-analysis"),
    ])
  func stages(name: String, meaning: String) async throws {
    let stages = try await asked("send \"stage:\(name)\"")["stages"] as? [[String: String]]
    #expect(stages?.map { "\($0["model"] ?? "")/\($0["stage"] ?? "")" } == [meaning])
  }

  @Test("What the buyer said is taken for the one objection it clearly is")
  func words() async throws {
    let heard = try await Sample.run("send it costs too much").output
    #expect(heard.hasPrefix("Heard    \"it costs too much\" as price-high\n"))
    #expect(
      try await asked("send \"it costs too much\"")["objections"] as? [String] == ["price-high"])
    let several = try await Sample.run("send they use fixdesk")
    #expect(several.status == .usage)
    #expect(several.errorOutput.contains("price-high (\"It costs more than"))
    #expect(several.errorOutput.contains("ticket-tool-enough (\"A ticket tool"))
    #expect(several.errorOutput.hasSuffix("Pick one, as in send objection:price-high.\n"))
  }

  @Test(
    "A name nobody knows is not found, a line that means nothing is a mistake; both say what is right",
    arguments: [
      ("send", Workbench.ExitStatus.usage, "as in send account:bauer"),
      ("send zebra", .usage, "No objection sounds like \"zebra\".  All of them: objections"),
      ("send objection:price-high too much", .usage, "not both: \"too much\""),
      ("send persona:none", .usage, "leave it out"),
      ("send not:format:blog", .usage, "not what does not: not:format:blog"),
      ("send persona:cfo persona:it-manager", .usage, "once, as in persona:cfo,it-manager"),
      ("send account:bauer,calder", .usage, "One account at a time"),
      ("send kind:x", .usage, "No filter \"kind\""),
      ("send stage:negotation", .usage, "Did you mean stage:negotiation?"),
      ("send stage:sales-5/negotation", .usage, "Did you mean stage:sales-5/negotiation?"),
      ("send stage:xyz", .usage, "There are: awareness, consideration"),
      (
        "send stage:evaluation", .usage,
        "write stage:marketing-6/evaluation or stage:sales-5/evaluation or "
      ),
      ("send format:blogg", .usage, "Did you mean format:blog?"),
      ("send persona:cof", .notFound, "Did you mean persona:cfo?"),
      ("send objection:price", .notFound, "Did you mean objection:price-high?"),
      ("send account:baur", .notFound, "Did you mean account:bauer?"),
      ("send industry:packging", .notFound, "Did you mean industry:packaging?"),
      ("send language:de", .notFound, "There are: en."),
    ])
  func mistakes(line: String, status: Workbench.ExitStatus, message: String) async throws {
    let result = try await Sample.run(line)
    #expect(result.status == status)
    #expect(result.output == "")
    #expect(result.errorOutput.contains(message), "\(result.errorOutput)")
  }

  @Test("With nothing to send it says what was left out, what is nearest and where the gap is")
  func nothing() async throws {
    let line = "send stage:negotiation persona:cfo format:webinar"
    #expect(try await ids(line) == [])
    let text = try await Sample.run(line, width: nil).output
    #expect(text.contains("Nothing to send for sales-5/negotiation × cfo; nearest is case-bauer, "))
    #expect(text.contains("gaps stage:negotiation persona:cfo --funnel sales-5\n"))
    #expect(text.contains("Left out: 6 not webinar."))
    let gaps = try await Sample.run("gaps stage:negotiation persona:cfo --funnel sales-5")
    #expect(gaps.status == .done)
    let nearest = try await asked("send format:discount")["nearest"] as? [String: String]
    #expect(nearest == ["asset": "autumn-discount", "reason": "expired"])
  }

  @Test("An asset without an address shows its file, an objection without words its own")
  func bare() async throws {
    let folder = try TemporaryFolder([
      "stagecraft.yml": "name: T\n",
      "assets/a.md": "---\ntitle: A\nstage: conversion\nobjection: [o]\n---\n",
      "objections/o.md": "---\nstatement: Too dear\nstage: conversion\n---\n",
    ])
    var session = try Sample.session(in: folder.path, width: nil)
    let text = await session.run(line: "send objection:o").output
    #expect(text.contains("  Link   no address: assets/a.md  (a, score "))
    #expect(text.contains("  Why    answers o; conversion (declared); below 60\n"))
    #expect(text.contains("  Fared  o: not heard yet\n"))
    #expect(text.contains("\nSay  nothing written yet: objections/o.md\n"))
    #expect(text.contains("For      conversion; objection o\n"))
  }

  @Test(
    "Of what to say it shows the first paragraph and where the others are",
    arguments: [
      ("One.", "Say  One.\n2 fit"), ("One\nline.\n \nTwo.\n", "1 more paragraph: "),
      ("\n\nOne\nline.\n\n\nTwo.\n\nThree.", "Say   One line.\nMore  2 more paragraphs: "),
    ])
  func paragraphs(track: String, shown: String) async throws {
    let folder = try TemporaryFolder([
      "stagecraft.yml": "name: T\n",
      "assets/a.md": "---\ntitle: A\nstage: conversion\nobjection: [o]\n---\n",
      "objections/o.md": "---\nstatement: Too dear\nstage: conversion\n---\n\(track)",
    ])
    var session = try Sample.session(in: folder.path, width: nil)
    let text = await session.run(line: "send objection:o").output
    #expect(text.contains(shown.replacing("2 fit", with: "\nOne fits")), "\(text)")
    #expect(text.contains("objection show o\n") == shown.contains("more"))
  }

  @Test("For a spreadsheet it is a table, one row an asset")
  func separated() async throws {
    let lines = try await Sample.run(
      "send objection:price-high account:hagemann --format csv"
    ).output.split(separator: "\r\n")
    #expect(lines[0] == "row,asset,title,format,score,audience,address,why,fared,plan")
    #expect(lines.count == 5)
    #expect(lines[1].hasPrefix("1,case-bauer,Bauer Getränke: 31% fewer line stops in nine months,"))
    #expect(lines[4].contains(",seller,"))
  }

  @Test("An account says how to find what to send it")
  func hint() async throws {
    #expect(try await Sample.run("account show bauer").output.hasSuffix("send account:bauer\n"))
  }

  @Test("Its filters are completed with what the workspace has")
  func completion() async throws {
    let session = try await Sample.readSession()
    func offered(_ line: String) -> [String] {
      session.completer.completion(for: line, cursor: line.count).candidates.map(\.text)
    }
    #expect(offered("send acc") == ["account:"])
    #expect(offered("send account:h") == ["account:hagemann"])
    #expect(offered("send objection:p") == ["objection:price-high"])
    #expect(offered("send stage:neg") == ["stage:negotiation"])
    #expect(offered("send stage:sales-5/e").isEmpty)
    #expect(offered("send region:") == ["region:eu", "region:uk"])
    #expect(offered("send industry:p") == ["industry:packaging", "industry:plastics"])
    let account = session.completer.completion(for: "send account:b", cursor: 14).candidates
    #expect(account.map(\.detail) == ["Bauer Getränke GmbH"])
  }
}
