import FunnelCore

/// Reads one format of the `formats:` section.
enum FormatDecoder {
  /// A built-in format keeps what the entry does not say.
  static func decode(_ entry: LocatedValue.Entry, _ fields: inout RecordFields) -> Format? {
    let id = Kebab.id(from: entry.key)
    guard !id.isEmpty else {
      fields.report(.badId, entry.position, "format \"\(entry.key)\" holds no letter or digit")
      return nil
    }
    if id != entry.key {
      fields.report(
        .badId, entry.position, "format \"\(entry.key)\" is not kebab-case: write \(id)")
    }
    let standard =
      fields.context.vocabulary.format(id) ?? Format(id: id, team: .marketing, cost: 600, days: 2)
    let value = entry.value
    switch value {
    case .text("", _): break
    case .map(let entries, _):
      fields.diagnostics += KeyCheck.strict(
        for: entries, known: ["cost", "days", "team", "placement"], in: "a format")
    case .text, .list:
      fields.wrongType(value, "format \(id)", expected: "{cost: N, days: N, team: TEAM}")
    }
    var team: Team?
    if let text = value["team"].flatMap({ fields.scalar($0, "team") }) {
      team = fields.word(text, "team")
    }
    return Format(
      id: id, team: team ?? standard.team,
      cost: value["cost"].flatMap { fields.wholeNumber($0, "cost") } ?? standard.cost,
      days: value["days"].flatMap { fields.wholeNumber($0, "days") } ?? standard.days,
      placement: value["placement"].flatMap { fields.wholeNumber($0, "placement") }
        ?? standard.placement,
      isForSellers: standard.isForSellers)
  }
}
