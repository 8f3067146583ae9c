import Foundation
import TestSupport
import Testing
import Workbench

@Suite("What a page was made from, and how a workspace wants it to look")
struct OriginTests {
  private static let asset = "---\ntitle: A\nid: a\nstage: awareness\npersona: p\n---\nText.\n"

  private func folder(_ settings: String = "", _ files: [String: String] = [:]) throws
    -> TemporaryFolder
  {
    try TemporaryFolder(
      [
        "stagecraft.yml": "name: Acme\ntoday: 2026-11-22\n\(settings)\n",
        "personas/p.md": "---\ntitle: P\nid: p\n---\n", "assets/a.md": Self.asset,
      ].merging(files) { $1 })
  }

  private func page(_ folder: TemporaryFolder, _ line: String = "report gaps --format html")
    async throws -> CommandResult
  {
    var session = try Sample.session(in: folder.path)
    return await session.run(line: line)
  }

  private func hash(_ page: String) throws -> String {
    try #require(page.split(separator: "<dt>Content</dt><dd><code>").last).prefix(64).description
  }

  @Test("The same files give the same bytes wherever they lie; one byte more gives another hash")
  func content() async throws {
    let (first, second) = (try folder(), try folder())
    let page = try await page(first).output
    #expect(try await self.page(second).output.utf8.elementsEqual(page.utf8))
    try second.write(Self.asset + " ", to: "assets/a.md")
    #expect(try await hash(self.page(second).output) != hash(page))
    try first.write("no workspace file", to: "notes.txt")
    #expect(try await hash(self.page(first).output) == hash(page))
  }

  @Test("The line that made it stands at the foot, without places of this machine")
  func line() async throws {
    let folder = try folder()
    let result = try await page(
      folder, "report gaps persona:p -w \(folder.path) --today 2027-01-01 --format html")
    #expect(
      result.output.contains(
        "<code>stagecraft report gaps persona:p --today 2027-01-01 --format html</code>"))
    #expect(result.output.contains("<dt>Filters</dt><dd>persona:p</dd>"))
    #expect(result.output.contains("Acme, outside of git"))
    #expect(!result.output.contains(folder.path))
  }

  @Test("The commit stands at the foot, read without starting git", .enabled(if: Git.isThere))
  func commit() async throws {
    let folder = try folder()
    try Git.run(["init", "-q"], in: folder.path)
    try Git.run(["add", "."], in: folder.path)
    try Git.run(["commit", "-qm", "One"], in: folder.path)
    let id = try Git.run(["rev-parse", "HEAD"], in: folder.path).prefix(40)
    #expect(try await page(folder).output.contains("Acme, commit <code>\(id)</code>"))
  }

  @Test(
    "report diff compares with the commit of a day, and says who changed what",
    .enabled(if: Git.isThere))
  func diff() async throws {
    let folder = try folder("targets: {default: 1}\nthreshold: 30")
    try Git.run(["init", "-q"], in: folder.path)
    func commit(_ day: String, _ author: String) throws {
      try Git.run(["add", "."], in: folder.path)
      try Git.run(
        ["commit", "-qm", day, "--author", "\(author) <a@example.com>"], in: folder.path,
        variables: ["GIT_COMMITTER_DATE": "\(day)T12:00:00+0000"])
    }
    try commit("2026-10-01", "Ana")
    try folder.write(
      Self.asset.replacing("id: a", with: "id: b").replacing("awareness", with: "conversion"),
      to: "assets/b.md")
    try commit("2026-11-01", "Bea")
    let result = try await page(folder, "report diff 2026-10-15 --json")
    #expect(
      result.output.contains(#"{"kind":"closed","stage":"conversion","persona":"p""#),
      "\(result)")
    #expect(result.output.contains(#""author":"Bea""#))
    let none = try await page(folder, "report diff 2026-09-30")
    #expect(none.errorOutput.hasPrefix("The git history of Acme begins after 2026-09-30."))
    #expect(none.status == .notFound)
    let first = try Git.run(["rev-list", "--max-parents=0", "HEAD"], in: folder.path).prefix(10)
    #expect(try await page(folder, "report diff \(first)").output.contains("conversion × p"))
    #expect(try await page(folder, "report diff nowhere").status == .notFound)
  }

  @Test("A workspace brings its logo and its colour")
  func brand() async throws {
    let svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>hit=1</script></svg>"
    let folder = try folder(
      "brand: {logo: brand/logo.svg, accent: \"#fe0\"}", ["brand/logo.svg": svg])
    let page = try await page(folder).output
    let letters = Data(svg.utf8).base64EncodedString()
    #expect(
      page.contains(
        "<img class=\"logo\" src=\"data:image/svg+xml;base64,\(letters)\" alt=\"Acme\">"))
    #expect(page.contains(":root{--accent:#ffee00;--on-accent:#000000}"))
    #expect(!page.contains("<script"))
  }

  @Test(
    "A logo that cannot be used is left out, and said",
    arguments: [
      "missing.png", "../logo.png", "/etc/logo.png", "link.png", "a//b.png",
    ])
  func logos(path: String) async throws {
    let folder = try folder("brand: {logo: \(path)}")
    try FileManager.default.createSymbolicLink(
      atPath: folder.at("link.png"), withDestinationPath: "/etc/hostname")
    let page = try await page(folder).output
    #expect(!page.contains("<img"))
    #expect(page.contains("The page has no logo: \(path), "))
  }

  @Test("A colour or a kind of picture nobody knows is reported at its place")
  func mistakes() async throws {
    let folder = try folder("brand: {logo: logo.exe, accent: red, acent: 1}")
    let found = try await page(folder, "check --format json").output
    #expect(found.contains(#"accent: a colour is wanted as in"#))
    #expect(found.contains("logo: a picture is wanted"))
    #expect(found.contains("acent"))
  }
}
