import FunnelCore

/// Reads `teams:`, who is in each team and how much they can make.
enum TeamsDecoder {
  static func decode(_ fields: inout RecordFields) -> [Team: TeamCapacity] {
    var teams: [Team: TeamCapacity] = [:]
    for entry in fields.map("teams", expected: "TEAM: {owners: [NAME], days-per-week: N}") {
      let key = LocatedText(text: entry.key, position: entry.position)
      guard let team: Team = fields.word(key, "team") else { continue }
      let inner = fields.entries(of: entry.value, "teams: \(entry.key)")
      fields.diagnostics += KeyCheck.strict(
        for: inner, known: ["owners", "days-per-week"], in: "a team")
      var capacity = TeamCapacity()
      for entry in inner {
        switch entry.key {
        case "owners": capacity.owners = fields.items(of: entry.value, "owners").map(\.text)
        case "days-per-week":
          capacity.daysPerWeek = fields.wholeNumber(entry.value, "days-per-week")
        default: break
        }
      }
      teams[team] = capacity
    }
    return teams
  }
}
