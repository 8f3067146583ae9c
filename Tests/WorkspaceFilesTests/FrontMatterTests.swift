import FunnelCore
import Testing

@Suite("Front matter as people write it")
struct FrontMatterTests {
  @Test("A byte order mark, blank lines and trailing spaces around the fences are accepted")
  func fences() async throws {
    let (found, diagnostics) = try await asset(
      "\u{FEFF}\n  \n---  \t\ntitle: A\nowner: dana\n---   \nBody.\n")
    #expect(found?.title == "A")
    #expect(found?.origin.position(of: "owner").line == 5)
    #expect(found?.text.bodyWordCount == 1)
    #expect(diagnostics == [])
  }

  @Test("CRLF files have the same values, lines and columns")
  func crlf() async throws {
    let (found, diagnostics) = try await asset(
      "---\r\ntitle: A\r\nowner: dana\r\nformat: blogg\r\n---\r\nBody.\r\n")
    #expect(found?.title == "A")
    #expect(found?.owner == "dana")
    #expect(
      diagnostics == [
        "assets/a.md:4:9: error: no format \"blogg\"; did you mean blog? [unknown-format]"
      ])
  }

  @Test("Three hyphens inside the body are body")
  func rule() async throws {
    let (found, diagnostics) = try await asset("---\ntitle: A\n---\none\n\n---\n\ntwo\n")
    #expect(found?.text.bodyWordCount == 2)
    #expect(diagnostics == [])
  }

  @Test("An empty front matter is one")
  func empty() async throws {
    let (found, diagnostics) = try await asset("---\n---\n# The title #\n\nText.\n")
    #expect(found?.title == "The title")
    #expect(diagnostics == [])
  }

  @Test("Only comments are an empty front matter")
  func comments() async throws {
    let (found, diagnostics) = try await asset(
      "---\n# nothing yet\n---\nText.\n", named: "my-file.md")
    #expect(found?.title == "My file")
    #expect(diagnostics == [])
  }

  @Test("An empty file is an asset with the name of its file")
  func nothing() async throws {
    let (found, diagnostics) = try await asset("")
    #expect(found?.id == "a")
    #expect(
      diagnostics == [
        "assets/a.md:1:1: note: no front matter: only the text is known [no-front-matter]"
      ])
  }

  @Test("TOML and JSON are reported and the rest of the file is read")
  func otherLanguages() async throws {
    let toml = try await asset("+++\ntitle = \"A\"\n+++\n# From the body\n")
    let json = try await asset("{\n \"title\": \"} A\"\n}\n# From the body\n")
    #expect(toml.0?.title == "From the body")
    #expect(json.0?.title == "From the body")
    #expect(json.0?.text.headingCount == 1)
  }

  @Test("A body that starts with a template tag is no JSON")
  func shortcode() async throws {
    let (_, diagnostics) = try await asset("{{< figure src=\"a.png\" >}}\n")
    #expect(diagnostics.count == 1)
    #expect(diagnostics[0].contains("[no-front-matter]"))
  }

  @Test("A front matter over 8 KB is read")
  func long() async throws {
    let (found, diagnostics) = try await asset(
      "---\nnote: " + String(repeating: "word ", count: 4000) + "\ntitle: A\n---\n")
    #expect(found?.title == "A")
    #expect(diagnostics == [])
  }

  @Test("no, on and 1.0 stay the texts they are")
  func texts() async throws {
    let (found, diagnostics) = try await asset("---\ntitle: no\nowner: on\nlanguage: 1.0\n---\n")
    #expect(found?.title == "no")
    #expect(found?.owner == "on")
    #expect(found?.language == "1.0")
    #expect(diagnostics == [])
  }

  @Test("stage: no is an unknown stage called no")
  func stageNo() async throws {
    let (_, diagnostics) = try await asset("---\ntitle: A\nstage: no\n---\n")
    #expect(diagnostics == ["assets/a.md:3:8: error: no stage \"no\" [unknown-stage]"])
  }

  @Test("Empty values, tildes and nulls are no values")
  func nulls() async throws {
    let (found, diagnostics) = try await asset(
      "---\ntitle: A\nstage:\nowner: ~\nformat: null\npublished: \"\"\nchannel: []\n---\n")
    #expect(found?.owner == nil)
    #expect(found?.format == nil)
    #expect(diagnostics == [])
  }

  @Test("The author as a map, tags as a text and unknown keys are people's own")
  func ownKeys() async throws {
    let (found, diagnostics) = try await asset(
      "---\ntitle: A\nauthor: {name: Dana}\ntags: one two\nreadingTime: 4\n---\n")
    #expect(found?.title == "A")
    #expect(diagnostics == [])
  }

  @Test("A faulty line takes only its own field with it")
  func recovery() async throws {
    let (found, diagnostics) = try await asset(
      "---\ntitle: A\nurl: x: y\nowner: dana\nchannel: [seo\nlanguage: en\n---\nBody.\n")
    #expect(found?.title == "A")
    #expect(found?.owner == "dana")
    #expect(found?.language == "en")
    #expect(found?.url == nil)
    #expect(diagnostics.count == 2)
  }

  @Test("Of two equal keys the first is kept")
  func duplicates() async throws {
    let (found, _) = try await asset("---\ntitle: A\nowner: dana\n\"owner\": raj\nurl: /x\n---\n")
    #expect(found?.owner == "dana")
    #expect(found?.url == "/x")
  }

  @Test("A bold word, an ampersand and a bang inside a text are text")
  func marks() async throws {
    let (found, diagnostics) = try await asset(
      "---\ntitle: R&D *now* & here!\nowner: \"*dana\" # &a !b\nurl: |\n  &x\n  *y\n---\n")
    #expect(found?.title == "R&D *now* & here!")
    #expect(found?.owner == "*dana")
    #expect(diagnostics == [])
  }

  @Test("Columns are counted in characters")
  func columns() async throws {
    let (_, diagnostics) = try await asset("---\ncta: {label: 漢字é, x: y}\n---\n")
    #expect(
      diagnostics == [
        "assets/a.md:2:19: warning: unknown key \"x\" in cta; one of label, leads-to [unknown-key]"
      ])
  }

  @Test("A line separator pasted from a document moves no line number")
  func lineSeparator() async throws {
    let (found, diagnostics) = try await asset(
      "---\ntitle: \"A\u{2028}B\"\nformat: blogg\n---\n")
    #expect(found?.title == "A B")
    #expect(diagnostics.first?.hasPrefix("assets/a.md:3:9: ") == true)
  }

  @Test("More faults than are worth reading again for end the reading, not the file")
  func manyFaults() async throws {
    let lines = (1...30).map { "k\($0): a: b" }.joined(separator: "\n")
    let (found, diagnostics) = try await asset("---\n\(lines)\ntitle: A\n---\n# Heading\n")
    #expect(found?.title == "Heading")
    #expect(diagnostics.count == 10)
    #expect(
      diagnostics[0]
        == "assets/a.md:2:1: error: too many faults to read on: all keys here are left out [yaml-syntax]"
    )
  }
}
