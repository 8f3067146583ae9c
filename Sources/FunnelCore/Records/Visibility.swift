/// Who may see an asset.
public enum Visibility: String, CaseIterable, Hashable, Sendable {
  /// Anyone.
  case `public`
  /// Sales may send it.
  case sendable
  /// The seller's eyes only: it never covers a buyer's cell.
  case `internal`
}
