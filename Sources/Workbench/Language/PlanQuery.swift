import FunnelCore
import WorkspaceFiles

/// Reads what a plan is to keep to: `with:budget:5000`, `not:asset:ID`.
struct PlanQuery {
  /// Behind `with:`, what each is followed by.
  static let keys = [
    "budget", "days.marketing", "days.sales", "weight.STAGE", "weight.PERSONA", "weight.objections",
    "asset", "format", "from", "to", "walk", "teams",
  ]

  let wishes: PlanWishes
  /// As typed, without the campaign.
  let words: [String]

  /// The words behind a campaign.
  /// - Throws: `CommandFailure` for a wish nobody knows, or a value it does not take.
  init(_ words: [String], for campaign: Campaign, in view: View) throws(CommandFailure) {
    self.words = words
    var wishes = PlanWishes()
    let single = words.compactMap(Self.single)
    if let twice = single.first(where: { key in single.count { $0 == key } > 1 }) {
      throw CommandFailure("with:\(twice): is given twice; say it once.")
    }
    for word in words {
      try Self.read(word, into: &wishes, view)
    }
    let clashing =
      (wishes.assets.filter(wishes.withoutAssets.contains)
      + wishes.formats.filter(wishes.withoutFormats.contains)).first
    if let clashing {
      throw CommandFailure("\(clashing) is asked for with: and not: at once.")
    }
    let from = wishes.from ?? campaign.from
    let to = wishes.to ?? campaign.to
    if let from, let to, to < from {
      throw CommandFailure("The campaign would end on \(to), before it begins on \(from).")
    }
    if let to, to < view.today {
      throw CommandFailure(
        "\(campaign.id) ended on \(to): there is nothing left to plan.  Try another day: "
          + "with:to:DAY, or --today DAY.", status: .refused)
    }
    self.wishes = wishes
  }

  /// The key of a wish that can be said only once.
  private static func single(_ word: String) -> String? {
    let parts = word.split(separator: ":", maxSplits: 2).map(String.init)
    guard parts.count == 3, parts[0] == "with", !["asset", "format"].contains(parts[1]) else {
      return nil
    }
    return parts[1]
  }

  private static func read(
    _ word: String, into wishes: inout PlanWishes, _ view: View
  ) throws(CommandFailure) {
    let parts = word.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
      .map(String.init)
    let isNegated = parts[0] == "not"
    guard isNegated || parts[0] == "with", parts.count > 1 else {
      let nearest =
        knows(parts[0]) ? parts[0] : NearestName.of(parts[0], in: plainKeys + ["with", "not"])
      if let key = nearest {
        let right =
          ["with", "not"].contains(key)
          ? ([key] + parts.dropFirst()).joined(separator: ":")
          : (["with", key] + parts.dropFirst()).joined(separator: ":")
        throw CommandFailure.unknown(
          "wish", word, nearest: right, replacing: word, with: right)
      }
      throw CommandFailure(
        "A plan takes wishes such as with:budget:5000 or not:asset:ID, not \"\(word)\".")
    }
    guard parts.count == 3, !parts[2].isEmpty else {
      throw CommandFailure(
        "\"\(word)\" wants a value, as in \(isNegated ? "not:asset:ID" : "with:budget:5000").")
    }
    let values = parts[2].split(separator: ",").map(String.init)
    switch parts[1] {
    case "asset":
      let ids = try Records(.asset, in: view.workspace).ids(values, rows: [])
      if isNegated {
        wishes.withoutAssets += ids
      } else {
        for id in ids { try refuseUnusable(id, view) }
        wishes.assets += ids
      }
    case "format":
      var formats: [String] = []
      for value in values { formats.append(try FormatName.format(value, in: word, view).id) }
      if isNegated { wishes.withoutFormats += formats } else { wishes.formats += formats }
    case _ where isNegated:
      throw unknown(parts[1], in: word, ["asset", "format"])
    case "budget": wishes.budget = try number(parts[2], "budget")
    case "from": wishes.from = try day(parts[2], "from")
    case "to": wishes.to = try day(parts[2], "to")
    case "walk": wishes.isUnbroken = try choice(parts[2], ["yes", "no"], in: word) == "yes"
    case "teams": wishes.needsBothTeams = try choice(parts[2], ["both", "any"], in: word) == "both"
    case let key where key.hasPrefix("days."):
      let name = try choice(String(key.dropFirst(5)), ["marketing", "sales"], in: word)
      if let team = Team(rawValue: name) { wishes.days[team] = try number(parts[2], key) }
    case let key where key.hasPrefix("weight."):
      try weigh(String(key.dropFirst(7)), try number(parts[2], key), in: word, &wishes, view)
    default:
      throw unknown(parts[1], in: word, plainKeys)
    }
  }

  private static let plainKeys = [
    "budget", "days.marketing", "days.sales", "asset", "format", "from", "to", "walk", "teams",
  ]

  private static func knows(_ key: String) -> Bool {
    plainKeys.contains(key) || key.hasPrefix("weight.")
  }

  private static func unknown(
    _ key: String, in word: String, _ known: [String]
  ) -> CommandFailure {
    let nearest = NearestName.of(key, in: known)
    return CommandFailure.unknown(
      "wish", key, nearest: nearest, known: known + (known.count > 2 ? ["weight.NAME"] : []),
      replacing: word, with: nearest.map { word.replacing(":\(key):", with: ":\($0):") })
  }

  private static func weigh(
    _ name: String, _ weight: Int, in word: String, _ wishes: inout PlanWishes, _ view: View
  ) throws(CommandFailure) {
    guard weight <= CellWeights.most else {
      throw CommandFailure("A weight is a whole number from 0 to \(CellWeights.most).")
    }
    if name == PlanWishes.objections {
      wishes.objectionWeight = weight
      return
    }
    let stage = view.model.stage(name)?.id
    let personas = view.workspace.personas.map(\.id)
    guard let id = stage ?? personas.first(where: { $0 == name }) else {
      let known = view.model.stages.map(\.id) + personas + [PlanWishes.objections]
      let nearest = NearestName.of(name, in: known)
      throw CommandFailure.unknown(
        "stage or persona", name, nearest: nearest, known: known, replacing: word,
        with: nearest.map { word.replacing("weight.\(name)", with: "weight.\($0)") })
    }
    wishes.weights[id] = weight
  }

  private static func refuseUnusable(_ id: String, _ view: View) throws(CommandFailure) {
    guard let asset = view.workspace.asset(id) else { return }
    let why =
      asset.visibility == .internal
      ? "internal: buyers are never shown it" : asset.status == .archived ? "archived" : nil
    if let why { throw CommandFailure("\(id) is \(why).", status: .refused) }
  }

  private static func number(_ text: String, _ key: String) throws(CommandFailure) -> Int {
    guard let number = WholeNumber.read(text) else {
      throw CommandFailure("with:\(key): " + WholeNumber.complaint(text) + ".")
    }
    return number
  }

  private static func day(_ text: String, _ key: String) throws(CommandFailure) -> Day {
    guard let day = DateText.day(text) else {
      throw CommandFailure("with:\(key): " + DateText.complaint(text) + ".")
    }
    return day
  }

  private static func choice(
    _ text: String, _ known: [String], in word: String
  ) throws(CommandFailure) -> String {
    if known.contains(text) { return text }
    let nearest = NearestName.of(text, in: known)
    throw CommandFailure.unknown(
      "value", text, nearest: nearest, known: known, replacing: word,
      with: nearest.map { word.replacing(text, with: $0) })
  }
}
