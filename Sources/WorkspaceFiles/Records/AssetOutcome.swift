import FunnelCore

/// What came of reading one asset's file.
enum AssetOutcome: Sendable {
  case draft(AssetDraft)
  case refused(ListedFile, Diagnostic)
}
