import FunnelCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Judges how current an asset is: it loses half its points with every half-life of its format.
///
/// `value = 100 × 2^(−age ÷ half-life)`, rounded half up; the age is counted in days from the later of
/// `published` and `reviewed`.
public struct Freshness: ScoringPlugin {
  public init() {}

  public let manifest = PluginManifest(
    name: "freshness",
    summary: "Age since published or reviewed, against a half-life per format.",
    judges: .quality,
    options: [
      PluginOption(
        "half-life-days", "Days in which an asset loses half its freshness, per format.",
        .integers(halfLives, keys: .formats, range: 1...36_500))
    ],
    staleBelow: 25,
    examples: [
      PluginExample(
        "A blog loses half in a year.",
        asset: PluginExample.asset("Last year") {
          $0.format = "blog"
          $0.published = Day("2025-11-22")
        },
        expect: .quality(50)),
      PluginExample(
        "A review makes it fresh again.",
        asset: PluginExample.asset("Reviewed") {
          $0.format = "blog"
          $0.published = Day("2021-01-01")
          $0.reviewed = Day("2026-11-22")
        },
        expect: .quality(100)),
      PluginExample(
        "Without a date it counts 50, so that deleting a date does not pay.",
        asset: PluginExample.asset("Undated") { $0.format = "blog" }, expect: .missing),
    ])

  public func prepare(_ context: ScoringContext) -> Judge {
    let halfLives = context.options.integers("half-life-days")
    let standard = halfLives["default"] ?? 365
    let today = context.today
    return { asset, ledger in
      guard let kept = asset.lastKept else {
        ledger.missing(
          at: asset.origin.position(of: "title"), "neither published nor reviewed is given")
        return
      }
      let halfLife = asset.format.flatMap { halfLives[$0] } ?? standard
      let age = max(0, kept.days(until: today))
      let points = Int((100 * exp2(-Double(age) / Double(halfLife)) + 0.5).rounded(.down))
      let field = asset.reviewed == kept ? "reviewed" : "published"
      let distance = kept.days(until: today)
      let when = distance < 0 ? "in \(-distance) days" : "\(age) days ago"
      ledger.add(
        points, at: asset.origin.position(of: field),
        "\(field) \(kept), \(when); half-life \(halfLife) days")
    }
  }

  private static let halfLives = [
    "default": 365, "blog": 365, "case-study": 540, "webinar": 365, "whitepaper": 540,
    "ebook": 540, "email": 365, "video": 540, "podcast": 365, "newsletter": 180, "demo": 365,
    "free-trial": 365, "discount": 90, "loyalty-programme": 540, "landing-page": 365,
    "calculator": 540, "event": 180, "battlecard": 180, "one-pager": 365, "talk-track": 365,
    "deck": 270, "document": 540,
  ]
}
