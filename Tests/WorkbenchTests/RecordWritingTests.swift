import Foundation
import TestSupport
import Testing
import Workbench

/// Starting and changing personas, accounts and campaigns, and editing an asset as a whole.
@Suite("Writing records")
struct RecordWritingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder.sample() }

  private func session(_ editor: TextEditor? = nil) throws -> Session {
    var session = try Sample.session(in: folder.at("content"), width: nil)
    session.surroundings.editor = editor
    return session
  }

  private func run(_ line: String) async throws -> CommandResult {
    var session = try session()
    return await session.run(line: line)
  }

  @Test("A new persona is a file with its words, and takes part in the next map")
  func newPersona() async throws {
    let result = try await run(
      "persona new \"Works council\" words=overtime,training owner=raj \"goals=fair shifts\"")
    #expect(
      result.output == """
        + works-council, a new persona in personas/works-council.md: words overtime,training, \
        owners.sales raj, goals fair shifts  (undo)

        """)
    #expect(
      folder.text("content/personas/works-council.md") == """
        ---
        title: Works council
        words: [overtime, training]
        owners:
          sales: raj
        goals: fair shifts
        ---

        """)
    #expect(try await run("map").output.contains("works-council"))
  }

  @Test(
    "A buying role is added to a flow map, and its list grows, in the one line that must change")
  func accountRoles() async throws {
    let path = "content/accounts/calder.md"
    let before = try #require(folder.text(path))
    let line = "account set calder roles.economic-buyer=cfo roles.decision-maker+=cfo"
    #expect(try await run(line).status == .done)
    #expect(
      folder.text(path)
        == before.replacing(
          "roles: {decision maker: [plant-manager], champion: [maintenance-lead]}",
          with: "roles: {decision maker: [plant-manager, cfo], champion: [maintenance-lead], "
            + "economic buyer: cfo}"))
    #expect(try await run("account set calder roles.decision-maker-=cfo").status == .done)
    #expect(try await run("undo").status == .done)
    #expect(try await run("undo").status == .done)
    #expect(folder.text(path) == before)
  }

  @Test("A new campaign aims at every stage up to the purchase and says who is missing")
  func newCampaign() async throws {
    let result = try await run(
      "campaign new \"Summer stops\" from=2027-06-01 to=2027-07-15 persona=cfo owner=dana")
    #expect(
      result.output == "+ summer-stops, 45 days, marketing dana, sales nobody yet  (undo)\n")
    let text = try #require(folder.text("content/campaigns/summer-stops.md"))
    #expect(text.contains("stages: [awareness, consideration, conversion]\n"))
    #expect(text.contains("owners:\n  marketing: dana\n"))
    let again = try await run("campaign new \"Summer stops\"")
    #expect(again.status == .refused)
    #expect(
      again.errorOutput
        == "There is a campaign summer-stops already, in campaigns/summer-stops.md.\n")
  }

  @Test(
    "What a record's reader would report is refused before it is written",
    arguments: [
      (
        "campaign new X from=2027-06-01 to=2027-05-15",
        "The campaign ends on 2027-05-15, before 2027-06-01\n"
      ),
      ("campaign set spring-cfo persona+=cfoo", "No persona \"cfoo\"; did you mean cfo?\n"),
      ("account set bauer tier=one", "\"one\" is not a whole number"),
      (
        "persona set cfo objections+=price-hi",
        "No objection \"price-hi\"; did you mean price-high?"
      ),
      (
        "campaign new Summer stops",
        "campaign new wants one title in quotes, as in campaign new \"Summer stops\".\n"
      ),
      (
        "campaign new X owner=danna",
        "No one called \"danna\". Did you mean owner=dana? Somebody new joins a team in "
      ),
      ("campaign new X owners.sales=rja", "No one called \"rja\". Did you mean owners.sales=raj?"),
      (
        "persona set cfo owners.marketing=herta",
        "No one called \"herta\". There are: dana, ines, lukas, raj. Somebody new joins a team in"
      ),
      ("asset set case-bauer owner=lukass", "No one called \"lukass\". Did you mean owner=lukas?"),
      ("account new X tir=2", "No field \"tir\". Did you mean tier=2?\n"),
      ("persona set cfo id=boss", "An id cannot be set"),
      ("campaign new \"!!\"", "\"!!\" makes no id"),
      ("account new X id=../x", "\"../x\" makes no id"),
    ])
  func refused(line: String, message: String) async throws {
    let names = ["campaigns", "accounts", "personas"].map { "content/\($0)" }
    let before = try names.map {
      try FileManager.default.contentsOfDirectory(atPath: folder.at($0))
    }
    let result = try await run(line)
    #expect(result.errorOutput.hasPrefix(message))
    #expect(result.output.isEmpty)
    let after = try names.map { try FileManager.default.contentsOfDirectory(atPath: folder.at($0)) }
    #expect(before == after)
  }

  @Test("A freelancer may own an asset, and where no team is named anybody may own anything")
  func strangers() async throws {
    #expect(try await run("asset set case-bauer owner=freelance-herta").status == .done)
    let settings = try #require(folder.text("content/stagecraft.yml"))
    let teams = try #require(settings.range(of: "teams:\n"))
    let message = try #require(settings.range(of: "message:\n"))
    try folder.write(
      settings.replacingCharacters(in: teams.lowerBound..<message.lowerBound, with: ""),
      to: "content/stagecraft.yml")
    #expect(try await run("campaign set spring-cfo owners.sales=lukass").status == .done)
    #expect(
      try await run("campaign add spring-cfo build-or-buy role=sales owner=lisa").status == .done)
  }

  private static let story = "content/assets/stories/case-bauer.md"

  @Test("What the editor leaves is one step of undo, with its faults named and kept")
  func edit() async throws {
    let before = try #require(folder.text(Self.story))
    var session = try session(
      TextEditor(
        edit: { text, name in
          let edited = String(decoding: text, as: UTF8.self)
            .replacing("format: case-study", with: "format: case-studdy")
          return .success(TextEditor.Draft(text: Array(edited.utf8), path: name))
        }, discard: { _ in }))
    let result = await session.run(line: "asset edit case-bauer")
    #expect(result.status == .findings)
    #expect(result.output.hasPrefix("+ case-bauer: assets/stories/case-bauer.md as you saved it"))
    #expect(result.output.contains("no format \"case-studdy\"; did you mean case-study?"))
    #expect(folder.text(Self.story) != before)
    #expect(await session.run(line: "undo").status == .done)
    #expect(folder.text(Self.story) == before)
  }

  @Test("A file saved by somebody else while the editor is open stays, and the draft is kept")
  func editConflict() async throws {
    let file = URL(fileURLWithPath: folder.at(Self.story))
    var session = try session(
      TextEditor(
        edit: { text, _ in
          try? Data("theirs\n".utf8).write(to: file)
          return .success(TextEditor.Draft(text: text + [0x0A], path: "the-draft"))
        }, discard: { _ in Issue.record("the draft was thrown away") }))
    let result = await session.run(line: "asset edit case-bauer")
    #expect(result.status == .refused)
    #expect(result.errorOutput.hasSuffix("Your text is kept in the-draft\n"))
    #expect(folder.text(Self.story) == "theirs\n")
  }

  @Test("Without a terminal the editor is not opened, and the message says what to do instead")
  func noTerminal() async throws {
    let result = try await run("asset edit case-bauer")
    #expect(result.status == .usage)
    #expect(result.errorOutput.contains("asset set case-bauer key=value"))
  }
}
