import Foundation
import TestSupport
import Testing
import Workbench

/// Changing the library from the prompt: what is written, what is refused, what comes back.
@Suite("Writing")
struct WritingTests {
  private static let story = "content/assets/stories/case-bauer.md"

  /// A session on a copy of the sample, and the copy.
  private func sample() throws -> (folder: TemporaryFolder, session: Session) {
    let folder = try TemporaryFolder.sample()
    return (folder, try Sample.session(in: folder.at("content")))
  }

  @Test("Setting a field changes its line and no other byte, and undo brings back the old bytes")
  func setAndUndo() async throws {
    let (folder, begun) = try sample()
    var session = begun
    let before = try #require(folder.text(Self.story))
    let set = await session.run(line: "asset set case-bauer owner=lukas channel+=event")
    #expect(set.output == "+ case-bauer: owner lukas, channel + event  (undo)\n")
    let after = try #require(folder.text(Self.story))
    let changed = zip(before.split(separator: "\n"), after.split(separator: "\n")).filter {
      $0 != $1
    }
    #expect(changed.map(\.0) == ["channel: [site, email]", "owner: dana"])
    #expect(changed.map(\.1) == ["channel: [site, email, event]", "owner: lukas"])
    #expect(await session.run(line: "assets owner:lukas bauer").output.contains("case-bauer"))
    let undo = await session.run(line: "undo")
    #expect(undo.output.hasPrefix("Undone: asset set case-bauer owner=lukas channel+=event."))
    #expect(folder.text(Self.story) == before)
    #expect(await session.run(line: "redo").status == .done)
    #expect(folder.text(Self.story) == after)
  }

  @Test("A value the workspace does not know is refused with the nearest one, and nothing changes")
  func faultyValue() async throws {
    let (folder, begun) = try sample()
    var session = begun
    let before = try #require(folder.text(Self.story))
    let result = await session.run(line: "asset set case-bauer,case-calder format=blogg")
    #expect(result.status == .usage)
    #expect(result.errorOutput == "No format \"blogg\"; did you mean blog?\nNothing changed.\n")
    #expect(folder.text(Self.story) == before)
    let field = await session.run(line: "asset set case-bauer stge=awareness")
    #expect(field.correctedLine == "asset set case-bauer stage=awareness")
    let filter = await session.run(line: "asset set case-bauer owner:raj")
    #expect(filter.correctedLine == "asset set case-bauer owner=raj")
  }

  @Test("A dry run shows the difference and writes nothing, not even a step")
  func dryRun() async throws {
    let (folder, begun) = try sample()
    var session = begun
    let before = try #require(folder.text(Self.story))
    let result = await session.run(line: "asset set case-bauer owner=raj --dry-run")
    #expect(result.output.contains("-owner: dana\n+owner: raj\n"))
    #expect(result.output.hasSuffix("Nothing was written.\n"))
    #expect(folder.text(Self.story) == before)
    #expect(await session.run(line: "log").output == "Nothing was written from here yet.\n")
  }

  @Test("A new asset is a draft with headings to fill in; a file that exists is never overwritten")
  func newAsset() async throws {
    let (folder, begun) = try sample()
    var session = begun
    let path = "content/assets/payback-in-a-year.md"
    let line = "asset new \"Payback in a year\" format=battlecard persona=cfo,it-manager"
    #expect(await session.run(line: line).status == .done)
    #expect(
      folder.text(path) == """
        ---
        title: Payback in a year
        format: battlecard
        persona: [cfo, it-manager]
        status: draft
        ---

        ## What they say

        ## What is true

        ## What we say

        ## Proof

        """)
    let again = await session.run(line: line)
    #expect(again.status == .refused)
    #expect(
      again.errorOutput
        == "There is an asset payback-in-a-year already, in assets/payback-in-a-year.md.\n")
    #expect(await session.run(line: "undo").status == .done)
    #expect(folder.text(path) == nil)
  }

  @Test("An archived asset covers nothing any more")
  func archive() async throws {
    let (folder, begun) = try sample()
    var session = begun
    defer { withExtendedLifetime(folder) {} }
    #expect(await session.run(line: "asset archive case-bauer").status == .done)
    #expect(await session.run(line: "assets status:archived").output.contains("case-bauer"))
    #expect(
      await session.run(line: "explain stage:conversion persona:cfo").output.contains("has 1."))
  }

  @Test("Rows of the last table can be changed; more than ten files want --yes")
  func manyFiles() async throws {
    let (folder, begun) = try sample()
    var session = begun
    defer { withExtendedLifetime(folder) {} }
    _ = await session.run(line: "assets format:blog")
    let one = await session.run(line: "asset set 1-2 reviewed=2026-11-22")
    #expect(one.status == .done)
    let many = await session.run(line: "asset set 1-11 reviewed=2026-11-21")
    #expect(many.status == .usage)
    #expect(
      many.errorOutput
        == "This changes 11 files. Add --yes to do it, or --dry-run to see how.\n")
    #expect(many.correctedLine == "asset set 1-11 reviewed=2026-11-21 --yes")
    #expect(await session.run(line: "asset set 1-11 reviewed=2026-11-21 --yes").status == .done)
    let log = await session.run(line: "log")
    #expect(log.output.contains("   2  asset set 1-11 reviewed=2026-11-21 "))
  }

  @Test("Undo is refused, with the difference, when somebody changed the file since")
  func conflict() async throws {
    let (folder, begun) = try sample()
    var session = begun
    #expect(await session.run(line: "asset set case-bauer owner=raj").status == .done)
    let ours = try #require(folder.text(Self.story))
    let theirs = ours.replacing("owner: raj", with: "owner: ines")
    try folder.write(theirs, to: Self.story)
    let undo = await session.run(line: "undo")
    #expect(undo.status == .refused)
    let story = "assets/stories/case-bauer.md"
    #expect(
      undo.errorOutput.hasPrefix(
        "Cannot undo step 1 (asset set case-bauer owner=raj): \(story) changed since; nothing was "
          + "written.\n--- a/\(story)\n+++ b/\(story)\n@@"))
    #expect(
      undo.errorOutput.hasSuffix(
        """
        -owner: raj
        +owner: ines
         visibility: public
         language: en
         cta: {label: Request a quote for your site, leads-to: request-quote}
        - as the step left it, + as it is now.
        Next: put the lines marked - back and undo 1 again. See: log

        """))
    #expect(folder.text(Self.story) == theirs)
  }

  @Test("A step is taken back and again by its number; a damaged one is listed and passed by")
  func byNumber() async throws {
    let (folder, begun) = try sample()
    var session = begun
    #expect(await session.run(line: "asset set case-bauer owner=raj").status == .done)
    #expect(await session.run(line: "asset set case-calder owner=raj").status == .done)
    let undo = await session.run(line: "undo 1")
    #expect(undo.output == "Undone: asset set case-bauer owner=raj.  redo 1 brings it back.\n")
    let again = await session.run(line: "undo 1")
    #expect(again.output == "Step 1 is undone already; redo 1 makes it again.\n")
    let redo = await session.run(line: "redo 1")
    #expect(redo.output == "Done again: asset set case-bauer owner=raj.  (undo 1)\n")
    let unknown = await session.run(line: "undo 7")
    #expect(unknown.status == .notFound)
    #expect(unknown.errorOutput == "No step 7; there are 1 to 2, as log lists them.\n")
    try folder.write("x", to: "content/.stagecraft/steps/000002")
    let log = await session.run(line: "log")
    #expect(log.output.contains("   2  .stagecraft/steps/000002 "))
    #expect(log.output.contains(" 0  damaged\n   1  asset set case-bauer owner=raj "))
    let damaged = await session.run(line: "undo")
    #expect(damaged.status == .refused)
    #expect(
      damaged.errorOutput == """
        Cannot undo step 2: its record .stagecraft/steps/000002 is damaged; nothing was written.
        Next: undo 1, another step. See: log

        """)
    #expect(await session.run(line: "undo 1").status == .done)
  }

  @Test("Undo where nothing was written leaves no trace")
  func nothingToUndo() async throws {
    let (folder, begun) = try sample()
    var session = begun
    let before = try folder.names()
    #expect(await session.run(line: "undo").output == "Nothing to undo.\n")
    #expect(await session.run(line: "redo 1").output == "Nothing to redo.\n")
    #expect(try folder.names() == before)
    #expect(folder.text("content/.stagecraft/.gitignore") == nil)
  }

  @Test("Steps outlive the session that made them")
  func acrossSessions() async throws {
    let (folder, begun) = try sample()
    var session = begun
    #expect(await session.run(line: "asset set case-bauer owner=raj").status == .done)
    var later = try Sample.session(in: folder.at("content"))
    #expect(await later.run(line: "undo").status == .done)
    #expect(await later.run(line: "undo").output == "Nothing to undo.\n")
  }

  @Test("The model that is kept is a step of undo too")
  func funnel() async throws {
    let (folder, begun) = try sample()
    var session = begun
    let before = try #require(folder.text("content/stagecraft.yml"))
    #expect(await session.run(line: "funnel use sales-7 --save").status == .done)
    #expect(folder.text("content/stagecraft.yml") != before)
    #expect(await session.run(line: "undo").status == .done)
    #expect(folder.text("content/stagecraft.yml") == before)
  }

  @Test(
    "What would contradict itself, hide something or lead nowhere is refused",
    arguments: [
      ("asset set case-bauer owner=a owner=b", "owner is given twice; say it once.\n"),
      ("asset set case-bauer owner+=b", "owner takes one value: owner=b.\n"),
      (
        "asset set case-bauer cta.leads-to=reqest-quote",
        "No asset \"reqest-quote\". Did you mean cta.leads-to=request-quote?\n"
      ),
      (
        "asset set case-bauer \"title=a\u{202E}b\"",
        "The value of title holds characters nobody sees, or none at all: a\u{FFFD}b\n"
      ),
      (
        "gaps; asset set 1 owner=raj",
        "Row 1 is a gap, not an asset; explain 1 names the closest one.\n"
      ),
    ])
  func refused(line: String, message: String) async throws {
    let (folder, begun) = try sample()
    var session = begun
    let before = folder.text(Self.story)
    #expect(await session.run(line: line).errorOutput == message)
    #expect(folder.text(Self.story) == before)
  }

  @Test("A folder without settings is not written to")
  func plainFolder() async throws {
    let folder = try TemporaryFolder(["a.md": "---\nbuyerStage: awareness\n---\n"])
    var session = try Sample.session(in: folder.path)
    let result = await session.run(line: "asset set a stage=awareness")
    #expect(result.status == .refused)
    #expect(folder.text("a.md") == "---\nbuyerStage: awareness\n---\n")
  }

  @Test("A report never lands on a file of the workspace, nor among its hidden ones")
  func reportsElsewhere() async throws {
    let (folder, begun) = try sample()
    var session = begun
    // The first step makes the hidden folder.
    #expect(await session.run(line: "asset set case-bauer owner=raj").status == .done)
    let guide = folder.text("content/message-guide.md")
    for file in ["message-guide.md", "log/objections-raj.csv", ".stagecraft/x", ".gitignore"] {
      let result = await session.run(words: ["gaps", "-o", folder.at("content/\(file)")])
      #expect(result.status == .refused)
    }
    #expect(folder.text("content/message-guide.md") == guide)
    _ = await session.run(words: ["gaps", "-o", folder.at("content/gaps.txt")])
    let again = await session.run(words: ["map", "-o", folder.at("content/gaps.txt")])
    #expect(again.status == .refused)
    #expect(again.errorOutput.contains("--force replaces it"))
    let forced = await session.run(
      words: ["map", "--force", "-o", folder.at("content/gaps.txt")])
    #expect(forced.status == .done)
    for file in ["stagecraft.yml", "log/objections-raj.csv", "assets/blog/audit-ready.md"] {
      let own = await session.run(words: ["map", "--force", "-o", folder.at("content/\(file)")])
      #expect(own.status == .refused)
    }
  }
}
