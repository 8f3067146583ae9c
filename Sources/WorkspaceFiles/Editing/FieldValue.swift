/// A new value for a field.
public enum FieldValue: Sendable, Equatable {
  case text(String)
  case list([String])
  /// A flat map, such as the call to action of an asset.
  case map([FieldEntry])
  /// A list of flat maps, such as the members of a campaign.
  case maps([[FieldEntry]])
}
