/// What an asset's file says about its publication.
public enum PublicationStatus: String, CaseIterable, Hashable, Sendable {
  case draft, live, archived
}
