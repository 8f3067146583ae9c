import Reporting
import TestSupport

/// A workspace that tries to steer the terminal wherever a person may write text.
enum HostileWorkspace {
  /// As the YAML writes it between double quotes.
  static let text =
    #"a\e[31mred\e]52;c;eA==\a\e]8;;http://x\e\\ \x9b2J\x85 \r\b\x7f \u202etxt.exe\u2066 \u200b"#
    + #" \u2028 <script>|`"#

  /// The same as bytes, for where no escape is needed.
  static let raw = "r\u{1B}[31m\u{7}\u{8}\u{9B}2J\u{202E}z"

  static let files: [String: String] = {
    var files = [
      "stagecraft.yml": """
      name: "\(text)"
      today: 2026-11-22
      targets: {default: 1}
      stages:
        awareness:
          questions: {why: "\(text)"}
      teams: {marketing: {owners: ["\(text)"]}}
      views: {v: "\(text)"}
      message: {value: "\(text)", required: ["\(text)"], banned: ["\(text)", body]}

      """,
      "personas/p.md":
        "---\ntitle: \"\(text)\"\nrole: \"\(text)\"\ngoals: [\"\(text)\"]\n"
        + "pains: [\"\(text)\"]\nwords: [body, \"\(text)\"]\nowners: {marketing: \"\(text)\"}\n"
        + "---\n",
      "objections/o.md":
        "---\nstatement: \"\(text)\"\nstage: conversion\npersona: [p]\nproof: [a]\n---\n\(raw)\n",
      "log/objections-raj.csv":
        "date,objection,account,outcome,value,by,note,reverses\n"
        + "2026-11-01,o,k,open,7,\(raw),\"\(raw)\",\n2026-11-02,\(raw),k,\(raw),7,raj,\(raw),\n",
      "campaigns/c.md":
        "---\ntitle: \"\(text)\"\ngoal: \"\(text)\"\npersona: [p]\nstages: [awareness]\n"
        + "owners: {marketing: \"\(text)\"}\nmembers:\n  - {asset: a, role: marketing}\n---\n",
      "accounts/k.md":
        "---\ntitle: \"\(text)\"\nindustry: \"\(text)\"\nregion: \"\(text)\"\n"
        + "roles: {\"\(text)\": [p]}\n---\n",
      "funnels/f.md":
        "---\ntitle: \"\(text)\"\nid: f\nteam: joint\nstages:\n"
        + "  - {id: s, title: \"\(text)\", goal: \"\(text)\", phases: [aware]}\n---\n",
      "assets/broken.md": "---\ntitle: B\nformat: \"\(text)\"\nowner: \(raw)\n---\n",
    ]
    files["q.json"] = savedMap
    for (kind, key) in [
      ("personas", "title"), ("objections", "statement"), ("campaigns", "title"),
      ("accounts", "title"),
    ] {
      files["\(kind)/\(raw).md"] = "---\n\(key): \"\(text)\"\n---\n\(raw)\n"
    }
    files["funnels/\(raw).md"] = "---\ntitle: \"\(text)\"\nteam: joint\n---\n"
    for (name, stage) in [("a", "awareness"), ("b", "conversion"), ("z\u{1B}[31m\u{202E}", "")] {
      files["assets/\(name).md"] =
        "---\ntitle: \"\(text)\"\nformat: blog\n"
        + (stage.isEmpty ? "" : "stage: \(stage)\npersona: p\n")
        + "owner: \"\(text)\"\nchannel: site\nlanguage: \"\(text)\"\nindustry: [\"\(text)\"]\n"
        + "cta: {label: \"\(text)\", leads-to: \"\(text)\"}\nurl: \"\(text)\"\n"
        + "published: 2026-09-01\n---\n# \(raw)\n\nThe body \(raw) what is it?\n"
    }
    return files
  }()

  /// A report kept as JSON whose every name steers.
  private static let savedMap: String = {
    let name = JSONValue.string(raw)
    let cell: JSONValue = [
      "stage": name, "persona": name, "have": 1, "want": 3, "gap": 2, "covering": [name],
    ]
    let known: JSONValue = [
      "stage": "awareness", "persona": "p", "have": 2, "want": 3, "gap": 0,
      "covering": ["b", name],
    ]
    let whole: JSONValue = [
      "schema": 1, "command": "map", "today": "2026-09-30", "by": "persona",
      "funnel": "marketing-4", "filters": "", "stages": ["awareness", name],
      "personas": ["p", name], "rows": [cell, known],
    ]
    return whole.serialized()
  }()

  /// The workspace on disk, with names that are no text besides.
  static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder(files)
    try folder.write("# Name\n", toRawName: Array("assets/n".utf8) + [0x9B] + Array("2J.md".utf8))
    try folder.write(
      Array("---\ntitle: T".utf8) + [0x9B] + Array("2J\n---\n".utf8), to: "assets/bytes.md")
    return folder
  }

  /// A line for every leaf of the command tree.
  static let lines = [
    "map": "map by:owner", "send": "send objection:o account:k", "gaps": "gaps",
    "explain": "explain a", "scores": "scores",
    "journey": "journey", "status": "status", "assets": "assets", "asset show": "asset show a",
    "asset list": "asset list", "check": "check", "todo": "todo", "personas": "personas",
    "persona show": "persona show p", "objections": "objections",
    "objection show": "objection show o",
    "objection new": "objection new T --dry-run",
    "objection set": "objection set o category=price --dry-run",
    "objection answer": "objection answer o asset=a say=T --dry-run",
    "objection log": "objection log o outcome=won by=raj --dry-run", "accounts": "accounts",
    "account show": "account show k",
    "campaigns": "campaigns", "campaign show": "campaign show c",
    "campaign list": "campaign list", "campaign plan": "campaign plan c with:teams:any",
    "campaign calendar": "campaign calendar", "what-if archive": "what-if archive a",
    "what-if add": "what-if add format=blog stage=awareness persona=p",
    "brief": "brief stage:awareness persona:p",
    "campaign add": "campaign add c b objection:o role=sales --dry-run",
    "campaign remove": "campaign remove c a --dry-run", "funnels": "funnels",
    "funnel show": "funnel show f", "funnel use": "funnel use f", "plugins": "plugins",
    "plugin show": "plugin show message-fit", "report": "report diff q.json", "open": "open .",
    "completions": "completions zsh", "init": "init assets --dry-run", "set": "set",
    "suggest": "suggest",
    "views": "views",
    "view show": "view show v", "view save": "view save w owner:none --dry-run",
    "view drop": "view drop v --dry-run", "watch": "watch gaps", "run": "run stagecraft.yml",
    "quit": "quit",
    "history": "history",
    "asset set": "asset set a owner=dana --dry-run", "asset archive": "asset archive a --dry-run",
    "asset new": "asset new T --dry-run", "asset edit": "asset edit a",
    "persona new": "persona new T --dry-run", "persona set": "persona set p role=x --dry-run",
    "account new": "account new T --dry-run", "account set": "account set k tier=2 --dry-run",
    "campaign new": "campaign new T --dry-run",
    "campaign set": "campaign set c budget=5 --dry-run", "log": "log", "undo": "undo",
    "redo": "redo",
  ]
}
