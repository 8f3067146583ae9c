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
  package static let add = WritingCommand("campaign add spring a role=marketing")
  /// Changes an asset and an objection.
  package static let answer = WritingCommand("objection answer price asset=a say=Words")

  /// One line for every command that writes: a new command is a line here. `asset edit` is not
  /// among them, as it wants a terminal.
  package static let all =
    different + [
      WritingCommand("undo 1", after: "asset set a owner=new", "asset set b owner=new"),
      WritingCommand("asset archive a"), WritingCommand("funnel use sales-7 --save"),
      WritingCommand("objection new Too_slow stage=conversion"),
      WritingCommand("objection set price stage=awareness"),
      WritingCommand("campaign new Summer from=2027-05-01 to=2027-06-30"),
      WritingCommand("campaign set spring goal=Ten"), WritingCommand("campaign remove spring b"),
      WritingCommand("persona new Buyer"), WritingCommand("persona set cfo role=decides"),
      WritingCommand("account new Beta"), WritingCommand("account set acme tier=1"),
      WritingCommand("view save late persona:cfo"),
      WritingCommand("suggest accept d", after: "asset set d stage="),
      WritingCommand("view drop late", after: "view save late persona:cfo"),
      WritingCommand("campaign plan spring --save"),
    ]

  /// Those of them that write in different ways.
  package static let different = [
    set, undo, redo, add, answer, WritingCommand("asset new Year_two format=blog stage=awareness"),
    WritingCommand("undo", after: "asset new Year_two format=blog"),
    WritingCommand("objection log price outcome=won by=raj"),
    WritingCommand("undo", after: "objection log price outcome=won by=raj"),
    WritingCommand("init {}/plain"), WritingCommand("gaps --format csv -o {}/out/gaps.csv"),
    WritingCommand("report gaps --format md -o {}/out/new.md"),
  ]

  /// The workspace `w` before any command, and what lies beside it.
  package static let files: [String: String] = {
    var files = [
      "w/stagecraft.yml": """
      name: Small
      today: 2026-11-22
      teams: {marketing: {owners: [dana]}, sales: {owners: [raj]}}

      """,
      "w/personas/cfo.md": "---\ntitle: CFO\n---\n",
      "w/accounts/acme.md": "---\ntitle: Acme GmbH\n---\n",
      "w/objections/price.md":
        "---\nstatement: It costs too much\nstage: conversion\npersona: [cfo]\n---\nOld words.\n",
      "w/campaigns/spring.md":
        "---\ntitle: Spring\nfrom: 2027-03-01\nto: 2027-04-30\npersona: [cfo]\n"
        + "members:\n  - {asset: b, role: marketing}\n---\n",
      "plain/one.md": "# One\n", "out/gaps.csv": "old report\n",
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
