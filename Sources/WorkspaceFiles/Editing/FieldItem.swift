/// One item of a list.
public enum FieldItem: Sendable, Equatable {
  /// A word or a sentence.
  case text(String)
  /// A map, such as a member of a campaign.
  case map([FieldEntry])
}
