import FunnelCore

/// Judges phases by where the asset meets its reader: the best of its channels counts.
public struct ChannelFit: ScoringPlugin {
  public init() {}

  public let manifest = PluginManifest(
    name: "channel-fit",
    summary: "How well the asset's best channel suits each phase, by a table.",
    judges: .stage,
    options: [
      PluginOption(
        "channels", "Points from 0 to 100 per channel and phase.",
        .table(table, rows: .channels, columns: .phases, range: 0...100))
    ],
    examples: [
      PluginExample(
        "Social media reaches strangers; a call answers objections.",
        asset: PluginExample.asset("Anything") { $0.channels = ["social", "call"] },
        expect: .phase(.aware, 90), .phase(.objecting, 90), .phase(.onboarded, 55)),
      PluginExample(
        "An asset that names no channel is missing data.",
        asset: PluginExample.asset("Anything"), expect: .missing),
    ])

  public func prepare(_ context: ScoringContext) -> Judge {
    let table = context.options.phaseTable("channels")
    return { asset, ledger in
      let position = asset.origin.position(of: "channel")
      let rows = asset.channels.compactMap { name in table[name].map { (name, $0) } }
      guard !rows.isEmpty else {
        ledger.missing(
          at: position,
          asset.channels.isEmpty ? "no channel is named" : "the table has no row for the channel")
        return
      }
      for phase in Phase.allCases {
        var best: (name: String, points: Int)?
        for (name, row) in rows {
          let points = row[phase.index]
          if points > (best?.points ?? -1) { best = (name, points) }
        }
        if let best {
          ledger.add(
            best.points, to: phase, at: position, "\(best.name) at \(phase.name)")
        }
      }
    }
  }

  private static let table: [String: [String: Int]] = [
    "seo": row(85, 75, 60, 35, 25, 10, 15, 15, 10, 10),
    "paid-search": row(70, 65, 65, 70, 50, 20, 45, 5, 5, 5),
    "social": row(90, 75, 45, 20, 15, 10, 10, 25, 40, 60),
    "ads": row(85, 65, 45, 40, 25, 10, 40, 5, 10, 10),
    "email": row(20, 60, 75, 65, 60, 50, 55, 75, 80, 55),
    "site": row(45, 65, 75, 70, 70, 45, 65, 45, 35, 30),
    "landing-page": row(40, 65, 65, 80, 60, 30, 65, 10, 10, 10),
    "youtube": row(80, 75, 60, 35, 35, 20, 15, 45, 30, 25),
    "podcast-app": row(85, 70, 40, 10, 10, 5, 5, 10, 25, 25),
    "word-of-mouth": row(60, 45, 50, 40, 45, 40, 30, 20, 50, 95),
    "call": row(5, 25, 55, 70, 75, 90, 85, 55, 40, 25),
    "meeting": row(5, 25, 50, 75, 85, 85, 80, 50, 40, 30),
    "event": row(60, 70, 60, 50, 50, 40, 30, 30, 55, 55),
  ]

  private static func row(_ points: Int...) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: zip(Phase.allCases.map(\.name), points))
  }
}
