/// A way of judging assets, loaded by name.
///
/// A plugin is a value without state. `prepare` is called once for a workspace and does what is
/// worth doing once: reading options, compiling phrases, counting; it may wait for what the labels
/// of the workspace teach. The judge it returns is pure and total: the same asset gets the same
/// points, and every asset gets an answer.
///
/// ```swift
/// struct ShortTitle: ScoringPlugin {
///   let manifest = PluginManifest(
///     name: "short-title", summary: "A title of at most eight words.", judges: .quality,
///     examples: [])
///
///   func prepare(_ context: ScoringContext) -> Judge {
///     { asset, ledger in
///       let words = asset.title.split(separator: " ").count
///       ledger.add(words <= 8 ? 100 : 40, at: asset.origin.position(of: "title"), "\(words) words")
///     }
///   }
/// }
/// ```
public protocol ScoringPlugin: Sendable {
  /// Writes an asset's points into a ledger whose rows are phases, personas, or the asset.
  typealias Judge = @Sendable (_ asset: Asset, _ ledger: inout Ledger) -> Void

  var manifest: PluginManifest { get }

  /// The judge for a workspace.
  func prepare(_ context: ScoringContext) async -> Judge
}
