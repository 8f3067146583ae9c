import Foundation
import FunnelCore
import Testing

@Suite("The documentation of FunnelCore")
struct DocumentationTests {
  @Test("The worked example does what its last line says")
  func example() async throws {
    let today = Library.today

    struct ShortTitle: ScoringPlugin {
      let manifest = PluginManifest(
        name: "short-title", summary: "A title of at most eight words.", judges: .quality,
        examples: [])

      func prepare(_ context: ScoringContext) -> Judge {
        { asset, ledger in
          let words = asset.title.split(separator: " ").count
          ledger.add(
            words <= 8 ? 100 : 40, at: asset.origin.position(of: "title"), "\(words) words")
        }
      }
    }
    var offer = Asset(id: "offer", title: "What it costs", origin: Origin("assets/offer.md"))
    offer.stages = [StageLabel(text: "conversion", run: PhaseRun(.intending, .purchasing))]
    let workspace = Workspace(assets: [offer])

    let loaded = PluginRegistry([ShortTitle()]).load([], vocabulary: workspace.vocabulary)
    let scorer = await Scorer(workspace: workspace, plugins: loaded.plugins, today: today)
    let matrix = CoverageMatrix(model: BuiltInModels.standard, scores: await scorer.scores())
    let gaps = matrix.gaps.map { "\(matrix.model.stages[$0.cell.stage].id) \($0.cell.gap)" }
    #expect(gaps == ["awareness 2", "consideration 2", "loyalty 2", "conversion 1"])
    #expect(try Self.lines(of: "FunnelCore.docc/FunnelCore.md").contains("// \(gaps)"))
  }

  @Test("The code of the documentation is the code of the test above")
  func sameCode() throws {
    let code = try Self.code(in: "FunnelCore.docc/FunnelCore.md").filter { !$0.hasPrefix("//") }
    #expect(code.count > 15)
    #expect(try Self.own.contains(Self.packed(code)))
  }

  @Test("The plugin of the protocol's comment is the same one")
  func samePlugin() throws {
    let code = try Self.code(in: "Scoring/ScoringPlugin.swift")
    #expect(code.count > 10)
    #expect(try Self.own.contains(Self.packed(code)))
  }

  /// The lines of the only block of code in a file, comment signs left out.
  private static func code(in path: String) throws -> [String] {
    let lines = try lines(of: path).map {
      $0.hasPrefix("///") ? $0.dropFirst(3).trimmingCharacters(in: .whitespaces) : $0
    }
    let fences = lines.indices.filter { lines[$0].hasPrefix("```") }
    try #require(fences.count == 2)
    return Array(lines[(fences[0] + 1)..<fences[1]])
  }

  /// This file without white space.
  private static var own: String {
    get throws { packed(try trimmed(contentsOf: URL(fileURLWithPath: #filePath))) }
  }

  /// Lines without white space, so that only the code is compared and not its layout.
  private static func packed(_ lines: [String]) -> String {
    lines.joined().filter { !$0.isWhitespace }
  }

  private static func lines(of path: String) throws -> [String] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/FunnelCore").standardized
    return try trimmed(contentsOf: folder.appendingPathComponent(path))
  }

  private static func trimmed(contentsOf file: URL) throws -> [String] {
    try String(contentsOf: file, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespaces) }
  }
}
