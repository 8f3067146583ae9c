import TestSupport
import Testing

@testable import Workbench

@Suite("Completion from the tree and the library")
struct CompletionTests {
  private func candidates(_ line: String, cursor: Int? = nil) async throws
    -> [CommandCompleter.Candidate]
  {
    let session = try await Sample.readSession()
    return session.completer.completion(for: line, cursor: cursor ?? line.count).candidates
  }

  private func texts(_ line: String) async throws -> [String] {
    try await candidates(line).map(\.text)
  }

  @Test("Commands, with what they do")
  func commands() async throws {
    #expect(try await texts("ga") == ["gaps"])
    let all = try await candidates("")
    #expect(Set(all.map(\.text)).isSuperset(of: CommandTree.root.children.map(\.name)))
    #expect(Set(all.map(\.text)).isSuperset(of: ["help", "run", "quit"]))
    #expect(all.allSatisfy { !$0.detail.isEmpty && $0.isFinal })
    #expect(try await texts("asset s") == ["show", "set"])
    #expect(try await texts("help sc") == ["scores", "score"])
  }

  @Test("Keys end with a colon and go on")
  func keys() async throws {
    let found = try await candidates("gaps per")
    #expect(found.map(\.text) == ["persona:"])
    #expect(found.allSatisfy { !$0.isFinal })
    #expect(try await texts("map b") == ["by:"])
    #expect(try await texts("check sev") == ["severity:"])
    let keys = try await texts("assets ")
    #expect(Set(keys).isSuperset(of: AssetFilters.keys.map { "\($0):" } + ["sort:"]))
  }

  @Test("Values come from the library with how many assets have them")
  func values() async throws {
    let personas = try await candidates("gaps persona:")
    #expect(
      personas.map(\.text) == [
        "persona:cfo", "persona:it-manager", "persona:maintenance-lead", "persona:plant-manager",
        "persona:none",
      ])
    let count = try await JSONAnswer.of("assets persona:cfo").rows.count
    #expect(personas.first?.detail == "\(count) assets")
    #expect(try await texts("assets format:web") == ["format:webinar"])
    #expect(try await texts("assets sort:st") == ["sort:stage", "sort:status"])
    #expect(try await texts("map by:p") == ["by:persona"])
    #expect(try await texts("scores plugin:f") == ["plugin:format-fit", "plugin:freshness"])
    #expect(try await texts("check severity:w") == ["severity:warning"])
    #expect(try await texts("gaps stage:aw") == ["stage:awareness"])
  }

  @Test("Stages are those of the model looked through")
  func stagesOfFunnel() async throws {
    var session = try Sample.session()
    _ = await session.run(line: "funnel use sales-7")
    let found = session.completer.completion(for: "gaps stage:c", cursor: 12)
    #expect(found.candidates.map(\.text) == ["stage:closing"])
    #expect(found.word == 5..<12)
  }

  @Test("Ids of the kind a command wants, with their titles")
  func ids() async throws {
    let assets = try await candidates("asset show case-b")
    #expect(assets.map(\.text) == ["case-bauer"])
    #expect(assets.first?.detail.hasPrefix("Bauer") == true)
    #expect(try await texts("explain case-b") == ["case-bauer"])
    #expect(try await texts("persona show it") == ["it-manager"])
    #expect(try await texts("objection show price") == ["price-high"])
    #expect(try await texts("campaign show spr") == ["spring-cfo"])
    #expect(try await texts("account show ba") == ["bauer"])
    #expect(try await texts("funnel use sales-") == ["sales-7", "sales-4", "sales-5"])
    #expect(try await texts("plugin show w") == ["wording"])
    #expect(try await texts("report ").prefix(4) == ["campaign", "diff", "gaps", "journey"])
  }

  @Test("The steps that can be taken back or made again, the newest first")
  func steps() async throws {
    let copy = try TemporaryFolder.sample()
    defer { withExtendedLifetime(copy) {} }
    var session = try Sample.session(in: copy.at("content"))
    for line in ["asset set case-bauer owner=ines", "asset archive referral", "undo 1"] {
      #expect(await session.run(line: line).status == .done)
    }
    func offered(_ line: String) -> [String] {
      session.completer.completion(for: line, cursor: line.count).candidates
        .map { "\($0.text) \($0.detail)" }
    }
    #expect(offered("undo ") == ["2 asset archive referral"])
    #expect(offered("redo ") == ["1 asset set case-bauer owner=ines"])
    _ = await session.run(line: "redo 1")
    #expect(offered("undo ").map { $0.prefix(1) } == ["2", "1"])
    #expect(offered("redo ") == [])
  }

  @Test("What is set has the values it may have, and a report its kinds")
  func settings() async throws {
    #expect(try await texts("set format=w") == ["format=wide"])
    #expect(try await texts("set hints=") == ["hints=on", "hints=off"])
    #expect(try await texts("set color=n") == ["color=never"])
    #expect(Set(try await texts("help ")).isSuperset(of: HelpTopics.all.map(\.name)))
    #expect(try await candidates("report gaps stage:").allSatisfy { $0.detail.contains(" asset") })
  }

  @Test("Options and their values")
  func options() async throws {
    #expect(try await texts("gaps --form") == ["--format"])
    #expect(
      try await texts("gaps --format ") == [
        "table", "wide", "md", "csv", "csv-excel", "json", "html",
      ])
    #expect(try await texts("report gaps --format i") == ["ics"])
    #expect(try await texts("gaps --funnel b") == ["bands"])
    #expect(try await texts("gaps --color n") == ["never"])
  }

  @Test("Every option the parser knows of a command is offered, and no other")
  func optionsAgreeWithHelp() async throws {
    // Behind watch stands another command.
    for leaf in CommandConformanceTests.leaves where leaf.words != ["watch"] {
      let name = leaf.words.joined(separator: " ")
      let type = try #require(
        leaf.words.reduce(CommandTree.root as CommandTree.Node?) { $0?.child($1) }?.type)
      let help = CommandTree.helpMessage(for: type, columns: 80)
      let lines = help.split(separator: "\n").filter { $0.hasPrefix("  -") }
      let named = lines.compactMap(Self.longOption)
      #expect(!named.isEmpty)
      #expect(Set(try await texts("\(name) --")) == Set(named), "\(name)")
    }
  }

  /// The option a line of help is about: `--limit` of `  --limit <limit>  At most …`.
  private static func longOption(_ line: Substring) -> String? {
    let words = line.split { $0 == " " || $0 == "," }
    return words.first { $0.hasPrefix("--") }.map(String.init)
  }

  @Test("The word at the cursor is completed, whatever stands behind it")
  func cursor() async throws {
    let session = try await Sample.readSession()
    let found = session.completer.completion(for: "gaps perso min:2", cursor: 10)
    #expect(found.word == 5..<10)
    #expect(found.candidates.map(\.text) == ["persona:"])
    #expect(session.completer.completion(for: "gaps", cursor: 99).word == 0..<4)
    #expect(session.completer.completion(for: "gaps \"un", cursor: 8).candidates.isEmpty)
  }

  @Test("Without a library commands and options are still offered")
  func noLibrary() throws {
    let session = try Sample.session()
    let completer = session.completer
    #expect(completer.completion(for: "gap", cursor: 3).candidates.map(\.text) == ["gaps"])
    #expect(completer.completion(for: "gaps persona:", cursor: 13).candidates.isEmpty)
  }

  @Test("What is offered runs")
  func offersRun() async throws {
    var session = try await Sample.readSession()
    var count = 0
    for line in ["assets ", "map ", "scores ", "gaps ", "todo ", "check ", "objections ", "send "] {
      let keys = offered(line, session).filter { $0.hasSuffix(":") }
      for value in keys.flatMap({ offered(line + $0, session) }) {
        let result = await session.run(line: line + value)
        #expect([.done, .findings].contains(result.status), "\(line)\(value)")
        count += 1
      }
    }
    #expect(count > 300)
  }

  private func offered(_ line: String, _ session: Session) -> [String] {
    session.completer.completion(for: line, cursor: line.count).candidates.map(\.text)
  }
}
