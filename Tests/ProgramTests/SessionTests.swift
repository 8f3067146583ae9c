import TestSupport
import Testing

@Suite("A person's sessions at a terminal, key by key", .serialized)
struct SessionTests {
  typealias Window = Conversation.Window

  static let windows = [Window(columns: 80, rows: 24), Window(columns: 120, rows: 40)]

  @Test("A marketer looks for gaps", arguments: windows)
  func gaps(window: Window) throws {
    let person = try Conversation(window)
    // A command completed by Tab.
    person.type("ma\t")
    person.expectLine("map |")
    person.enter()
    // A mistake: the corrected line stands ready and Enter runs it.
    person.type("gaps perona:cfo")
    person.expectLine("gaps perona:cfo|")
    person.enter(prepared: "gaps persona:cfo", isKept: false)
    person.expectEnd([
      "millrace> gaps perona:cfo", "No filter \"perona\". Did you mean persona:cfo?",
      "millrace> gaps persona:cfo|",
    ])
    person.enter()
    person.run("explain 1")
    // A list of candidates, one of them chosen, and nothing of it left behind.
    person.type("gaps persona:\t")
    person.expectEnd(["millrace> gaps persona:|"] + Self.personas(window, mark: " "))
    person.type("\t")
    person.expectEnd(["millrace> gaps persona:cfo|"] + Self.personas(window, mark: ">"))
    person.type("\u{3}")
    person.expectEnd(["millrace> gaps persona:cfo^C", "millrace> |"])
    // A value completed by its beginning, and one by letters out of its middle.
    person.type("gaps persona:c\t")
    person.expectLine("gaps persona:cfo |")
    person.type("\u{15}scores persona:mntn\t")
    person.expectLine("scores persona:maintenance-lead |")
    person.type("\u{15}")
    person.expectLine("|")
    // The history: Up, the grey suggestion taken by Right, Ctrl-R.
    person.press(.up)
    person.expectLine("explain 1|")
    person.type("\u{15}ga")
    person.expectLine("ga|ps persona:cfo")
    person.press(.right)
    person.expectLine("gaps persona:cfo|")
    person.type("\u{15}\u{12}ap")
    person.expectEnd(["search \"ap\": g|aps persona:cfo"])
    person.type("\u{12}\u{12}")
    person.expectEnd(["search \"ap\": m|ap"])
    person.enter()
    person.run("report gaps persona:cfo --format md -o \(person.folder.at("g.md"))", isKept: false)
    #expect(person.folder.text("g.md")?.contains("| conversion |") == true)
    try person.leave(["map", "gaps persona:cfo", "explain 1", "map"])
  }

  /// The list behind `persona:` with this mark before the first.
  private static func personas(_ window: Window, mark: String) -> [String] {
    if window.columns > 80 {
      return [
        mark + " persona:cfo               10 assets          persona:it-manager        11 assets",
        "  persona:maintenance-lead  22 assets          persona:plant-manager     26 assets",
        "  persona:none              1 asset without",
      ]
    }
    return [
      mark + " persona:cfo               10 assets",
      "  persona:it-manager        11 assets", "  persona:maintenance-lead  22 assets",
      "  persona:plant-manager     26 assets", "  persona:none              1 asset without",
    ]
  }

  @Test("A joint campaign", arguments: windows)
  func campaign(window: Window) throws {
    let person = try Conversation(window)
    let new = "campaign new \"Autumn CFO\" from=2027-09-01 to=2027-10-29 persona=cfo owner=dana"
    person.run(new)
    #expect(person.folder.text("content/campaigns/autumn-cfo.md")?.contains("dana") == true)
    person.run("assets payback persona:cfo")
    // After a table the window is made narrower, then wider, in the middle of a long line.
    let above = person.terminal.screen.lines.dropLast()
    let long = "campaign add autumn-cfo 2,5 role=marketing owner=dana date=2027-09-07"
    person.type(long)
    person.press(.home)
    person.expectLine("|" + long)
    person.resize(columns: 60)
    person.press(.end)
    person.expectLine(long + "|")
    person.resize(columns: 100)
    person.type(" --yes")
    person.expectLine(long + " --yes|")
    person.resize(columns: window.columns)
    person.expectLine(long + " --yes|")
    #expect(person.terminal.screen.lines.prefix(above.count) == above)
    person.enter()
    // A paste of two lines stands as one and runs as two.
    let sales = "campaign add autumn-cfo objection:price-high role=sales owner=raj"
    let handOff = "campaign set autumn-cfo handoff.respond-within-hours=24"
    person.terminal.type("\u{1B}[200~\(sales)\n\(handOff)\u{1B}[201~")
    person.expectLine("\(sales)⏎ \(handOff)|")
    person.enter()
    person.type("campaign sho\taut\t")
    person.expectLine("campaign show autumn-cfo |")
    person.enter()
    person.run("undo")
    // A table is as wide as the window is now.
    person.resize(columns: 60)
    person.run("assets payback persona:cfo", isKept: false)
    person.expectEnd([
      "5  spare-parts-webinar  Webinar: s…  considerat…  webinar",
      "5 of 47.  One in full: asset show 1",
      "Cut to 60 columns: TITLE, STAGE, FORMAT.  Full: --format", "  wide", "millrace> |",
    ])
    person.resize(columns: window.columns)
    let file = try #require(person.folder.text("content/campaigns/autumn-cfo.md"))
    #expect(file.contains("{asset: cfo-brief, role: marketing, owner: dana, date: 2027-09-07}"))
    #expect(file.contains("objection: price-high"))
    #expect(!file.contains("respond-within-hours"))
    try person.leave([
      new, "assets payback persona:cfo", long, sales, handOff, "campaign show autumn-cfo", "undo",
    ])
  }

  @Test("Sales and objections", arguments: windows)
  func objections(window: Window) throws {
    let person = try Conversation(window)
    person.run("objections \"costs more than FixDesk\"")
    person.run("objection show 2")
    // A line longer than any window, with wide characters, put right in the middle.
    let end = "note=\"漏斗指南 🚀 \(String(repeating: "paid next year, ", count: 5))as agreed\""
    person.type("objection log 1 outcome=won account=\"Bauer GmbH\" value=2616 \(end)")
    for _ in 0..<end.count { person.press(.left) }
    person.expectLine("objection log 1 outcome=won account=\"Bauer GmbH\" value=2616 |\(end)")
    person.press(.left)
    person.type("0")
    for _ in 0..<8 { person.press(.right) }
    person.type("\u{7F}漏\u{7F}漏斗")
    let note = end.replacing("漏斗", with: "漏斗斗", maxReplacements: 1)
    let log = "objection log 1 outcome=won account=\"Bauer GmbH\" value=26160 "
    person.expectLine(log + note.replacing("漏斗斗", with: "漏斗|斗", maxReplacements: 1))
    for _ in 0..<5 { person.press(.right) }
    person.type("🚀\u{7F}\u{7F}漏🚀\u{2}\u{7F}")
    person.expectLine(log + note.replacing("🚀", with: "|🚀"))
    person.resize(columns: 60)
    person.press(.end)
    person.expectLine(log + note + "|")
    person.resize(columns: window.columns)
    person.expectLine(log + note + "|")
    person.enter()
    person.run("objection new \"Legal refuses US hosting\" stage=conversion")
    person.type("objection ans\tlegal asset=gdpr-faq\r")
    person.expectEnd(["No asset \"gdpr-faq\".  Nothing changed.", "millrace> |"])
    person.run("objection answer legal asset=data-residency")
    let asset = "content/assets/guides/data-residency.md"
    #expect(person.folder.text(asset)?.contains("legal-refuses-us-hosting") == true)
    person.run("undo")
    #expect(person.folder.text(asset)?.contains("legal-refuses-us-hosting") == false)
    try interrupt(person)
    person.run("objections is:unanswered")
    try person.leave([
      "objections \"costs more than FixDesk\"", "objection show 2", log + note,
      "objection new \"Legal refuses US hosting\" stage=conversion",
      "objection answer legal asset=data-residency", "undo", "objections is:unanswered",
    ])
    let said = try #require(person.folder.text("content/log/objections-raj.csv"))
    #expect(said.contains("漏斗斗指南 🚀 paid next year"))
  }

  /// Has a large library read and presses Ctrl-C meanwhile.
  private func interrupt(_ person: Conversation) throws {
    let text = String(repeating: "What it costs and when it pays for itself.\n", count: 4_000)
    for number in 1...120 {
      try person.folder.write("---\ntitle: \(number)\n---\n\(text)", to: "large/\(number).md")
    }
    person.type("open \(person.folder.at("large"))")
    person.expectLine("open \(person.folder.at("large"))|")
    person.terminal.type("\r")
    person.terminal.expectRunning()
    person.terminal.type("\u{3}")
    person.expectEnd(["^C", "Stopped.", "millrace> |"])
  }
}
