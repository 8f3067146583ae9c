import TestSupport
import Testing

@Suite("T16: paths that lead elsewhere")
struct T16HostilePathTests {
  @Test("Pipes, loops and links out of the workspace are not opened, and soon over")
  func hostilePaths() throws {
    let scratch = try TemporaryFolder([
      "acme/stagecraft.yml": "name: T\n", "acme/assets/a.md": "---\ntitle: Mine\n---\n",
      "secret/s.md": "---\ntitle: Secret\n---\n",
    ])
    let links = try BuiltProgram.shell(
      """
      cd acme && mkfifo assets/pipe.md personas stagecraft && ln -s . assets/loop \
      && ln -s ../../secret assets/out && ln -s /dev/zero assets/zero.md && ln -s x assets/y \
      && ln -s y assets/x
      """, folder: scratch.path)
    #expect(links.code == 0)
    let start = ContinuousClock.now
    let assets = try BuiltProgram.run(["assets"], folder: scratch.at("acme"))
    #expect(assets.code == 0)
    #expect(assets.text.contains("Mine"))
    #expect(!assets.text.contains("Secret"))
    let check = try BuiltProgram.run(["check"], folder: scratch.at("acme"))
    for place in ["assets/pipe.md", "assets/out", "assets/zero.md", "assets/x"] {
      #expect(check.text.contains("\(place):"), "\(place)")
    }
    let output = try BuiltProgram.run(["gaps", "-o", "personas"], folder: scratch.at("acme"))
    #expect(output.code == 5)
    let script = try BuiltProgram.run(["run", "stagecraft"], folder: scratch.at("acme"))
    #expect(script.code == 4 || script.code == 3 || script.code == 5)
    // Four runs; each is promised within a second on a machine of its own.
    #expect(ContinuousClock.now - start < .seconds(10))
  }
}
