import FunnelCore
import ScoringPlugins
import Testing

@Suite("Plugins that judge quality")
struct QualityPluginTests {
  private func guided(required: [String], value: String? = nil, banned: [String]) -> Workspace {
    var settings = Settings()
    settings.message = MessageGuide(value: value, required: required, banned: banned)
    return Workspace(settings: settings)
  }

  @Test("A call to action is 40 for asking, 40 for a place that exists, 20 for leading onwards")
  func callToAction() async {
    func value(_ leadsTo: String?, state: PublicationStatus = .live) async -> Int? {
      var target = PluginExample.asset("Demo")
      target.status = state
      return await Bench(CallToActionQuality(), Workspace(assets: [target])).value(
        of: PluginExample.asset("Guide") {
          $0.callToAction = CallToAction(label: "Book", leadsTo: leadsTo)
        })
    }
    #expect(await value("demo") == 100)
    #expect(await value("/demo") == 100)
    #expect(await value("demo", state: .draft) == 40)
    #expect(await value("no-demo") == 40)
    #expect(await value(nil) == 40)
  }

  @Test("The shares of required phrases add up to 100 whatever their number", arguments: 1...12)
  func shares(count: Int) async {
    let phrases = (1...count).map { "number\($0)" }
    let bench = Bench(MessageFit(), guided(required: phrases, banned: []))
    let all = PluginExample.asset("All", markdown: phrases.joined(separator: " "))
    #expect(await bench.value(of: all) == 100)
    #expect(await bench.value(of: PluginExample.asset("None")) == 0)
  }

  @Test("Each banned phrase costs 40, never below 0; sellers' notes are not judged")
  func banned() async {
    let bench = Bench(
      MessageFit(), guided(required: ["payback"], banned: ["magic", "wonder", "dream"]))
    #expect(await bench.value(of: PluginExample.asset("Payback magic")) == 60)
    #expect(await bench.value(of: PluginExample.asset("Payback magic wonder")) == 20)
    #expect(await bench.value(of: PluginExample.asset("Payback magic wonder dream")) == 0)
    #expect(
      await bench.value(of: PluginExample.asset("Magic") { $0.visibility = .internal }) == nil)
  }

  @Test("Depth is 70 for length, 20 for headings, 10 for structure")
  func depth() async {
    func value(_ format: String?, _ markdown: String) async -> Int? {
      await Bench(Depth()).value(
        of: PluginExample.asset("Text", markdown: markdown) { $0.format = format })
    }
    let words = { (count: Int) in String(repeating: "word ", count: count) }
    #expect(await value("blog", words(130)) == 15)  // 70 × 130 ÷ 600 = 15.2
    #expect(await value("blog", words(600)) == 70)
    #expect(await value("blog", words(6000)) == 70)
    // 601 words with the heading's need two headings.
    #expect(await value("blog", "# Head\n\n" + words(600)) == 80)
    #expect(await value("blog", "# Head\n\n" + words(298) + "\n\n## Two\n\n" + words(299)) == 90)
    #expect(await value("blog", "> " + words(600)) == 80)
    #expect(await value(nil, words(250)) == 35)
    #expect(await value("blog", "") == 0)
  }

  @Test("Every field a planner needs adds to completeness, and all of them make 100")
  func completeness() async {
    var asset = PluginExample.asset("Title")
    let bench = Bench(Completeness())
    let steps: [(inout Asset) -> Void] = [
      { $0.format = "blog" },
      { $0.stages = [StageLabel(text: "awareness", run: PhaseRun(.aware))] },
      { $0.persona = .all }, { $0.owner = "dana" }, { $0.reviewed = Day("2026-01-01") },
      { $0.channels = ["seo"] }, { $0.callToAction = CallToAction(label: "Go", leadsTo: nil) },
    ]
    var last = await bench.value(of: asset) ?? 0
    for step in steps {
      step(&asset)
      let value = await bench.value(of: asset) ?? 0
      #expect(value > last)
      last = value
    }
    #expect(last == 100)
  }
}
