/// Whether an asset is live on a day, and if not, why.
public enum LifeState: String, CaseIterable, Hashable, Sendable {
  case live, draft, scheduled, expired, archived
}
