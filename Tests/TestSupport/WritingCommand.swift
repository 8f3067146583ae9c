/// A command that writes, on a small workspace, as the tests of reliability run it.
package struct WritingCommand: Sendable, CustomStringConvertible {
  /// Its words; `{}` stands for the folder that holds the workspace.
  package let words: [String]
  /// Commands that come before it.
  package let earlier: [[String]]
  /// What the next writing command of every test is.
  package static let next = ["asset", "set", "d", "owner=next"]

  package var description: String { words.joined(separator: " ") }

  private init(_ line: String, after earlier: String...) {
    words = Self.words(line)
    self.earlier = earlier.map(Self.words)
  }

  /// Titles have underscores for their spaces.
  private static func words(_ line: String) -> [String] {
    line.split(separator: " ").map { String($0).replacing("_", with: " ") }
  }

  /// Changes three files in one step.
  package static let set = WritingCommand("asset set a,b,c owner=new")
  package static let undo = WritingCommand("undo", after: "asset set a,b,c owner=new")
  package static let redo = WritingCommand("redo", after: "asset set a,b,c owner=new", "undo")

  /// One line for every command that writes: a new command is a line here.
  package static let all = [
    set, undo, redo, WritingCommand("asset new Year_two format=blog stage=awareness"),
    WritingCommand("asset archive a"), WritingCommand("funnel use sales-7 --save"),
    WritingCommand("undo", after: "asset new Year_two format=blog"),
    WritingCommand("undo 1", after: "asset set a owner=new", "asset set b owner=new"),
    WritingCommand("init {}/plain"), WritingCommand("gaps --format csv -o {}/out/gaps.csv"),
    WritingCommand("report gaps --format md -o {}/out/new.md"),
  ]

  /// The workspace `w` before any command, and what lies beside it.
  package static let files: [String: String] = {
    var files = [
      "w/stagecraft.yml": "name: Small\ntoday: 2026-11-22\n", "plain/one.md": "# One\n",
      "out/gaps.csv": "old report\n",
    ]
    for name in ["a", "b", "c", "d"] {
      files["w/assets/\(name).md"] = """
        ---
        title: Asset \(name)
        format: blog
        stage: awareness
        owner: old   # stays
        ---
        What \(name) says.

        """
    }
    return files
  }()
}
