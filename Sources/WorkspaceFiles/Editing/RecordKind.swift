/// A kind of record that can be written from the prompt, and what may be set of it.
public enum RecordKind: String, CaseIterable, Sendable {
  case asset, persona, objection, campaign, account

  /// The folder its files lie in, relative to the workspace; assets say theirs in the settings.
  public var folder: String { "\(rawValue)s" }

  /// The fields a person may set by name, our names; a dot leads into a map. Of an account,
  /// `roles.ROLE` may be set too, whatever the role.
  public var fields: [String] {
    switch self {
    case .asset: AssetDecoder.fields.sorted() + ["cta.label", "cta.leads-to"]
    case .persona:
      PersonaDecoder.fields.subtracting(["owners"]).sorted() + Self.owners
    case .objection: ObjectionDecoder.fields.subtracting(["title"]).sorted()
    case .campaign:
      CampaignDecoder.fields.subtracting(["members", "plan", "owners", "handoff"]).sorted()
        + Self.owners + ["handoff.stage", "handoff.criteria", "handoff.respond-within-hours"]
    case .account: AccountDecoder.fields.subtracting(["roles"]).sorted()
    }
  }

  /// Whether a field of this name may be set.
  public func hasField(_ name: String) -> Bool {
    fields.contains(name) || (self == .account && name.hasPrefix("roles.") && name.utf8.count > 6)
  }

  /// Whether a field holds a list, so that `+=` and `-=` mean something.
  public func isList(_ field: String) -> Bool {
    switch self {
    case .asset:
      [
        "stage", "persona", "channel", "objection", "answers", "industry", "region", "competitor",
      ].contains(field)
    case .persona: ["goals", "pains", "words", "objections"].contains(field)
    case .objection: ["persona", "competitor", "proof"].contains(field)
    case .campaign: ["persona", "stages", "accounts"].contains(field)
    case .account: field.hasPrefix("roles.")
    }
  }

  private static let owners = ["owners.marketing", "owners.sales"]
}
