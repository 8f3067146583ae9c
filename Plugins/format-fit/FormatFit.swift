import FunnelCore

/// Judges phases by what the asset's format is usually good for.
///
/// The table follows the tactics the published funnel articles name per stage: blogs, podcasts
/// and videos early, webinars, e-books and case studies in the middle, demos, trials and
/// discounts at the decision, newsletters and loyalty programmes afterwards.
public struct FormatFit: ScoringPlugin {
  public init() {}

  public let manifest = PluginManifest(
    name: "format-fit",
    summary: "How well the format suits each phase, by a table the workspace may change.",
    judges: .stage,
    options: [
      PluginOption(
        "formats", "Points from 0 to 100 per format and phase.",
        .table(table, rows: .formats, columns: .phases, range: 0...100))
    ],
    examples: [
      PluginExample(
        "A case study helps a buyer who evaluates more than a stranger.",
        asset: PluginExample.asset("Payback in seven months") { $0.format = "case-study" },
        expect: .phase(.aware, 20), .phase(.evaluating, 85)),
      PluginExample(
        "An asset that names no format is missing data.",
        asset: PluginExample.asset("Untitled"), expect: .missing),
    ])

  public func prepare(_ context: ScoringContext) -> Judge {
    let table = context.options.phaseTable("formats")
    return { asset, ledger in
      let position = asset.origin.position(of: "format")
      guard let format = asset.format else {
        ledger.missing(at: position, "no format is named")
        return
      }
      guard let row = table[format] else {
        ledger.missing(at: position, "the table has no row for \(format)")
        return
      }
      for phase in Phase.allCases {
        let points = row[phase.index]
        ledger.add(points, to: phase, at: position, "\(format) at \(phase.name)")
      }
    }
  }

  private static let table: [String: [String: Int]] = [
    "blog": row(90, 80, 60, 20, 20, 20, 10, 20, 20, 20),
    "case-study": row(20, 50, 85, 70, 85, 70, 50, 10, 20, 40),
    "webinar": row(40, 75, 85, 50, 50, 30, 20, 30, 30, 20),
    "whitepaper": row(40, 75, 85, 50, 55, 40, 20, 10, 10, 10),
    "ebook": row(55, 85, 80, 35, 30, 20, 10, 20, 15, 10),
    "email": row(30, 60, 60, 50, 40, 40, 50, 60, 70, 50),
    "video": row(75, 75, 65, 45, 40, 30, 25, 45, 30, 30),
    "podcast": row(85, 70, 40, 10, 10, 10, 5, 15, 30, 30),
    "document": row(40, 50, 60, 50, 50, 40, 40, 50, 30, 20),
    "newsletter": row(30, 60, 40, 20, 15, 10, 10, 50, 90, 50),
    "demo": row(5, 30, 65, 90, 85, 60, 50, 20, 10, 5),
    "free-trial": row(5, 25, 55, 95, 85, 50, 70, 20, 5, 5),
    "discount": row(5, 15, 30, 70, 60, 65, 95, 15, 45, 30),
    "loyalty-programme": row(0, 5, 5, 5, 5, 5, 10, 60, 95, 90),
    "landing-page": row(50, 65, 60, 75, 50, 30, 60, 10, 10, 10),
    "calculator": row(20, 50, 85, 70, 75, 60, 35, 10, 10, 5),
    "event": row(65, 70, 60, 50, 45, 35, 25, 30, 55, 55),
    "battlecard": row(0, 5, 30, 40, 75, 90, 60, 0, 0, 0),
    "one-pager": row(20, 40, 65, 65, 75, 65, 60, 15, 10, 10),
    "talk-track": row(5, 15, 40, 50, 65, 90, 75, 20, 20, 10),
    "deck": row(20, 40, 65, 80, 80, 60, 55, 20, 15, 10),
  ]

  private static func row(_ points: Int...) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: zip(Phase.allCases.map(\.name), points))
  }
}
