import FunnelCore

/// Judges whether the file says what a planner needs to know.
public struct Completeness: ScoringPlugin {
  public init() {}

  public let manifest = PluginManifest(
    name: "completeness",
    summary:
      "The fields a planner needs: stage, persona, format, owner, date, channel, call to action.",
    judges: .quality,
    examples: [
      PluginExample(
        "A title alone is ten of a hundred.", asset: PluginExample.asset("Alone"),
        expect: .quality(10)),
      PluginExample(
        "Every field makes it whole.",
        asset: PluginExample.asset("Whole") {
          $0.format = "blog"
          $0.stages = [StageLabel(text: "awareness", run: PhaseRun(.aware))]
          $0.persona = .all
          $0.channels = ["seo"]
          $0.owner = "dana"
          $0.published = Day("2026-01-01")
          $0.callToAction = CallToAction(label: "Read on", leadsTo: "/guide")
        },
        expect: .quality(100)),
    ])

  public func prepare(_ context: ScoringContext) -> Judge {
    let vocabulary = context.workspace.vocabulary
    return { asset, ledger in
      func field(_ name: String, _ points: Int, _ isThere: Bool, at key: String? = nil) {
        ledger.add(
          isThere ? points : 0, at: isThere ? asset.origin.position(of: key ?? name) : nil,
          isThere ? name : "no \(name)")
      }
      let isForSellers =
        asset.visibility == .internal
        || asset.format.flatMap { vocabulary.format($0) }?.isForSellers == true
      field("title", 10, !asset.title.isEmpty)
      field("format", 15, asset.format != nil)
      field("stage", 15, !asset.stages.isEmpty)
      field("persona", 15, asset.persona != .undeclared)
      field("owner", 15, asset.owner != nil)
      field(
        "date", 10, asset.lastKept != nil, at: asset.reviewed == nil ? "published" : "reviewed")
      field("channel", 10, !asset.channels.isEmpty)
      field("call to action", 10, asset.callToAction != nil || isForSellers, at: "cta")
    }
  }
}
