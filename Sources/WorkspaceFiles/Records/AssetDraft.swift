import FunnelCore

/// An asset read from its file, before its id is known to be its own.
struct AssetDraft: Sendable {
  var asset: Asset
  var diagnostics: [Diagnostic]
  /// Where its id is written; the file when the name gives it.
  let idPosition: SourcePosition
  /// Keys that look like ours, for a folder without settings.
  var hints: [PlainFolder.Hint] = []
}
