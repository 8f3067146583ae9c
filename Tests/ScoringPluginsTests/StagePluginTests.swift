import FunnelCore
import ScoringPlugins
import Testing

@Suite("Plugins that judge phases")
struct StagePluginTests {
  @Test("A cue counts by where it stands, with its line, three times at most")
  func wording() async {
    let asset = PluginExample.asset(
      "Renewal", markdown: "Prose.\n\n# Renewal\n\nOn renewal."
    ) { $0.callToAction = CallToAction(label: "Renewal", leadsTo: nil) }
    let loyal = await Bench(Wording()).judgements(of: asset)[Phase.loyal.index]
    #expect(loyal.value == 65)
    #expect(loyal.reasons.map(\.points) == [30, 20, 15])
    #expect(loyal.reasons.map { $0.position?.line } == [1, 1, 3])
  }

  @Test("A workspace adds cues of its own")
  func cues() async {
    let position = SourcePosition("stagecraft.yml", line: 9, column: 3)
    let own = LocatedValue.map(
      [
        LocatedValue.Entry(
          key: "objecting", position: position, value: .text("Winterdienst", position))
      ], position)
    var request = PluginRequest(name: "wording", position: position)
    request.options = [LocatedValue.Entry(key: "cues", position: position, value: own)]
    let loaded = BuiltIn.registry.load([request], vocabulary: Vocabulary())
    #expect(loaded.diagnostics == [])
    var bench = Bench(Wording())
    bench.options = loaded.plugins.first { $0.manifest.name == "wording" }?.options ?? bench.options
    let asset = PluginExample.asset("Notes", markdown: "Der Winterdienst und der Rest.")
    #expect(await bench.judgements(of: asset)[Phase.objecting.index].value == 8)
  }

  @Test("Every cue is found by the index it is put in, in the phase it stands for")
  func builtInCues() async {
    let options = PluginOptions(Wording().manifest.options)
    for (phase, cues) in options.phrases("cues") {
      for cue in cues {
        let judgements = await Bench(Wording()).judgements(of: PluginExample.asset(cue))
        #expect(Phase(name: phase).map { judgements[$0.index].value >= 30 } == true, "\(cue)")
      }
    }
  }

  @Test("Every format and channel of the vocabulary has a row of its own")
  func tables() async {
    let vocabulary = Vocabulary()
    for format in vocabulary.formats {
      let asset = PluginExample.asset("Anything") { $0.format = format.id }
      let judgements = await Bench(FormatFit()).judgements(of: asset)
      #expect(judgements.allSatisfy { $0.basis == .evidence }, "\(format.id)")
    }
    for channel in vocabulary.channels {
      let asset = PluginExample.asset("Anything") { $0.channels = [channel] }
      let judgements = await Bench(ChannelFit()).judgements(of: asset)
      #expect(judgements.allSatisfy { $0.basis == .evidence }, "\(channel)")
    }
  }

  @Test(
    "Formats suit the stages the published funnels name them for",
    arguments: [
      ("blog", "consideration", "conversion"), ("video", "consideration", "conversion"),
      ("webinar", "consideration", "loyalty"), ("case-study", "consideration", "awareness"),
      ("free-trial", "conversion", "awareness"), ("discount", "conversion", "awareness"),
      ("newsletter", "loyalty", "conversion"), ("loyalty-programme", "loyalty", "consideration"),
    ])
  func tactics(format: String, better: String, worse: String) async throws {
    let judgements = await Bench(FormatFit()).judgements(
      of: PluginExample.asset("Anything") { $0.format = format })
    func fit(_ id: String) async throws -> Int {
      let stage = try #require(BuiltInModels.standard.stage(id))
      return try #require(stage.run.phases.map { judgements[$0.index].value }.max())
    }
    #expect(try await fit(better) >= 60)
    #expect(try await fit(better) > fit(worse))
  }
}
