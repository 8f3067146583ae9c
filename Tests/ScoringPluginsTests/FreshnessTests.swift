import FunnelCore
import ScoringPlugins
import Testing

@Suite("Freshness")
struct FreshnessTests {
  private func value(
    _ format: String?, published: String?, reviewed: String? = nil
  ) async -> Int? {
    await Bench(Freshness()).value(
      of: PluginExample.asset("Dated") {
        $0.format = format
        $0.published = published.flatMap { Day($0) }
        $0.reviewed = reviewed.flatMap { Day($0) }
      })
  }

  @Test(
    "It halves with every half-life, rounded half up",
    arguments: [
      ("2026-11-22", 100), ("2026-05-24", 71), ("2025-11-22", 50), ("2024-11-22", 25),
      ("2023-11-23", 13), ("0001-01-01", 0), ("2027-01-01", 100),
    ])
  func halves(published: String, points: Int) async {
    // A blog's half-life is 365 days; 182 days are 70.8, 1095 days 12.5.
    #expect(await value("blog", published: published) == points)
  }

  @Test("The later of published and reviewed counts, with the half-life of the format")
  func formats() async {
    #expect(await value("blog", published: "2020-01-01", reviewed: "2025-11-22") == 50)
    #expect(await value("newsletter", published: "2026-05-26") == 50)  // 180 days
    #expect(await value("case-study", published: "2025-05-31") == 50)  // 540 days
    #expect(await value("unheard-of", published: "2025-11-22") == 50)
    #expect(await value(nil, published: "2025-11-22") == 50)
    #expect(await value("blog", published: nil) == 50)
  }

  @Test("Stale is below 25: after two half-lives")
  func stale() async throws {
    func isStale(_ published: String) async throws -> Bool {
      let asset = PluginExample.asset("Old") {
        $0.format = "blog"
        $0.published = Day(published)
      }
      let workspace = Workspace(assets: [asset])
      let loaded = BuiltIn.registry.load([], vocabulary: workspace.vocabulary)
      let today = try #require(Day("2026-11-22"))
      let scorer = await Scorer(workspace: workspace, plugins: loaded.plugins, today: today)
      return await scorer.scores().assets[0].isStale
    }
    #expect(try await !isStale("2024-11-22"))  // 730 days: 25
    #expect(try await isStale("2024-11-04"))  // 748 days: 24
  }

  @Test("One number in the settings is the half-life of every format")
  func option() async {
    let position = SourcePosition("stagecraft.yml", line: 9, column: 3)
    var request = PluginRequest(name: "freshness", position: position)
    request.options = [
      LocatedValue.Entry(
        key: "half-life-days", position: position, value: .text("100", position))
    ]
    let loaded = BuiltIn.registry.load([request], vocabulary: Vocabulary())
    #expect(loaded.diagnostics == [])
    var bench = Bench(Freshness())
    bench.options =
      loaded.plugins.first { $0.manifest.name == "freshness" }?.options ?? bench.options
    let asset = PluginExample.asset("Dated") {
      $0.format = "blog"
      $0.published = Day("2026-08-14")
    }
    #expect(await bench.value(of: asset) == 50)
  }
}
