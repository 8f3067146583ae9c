import FunnelCore

/// Judges whether a title is short enough for a search result.
public struct TitleLength: ScoringPlugin {
  public init() {}

  public let manifest = PluginManifest(
    name: "title-length", summary: "A title of at most sixty characters.", judges: .quality,
    options: [PluginOption("most", "Characters a title may have.", .integer(60, range: 10...200))],
    examples: [
      PluginExample(
        "A short title is fine.", asset: PluginExample.asset("Short"), expect: .quality(100)),
      PluginExample(
        "A long one is half as good.",
        asset: PluginExample.asset(String(repeating: "long ", count: 20)), expect: .quality(50)),
    ])

  public func prepare(_ context: ScoringContext) -> Judge {
    let most = context.options.integer("most")
    return { asset, ledger in
      let count = asset.title.count
      ledger.add(
        count <= most ? 100 : 50, at: asset.origin.position(of: "title"),
        "\(count) of \(most) characters")
    }
  }
}
