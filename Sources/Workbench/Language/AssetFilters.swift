import FunnelCore

/// The filter keys on assets.
enum AssetFilters {
  /// The one list: a new key is a line here.
  static let all: [RecordFilter] = [
    RecordFilter(
      key: "stage", summary: "serves the stage at or above the threshold", values: .vocabulary,
      known: { $0.model.stages.map(\.id) },
      has: { view, asset in view.stages(of: asset).flatMap { [$0.stage.id] + $0.stage.aliases } }),
    RecordFilter(
      key: "phase", summary: "is declared or found for the phase of the journey",
      values: .vocabulary, known: { _ in Phase.allCases.map(\.name) },
      has: { view, asset in view.scores.homePhases(asset).map(\.name) }),
    RecordFilter(
      key: "persona", summary: "serves the persona at or above the threshold", values: .records,
      known: { $0.workspace.personas.map(\.id) },
      has: { view, asset in view.personas(of: asset).map(\.persona.id) }),
    RecordFilter(
      key: "format", summary: "has the format", values: .vocabulary,
      known: { $0.workspace.vocabulary.formats.map(\.id) },
      has: own { [$0.format].compactMap { $0 } }),
    RecordFilter(
      key: "channel", summary: "is on the channel", values: .vocabulary,
      known: { $0.workspace.vocabulary.channels }, has: own(\.channels)),
    RecordFilter(
      key: "team", summary: "belongs to the team", values: .vocabulary,
      known: { _ in Team.allCases.map(\.rawValue) },
      has: own { $0.team.map { [$0.rawValue] } ?? [] }),
    RecordFilter(
      key: "owner", summary: "belongs to the person", values: .free, known: { owners(in: $0) },
      has: own { [$0.owner].compactMap { $0 } }),
    RecordFilter(
      key: "status", summary: "is live, draft, scheduled, expired or archived",
      values: .vocabulary, known: { _ in LifeState.allCases.map(\.rawValue) },
      has: { view, asset in [view.scores.assets[asset].state.rawValue] }),
    RecordFilter(
      key: "is", summary: "is stale, unmapped, inferred or declared", values: .vocabulary,
      known: { _ in ["stale", "unmapped", "inferred", "declared"] },
      has: { view, asset in traits(view, asset) }),
    RecordFilter(
      key: "visibility", summary: "is public, sendable or internal", values: .vocabulary,
      known: { _ in Visibility.allCases.map(\.rawValue) },
      has: own { [$0.visibility.rawValue] }),
    RecordFilter(
      key: "language", summary: "is in the language", values: .free,
      known: { distinct($0) { [$0.language ?? ""] } },
      has: own { [$0.language].compactMap { $0 } }),
    RecordFilter(
      key: "objection", summary: "answers the objection", values: .records,
      known: { $0.workspace.objections.map(\.id) }, has: own(\.objections)),
    RecordFilter(
      key: "campaign", summary: "takes part in the campaign", values: .records,
      known: { $0.workspace.campaigns.map(\.id) },
      has: { view, asset in
        let target = CampaignMember.Target.asset(view.workspace.assets[asset].id)
        return view.workspace.campaigns.filter { $0.members.contains { $0.target == target } }
          .map(\.id)
      }),
    RecordFilter(
      key: "industry", summary: "is for the industry", values: .free,
      known: { distinct($0, \.industries) }, has: own(\.industries)),
    RecordFilter(
      key: "region", summary: "is for the region", values: .free,
      known: { distinct($0, \.regions) }, has: own(\.regions)),
    RecordFilter(
      key: "competitor", summary: "is about the competitor", values: .free,
      known: { distinct($0, \.competitors) }, has: own(\.competitors)),
  ]

  static let keys = all.map(\.key)

  /// The indices of the assets a query lets through, in order of id.
  /// - Throws: `CommandFailure` for a value nobody knows.
  static func assets(matching query: Query, in view: View) throws(CommandFailure) -> [Int] {
    let filters = try checked(query, in: view)
    let phrases = query.words.map { Phrase($0) }
    return view.workspace.assets.indices.filter { index in
      filters.allSatisfy { filter, values, isNegated in
        filter.matches(view, index, values) != isNegated
      } && zip(phrases, query.words).allSatisfy { finds($0, $1, view.workspace.assets[index]) }
    }
  }

  /// The filters of a query with their values as the view spells them.
  /// - Parameter filters: the keys that filter; others are passed over.
  /// - Throws: `CommandFailure` for a value nobody knows: exit 2 for words, 3 for records.
  static func checked(
    _ query: Query, in view: View, among filters: [RecordFilter] = Self.all
  ) throws(CommandFailure) -> [(filter: RecordFilter, values: [String], isNegated: Bool)] {
    var found: [(RecordFilter, [String], Bool)] = []
    for written in query.filters {
      guard let filter = filters.first(where: { $0.key == written.key }) else { continue }
      var values: [String] = []
      for value in written.values {
        values.append(try check(value, of: filter, written, in: view))
      }
      found.append((filter, values, written.isNegated))
    }
    return found
  }

  private static func check(
    _ value: String, of filter: RecordFilter, _ written: Query.Filter, in view: View
  ) throws(CommandFailure) -> String {
    if value == "none" { return value }
    let known = filter.known(view)
    if known.contains(value) { return value }
    if filter.key == "account" { return try AccountName.account(value, in: written.text, view).id }
    if filter.key == "stage" { return try StageName.stage(value, written, in: view).id }
    let canonical = Kebab.id(from: value)
    if known.contains(canonical) { return canonical }
    if filter.key == "format", let format = view.workspace.vocabulary.format(canonical) {
      return format.id
    }
    if filter.key == "channel", let channel = view.workspace.vocabulary.channel(canonical) {
      return channel
    }
    let nearest = NearestName.of(canonical, in: known)
    throw CommandFailure.unknown(
      filter.key, value, nearest: nearest, known: Array(known.prefix(24)),
      status: filter.values == .vocabulary ? .usage : .notFound, replacing: written.text,
      with: nearest.map {
        written.text.replacing(value, with: $0)
      })
  }

  private static func finds(_ phrase: Phrase, _ word: String, _ asset: Asset) -> Bool {
    if phrase.words.isEmpty || asset.id.contains(word.lowercased()) { return true }
    var isFound = false
    PhraseIndex([phrase]).search(asset.text) { _ in isFound = true }
    return isFound
  }

  private static func own(
    _ values: @escaping @Sendable (Asset) -> [String]
  ) -> @Sendable (View, Int) -> [String] {
    { view, asset in values(view.workspace.assets[asset]) }
  }

  private static func distinct(_ view: View, _ own: (Asset) -> [String]) -> [String] {
    Set(view.workspace.assets.flatMap(own)).filter { !$0.isEmpty }.sorted()
  }

  private static func owners(in view: View) -> [String] {
    let teams = view.workspace.settings.teams.values.flatMap(\.owners)
    return Set(teams + view.workspace.assets.compactMap(\.owner)).sorted()
  }

  private static func traits(_ view: View, _ asset: Int) -> [String] {
    var traits: [String] = []
    if view.scores.assets[asset].isStale { traits.append("stale") }
    let record = view.workspace.assets[asset]
    if view.scores.homePhases(asset).isEmpty {
      traits.append("unmapped")
    } else if record.stages.isEmpty || record.persona == .undeclared {
      traits.append("inferred")
    }
    if !record.stages.isEmpty { traits.append("declared") }
    return traits
  }
}
