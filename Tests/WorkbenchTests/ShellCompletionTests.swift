import TestSupport
import Testing
import Workbench

@Suite("Completion of a shell's lines")
struct ShellCompletionTests {
  private func lines(_ line: String, breaks: String = "", in folder: String? = nil) async throws
    -> [String]
  {
    var completion = ShellCompletion(
      session: try folder.map { try Sample.session(in: $0) } ?? Sample.session())
    return await completion.lines(for: line, breaks: breaks)
      .split(separator: "\n").map(String.init)
  }

  @Test("Values of the workspace come with what is known of them, behind a tab")
  func values() async throws {
    let count = try await JSONAnswer.of("assets persona:cfo").rows.count
    #expect(try await lines("stagecraft gaps persona:c") == ["persona:cfo\t\(count) assets"])
    #expect(
      try await lines("stagecraft gap") == [
        "gaps\tWhere coverage is short, worst first, and what to rework."
      ])
    #expect(try await lines("stagecraft ").count > 20)
  }

  @Test("What stands before a sign at which the shell cuts words is not repeated")
  func breaks() async throws {
    let signs = " \t\n\"'@><=;|&(:"
    let found = try await lines("stagecraft gaps not:persona:cfo,it", breaks: signs)
    #expect(found.map { $0.prefix { $0 != "\t" } } == ["cfo,it-manager"])
    let set = try await lines("stagecraft set format=w", breaks: signs)
    #expect(set == ["wide\t"])
    #expect(try await lines("stagecraft set format=w", breaks: ":") == ["format=wide\t"])
    #expect(
      try await lines("stagecraft gaps per", breaks: signs).first?.hasPrefix("persona:") == true)
  }

  @Test("Quotes and backslashes of the shell are read, and none are written")
  func quotes() async throws {
    let folder = try TemporaryFolder([
      "stagecraft.yml": "name: T\n", "assets/a.md": "---\ntitle: A\nowner: Anna Berg\n---\n",
    ])
    for line in [
      #"s assets owner:Anna\ B"#, #"s assets owner:A"#, #"s assets 'owner:Anna' owner:A"#,
    ] {
      #expect(try await lines(line, in: folder.path) == ["owner:Anna Berg\t1 asset"])
    }
    #expect(try await lines(#"s assets "owner:An"#, in: folder.path) == [])
  }

  @Test("Options before say where to look")
  func options() async throws {
    let folder = try TemporaryFolder(["stagecraft.yml": "name: T\n", "assets/.keep": ""])
    let line = "stagecraft -w \(Checkout.sample) --funnel sales-7 gaps stage:c"
    #expect(
      try await lines(line, in: folder.path).map { $0.prefix { $0 != "\t" } } == ["stage:closing"])
    #expect(
      try await lines("stagecraft gaps --funnel b").map { $0.prefix { $0 != "\t" } } == ["bands"])
    #expect(try await lines("stagecraft -w ").count == 0)
  }

  @Test("A value that could not be typed is not offered")
  func hostile() async throws {
    let folder = try HostileWorkspace.folder()
    for line in ["s assets owner:", "s asset show ", "s assets language:", "s gaps persona:"] {
      let found = try await lines(line, in: folder.path)
      #expect(!found.isEmpty)
      let text = found.joined().replacing("\t", with: "")
      #expect(!text.unicodeScalars.contains(where: T14HostileTextTests.isSteering))
    }
  }
}
