import FunnelCore
import Testing

@Suite("Assets")
struct AssetTests {
  @Test(
    "The day is read from every usual form and never shifted",
    arguments: [
      "2026-03-14", "2026-3-14", "2026/03/14", "2026-03-14T23:59:59+14:00", "2026-03-14T13：00：00",
      "2026-03-14 9:00:00 -0500", "2026-03-14 09:00:00 -05:00", "\"2026-03-14\"", "Mar 14 2026",
      "14 March 2026", "Sat, 14 Mar 2026 23:00:00 GMT", "\"March 14, 2026\"",
    ])
  func days(text: String) async throws {
    let (found, diagnostics) = try await asset("---\ntitle: A\npublished: \(text)\n---\n")
    #expect(found?.published == Day(year: 2026, month: 3, day: 14))
    #expect(diagnostics == [])
  }

  @Test("What site generators call a field counts where ours is missing")
  func generators() async throws {
    let (found, diagnostics) = try await asset(
      """
      ---
      title: A
      date: 2026-01-02
      lastmod: 2026-02-03
      expiryDate: 2026-04-05
      draft: true
      permalink: /a/
      lang: de
      ---
      """)
    #expect(found?.published == Day("2026-01-02"))
    #expect(found?.reviewed == Day("2026-02-03"))
    #expect(found?.expires == Day("2026-04-05"))
    #expect(found?.status == .draft)
    #expect(found?.url == "/a/")
    #expect(found?.language == "de")
    #expect(diagnostics == [])
  }

  @Test("Our own date wins over the site generator's")
  func ownDate() async throws {
    let (found, _) = try await asset(
      "---\ntitle: A\ndate: 2020-01-01\npublished: 2026-01-02\nreviewed: 2026-02-02\nlastmod: 2020-01-01\n---\n"
    )
    #expect(found?.published == Day("2026-01-02"))
    #expect(found?.reviewed == Day("2026-02-02"))
  }

  @Test("Jekyll's published: false is a draft with its own date")
  func jekyllDraft() async throws {
    let (found, diagnostics) = try await asset(
      "---\ntitle: A\npublished: false\ndate: 2026-01-02\n---\n")
    #expect(found?.status == .draft)
    #expect(found?.published == Day("2026-01-02"))
    #expect(diagnostics == [])
  }

  @Test("A day in the file's name is the day it was published, the rest is the id")
  func jekyllName() async throws {
    let (found, _) = try await asset("---\ntitle: A\n---\n", named: "2024-05-01-hello-world.md")
    #expect(found?.id == "hello-world")
    #expect(found?.published == Day("2024-05-01"))
  }

  @Test(
    "An id comes from the name of the file, or of its folder",
    arguments: [
      ("blog/ROI “calc” v2.md", "roi-calc-v2"), ("tour/index.md", "tour"), ("a.mdx", "a"),
      ("b.markdown", "b"), ("🚀.md", "untitled"), ("漏斗指南.md", "漏斗指南"),
      ("cafe\u{301}.md", "caf\u{E9}"),
    ])
  func ids(name: String, id: String) async throws {
    let (found, _) = try await asset("---\ntitle: A\n---\n", named: name)
    #expect(found.map { Array($0.id.utf8) } == Array(id.utf8))
  }

  @Test("Section pages, dot files, node_modules and other kinds of files are no assets")
  func passedOver() async throws {
    let found = try await reading([
      "stagecraft.yml": "name: T\n", "assets/_index.md": "x", "assets/.hidden.md": "x",
      "assets/.git/a.md": "x", "assets/node_modules/a.md": "x", "assets/a.txt": "x",
      "assets/b.md": "---\ntitle: B\n---\n",
    ])
    #expect(found.workspace.assets.map(\.id) == ["b"])
    #expect(found.diagnostics == [])
  }

  @Test("A list may be a flow, a block, one word or words with commas")
  func lists() async throws {
    for text in ["[seo, site]", "\n  - seo\n  - site", "\n- seo\n- site", "seo, site"] {
      let (found, _) = try await asset("---\ntitle: A\nchannel: \(text)\n---\n")
      #expect(found?.channels == ["seo", "site"])
    }
    let (found, _) = try await asset("---\ntitle: A\nchannel: SEO\n---\n")
    #expect(found?.channels == ["seo"])
  }

  @Test("A word in a list with commas is reported at its own place, and only it is left out")
  func listPlaces() async throws {
    let (found, diagnostics) = try await asset("---\ntitle: A\nchannel: seo, sitte, ads\n---\n")
    #expect(found?.channels == ["seo", "ads"])
    #expect(
      diagnostics == [
        "assets/a.md:3:15: error: no channel \"sitte\"; did you mean site? [unknown-channel]"
      ])
  }

  @Test("Fields may have other names, also below a map")
  func renamed() async throws {
    let found = try await reading([
      "stagecraft.yml": "keys: {stage: buyerStage, format: params.kind, owner: writer}\n",
      "assets/a.md":
        "---\ntitle: A\nbuyerStage: awareness\nowner: nobody\nwriter: dana\nparams:\n  kind: blog\n  team: sales\n---\n",
    ])
    let asset = try #require(found.workspace.assets.first)
    #expect(asset.declaredPhases == [.aware])
    #expect(asset.format == "blog")
    #expect(asset.owner == "dana")
    #expect(asset.team == .sales)
    #expect(asset.origin.position(of: "stage").line == 3)
    #expect(found.diagnostics == [])
  }

  @Test("A call to action may be a label alone")
  func label() async throws {
    let (found, _) = try await asset("---\ntitle: A\ncta: Book a demo\n---\n")
    #expect(found?.callToAction == CallToAction(label: "Book a demo", leadsTo: nil))
  }

  @Test("A persona may be all, an id or a title, in any case")
  func personas() async throws {
    let files = [
      "stagecraft.yml": "name: T\n",
      "personas/cfo.md": "---\ntitle: Chief financial officer\n---\n",
      "assets/a.md": "---\ntitle: A\npersona: ALL\n---\n",
      "assets/b.md": "---\ntitle: B\npersona: CFO\n---\n",
      "assets/c.md": "---\ntitle: C\npersona: Chief financial officer\n---\n",
      "assets/d.md": "---\ntitle: D\n---\n",
    ]
    let found = try await reading(files)
    #expect(
      found.workspace.assets.map(\.persona) == [.all, .some(["cfo"]), .some(["cfo"]), .undeclared])
    #expect(found.diagnostics == [])
  }

  @Test("Words of title, call to action and body know their lines")
  func words() async throws {
    let (found, _) = try await asset(
      "---\nowner: dana\ntitle: One two\ncta: {label: Three}\n---\n# Four\n\nFive.\n")
    let segments = try #require(found).text.segments
    #expect(segments.map(\.line) == [3, 4, 6, 8])
    #expect(segments.map(\.part) == [.title, .callToAction, .heading, .body])
  }

  @Test("A line of a million characters is read")
  func longLine() async throws {
    let (found, diagnostics) = try await asset(
      "---\ntitle: A\n---\n" + String(repeating: "word ", count: 200_000))
    #expect(found?.text.bodyWordCount == 200_000)
    #expect(diagnostics == [])
  }
}
