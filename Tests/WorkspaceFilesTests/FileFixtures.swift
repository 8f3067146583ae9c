import Foundation
import FunnelCore
import Testing

/// Faults of files and of the YAML in them.
enum FileFixtures {
  private static let settings = [
    "stagecraft.yml": "name: T\n", "assets/ok.md": "---\ntitle: Ok\n---\n",
  ]

  private static func with(_ files: [String: String]) -> [String: String] {
    settings.merging(files) { _, new in new }
  }

  static let all: [DiagnosticFixture] = [
    DiagnosticFixture(
      code: .notUTF8, files: settings,
      prepare: { try $0.write(Array("---\ntitle: Caf".utf8) + [0xE9, 0x0A], to: "assets/a.md") },
      expected: [
        "assets/a.md:2:11: error: byte 0xE9 is not UTF-8 (Latin-1?): save the file as UTF-8 "
          + "[not-utf8]"
      ]),
    DiagnosticFixture(
      code: .notUTF8, files: settings,
      prepare: { try $0.write([0xFF, 0xFE, 0x2D, 0, 0x2D, 0], to: "assets/a.md") },
      expected: [
        "assets/a.md:1:1: error: UTF-16 text: save the file as UTF-8 [not-utf8]"
      ]),
    DiagnosticFixture(
      code: .tooLarge, files: settings,
      prepare: {
        try $0.write([0x23], to: "assets/a.md")
        #expect(truncate($0.at("assets/a.md"), 1 << 30) == 0)
      },
      expected: [
        "assets/a.md:1:1: warning: 1024 MB; files above 8 MB are not read [too-large]"
      ]),
    DiagnosticFixture(
      code: .tooLarge,
      files: with([
        "assets/a.md": "---\n" + String(repeating: "k", count: 1 << 20) + ": 1\n---\n# Title\n"
      ]),
      expected: [
        "assets/a.md:2:1: error: 1025 KB of YAML; at most 256 KB are read [too-large]"
      ]),
    DiagnosticFixture(
      code: .unreadable, files: settings,
      prepare: { try $0.link("assets/a.md", to: "nowhere.md") },
      expected: [
        "assets/a.md:1:1: error: the link leads nowhere: No such file or directory [unreadable]"
      ]),
    DiagnosticFixture(
      code: .linkOutside, files: settings,
      prepare: {
        try $0.link("assets/a.md", to: "/etc/hostname")
        try $0.link("assets/etc", to: "/etc")
      },
      expected: [
        "assets/a.md:1:1: warning: the link leads out of the workspace: not opened [link-outside]",
        "assets/etc:1:1: warning: the link leads out of the workspace: not opened [link-outside]",
      ]),
    DiagnosticFixture(
      code: .linkLoop, files: settings,
      prepare: {
        try $0.link("assets/again", to: ".")
        try $0.link("assets/self.md", to: "self.md")
      },
      expected: [
        "assets/again:1:1: warning: the link leads back to a folder it lies in: not followed "
          + "[link-loop]",
        "assets/self.md:1:1: warning: the link leads back to itself: not followed [link-loop]",
      ]),
    DiagnosticFixture(
      code: .notAFile, files: settings, prepare: { try $0.pipe("assets/a.md") },
      expected: [
        "assets/a.md:1:1: warning: a pipe, socket or device: not opened [not-a-file]"
      ]),
    DiagnosticFixture(
      code: .nameNotUTF8, files: settings,
      prepare: {
        try $0.write("x", toRawName: Array("assets/caf".utf8) + [0xE9] + Array(".md".utf8))
      },
      expected: [
        "assets/caf\u{FFFD}.md:1:1: warning: the name is not UTF-8: rename it to have it read "
          + "[name-not-utf8]"
      ]),
    DiagnosticFixture(
      code: .nameCollision, files: settings,
      prepare: {
        try $0.write(Array("---\ntitle: One\n---\n".utf8), to: "assets/caf\u{E9}.md")
        try $0.write(Array("---\ntitle: Two\n---\n".utf8), to: "assets/cafe\u{301}.md")
      },
      expected: [
        "assets/caf\u{E9}.md:1:1: error: another file has this name with its accents spelled "
          + "in other code points: rename one [name-collision]"
      ]),
    DiagnosticFixture(
      code: .nameHidden,
      files: with(["assets/a\u{202E}b.md": "---\ntitle: A\n---\n"]),
      expected: [
        "assets/a\u{202E}b.md:1:1: warning: the name holds the invisible character U+202E: "
          + "rename it [name-hidden]"
      ]),
    DiagnosticFixture(
      code: .nameHidden,
      files: with(["assets/c.md": "---\ntitle: A\nid: \u{441}fo\n---\n"]),
      expected: [
        "assets/c.md:3:5: warning: the id mixes alphabets and looks like \"cfo\": write that "
          + "[name-hidden]"
      ]),
    DiagnosticFixture(
      code: .noFrontMatter, files: with(["assets/a.md": "# Hello\n\nText.\n"]),
      expected: [
        "assets/a.md:1:1: note: no front matter: only the text is known [no-front-matter]"
      ]),
    DiagnosticFixture(
      code: .unclosedFrontMatter, files: with(["assets/a.md": "---\ntitle: A\n"]),
      expected: [
        "assets/a.md:1:1: error: front matter is never closed: end it with a line --- "
          + "[unclosed-front-matter]"
      ]),
    DiagnosticFixture(
      code: .tomlFrontMatter, files: with(["assets/a.md": "+++\ntitle = \"A\"\n+++\n# B\n"]),
      expected: [
        "assets/a.md:1:1: error: TOML front matter is not read: write YAML between --- lines "
          + "[toml-front-matter]"
      ]),
    DiagnosticFixture(
      code: .jsonFrontMatter, files: with(["assets/a.md": "{\n  \"title\": \"A\"\n}\n# B\n"]),
      expected: [
        "assets/a.md:1:1: error: JSON front matter is not read: write YAML between --- lines "
          + "[json-front-matter]"
      ]),
    DiagnosticFixture(
      code: .yamlSyntax,
      files: with(["assets/a.md": "---\ntitle: Ask: now\nowner: dana\n---\n"]),
      expected: [
        "assets/a.md:2:11: error: a colon inside a value: quote the value, title: \"Ask: "
          + "now\"; \"title\" is left out [yaml-syntax]"
      ]),
    DiagnosticFixture(
      code: .yamlSyntax,
      files: with(["assets/a.md": "---\ntitle: A\npersona:\n\t- cfo\nowner: dana\n---\n"]),
      expected: [
        "assets/a.md:4:1: error: a tab in the indentation: use spaces; \"persona\" is left "
          + "out [yaml-syntax]"
      ]),
    DiagnosticFixture(
      code: .yamlSyntax,
      files: with(["assets/a.md": "---\ntitle: \"A\nowner: dana\n---\n"]),
      expected: [
        "assets/a.md:2:8: error: this quote is never closed; \"title\" is left out [yaml-syntax]"
      ]),
    DiagnosticFixture(
      code: .yamlSyntax,
      files: with(["assets/a.md": "---\ntitle: A\nchannel: [seo, site\nowner: dana\n---\n"]),
      expected: [
        "assets/a.md:3:10: error: this list or map is never closed; \"channel\" is left out "
          + "[yaml-syntax]"
      ]),
    DiagnosticFixture(
      code: .yamlSyntax,
      files: with(["assets/a.md": "---\ntitle: A\njust words\nowner: @dana\nurl: \"\\d\"\n---\n"]),
      expected: [
        "assets/a.md:3:1: error: expected \"key: value\", found no colon [yaml-syntax]",
        "assets/a.md:4:8: error: a value cannot start with this character: quote the value; "
          + "\"owner\" is left out [yaml-syntax]",
        "assets/a.md:5:7: error: unknown escape in double quotes: write \\\\ or use single "
          + "quotes; \"url\" is left out [yaml-syntax]",
      ]),
    DiagnosticFixture(
      code: .yamlSyntax,
      files: with(["assets/a.md": "---\ntitle: A\nowner: da\u{1B}na\n---\n"]),
      expected: [
        "assets/a.md:3:10: error: control character in the text; \"owner\" is left out "
          + "[yaml-syntax]"
      ]),
    DiagnosticFixture(
      code: .yamlTooDeep,
      files: with([
        "assets/a.md": "---\ntitle: A\nx: " + String(repeating: "[", count: 10_000) + "\n---\n"
      ]),
      expected: [
        "assets/a.md:3:35: error: nested more than 32 levels deep; \"x\" is left out "
          + "[yaml-too-deep]"
      ]),
    DiagnosticFixture(
      code: .yamlAlias,
      files: with(["assets/a.md": "---\ntitle: A\nx: &a [b]\ny: *a\n---\n"]),
      expected: [
        "assets/a.md:3:4: error: anchors and aliases are refused; \"x\" is left out (quote a "
          + "text that starts with & or *) [yaml-alias]",
        "assets/a.md:4:4: error: anchors and aliases are refused; \"y\" is left out (quote a "
          + "text that starts with & or *) [yaml-alias]",
      ]),
    DiagnosticFixture(
      code: .yamlTag,
      files: with(["assets/a.md": "---\ntitle: !!binary QQ==\nowner: !me dana\n---\n"]),
      expected: [
        "assets/a.md:2:8: warning: tag !!binary is ignored: the value is read as text [yaml-tag]",
        "assets/a.md:3:8: warning: tag !me is ignored: the value is read as text [yaml-tag]",
      ]),
    DiagnosticFixture(
      code: .duplicateKey,
      files: with([
        "assets/a.md":
          "---\ntitle: A\nowner: dana\ncta: {label: X, label: Y}\nowner: raj\n---\n"
      ]),
      expected: [
        "assets/a.md:4:17: error: key \"label\" stands here again; the first, on line 4, is "
          + "kept [duplicate-key]",
        "assets/a.md:5:1: error: key \"owner\" stands here again; the first, on line 3, is "
          + "kept [duplicate-key]",
      ]),
    DiagnosticFixture(
      code: .folderMissing,
      files: [
        "stagecraft.yml": "name: T\nassets: [assets, blog]\n",
        "assets/a.md": "---\ntitle: A\n---\n",
      ],
      expected: [
        "stagecraft.yml:2:18: error: no folder \"blog\" with assets [folder-missing]"
      ]),
    DiagnosticFixture(
      code: .folderMissing, files: ["stagecraft.yml": "name: T\n"],
      expected: [
        "stagecraft.yml:1:1: warning: no folder \"assets\": make it, or name your folders "
          + "with assets: [FOLDER] [folder-missing]"
      ]),
  ]
}
