import FunnelCore
import WorkspaceFiles

/// What a seller wrote behind `send`, read as a request.
struct SendQuery {
  static let keys = [
    "persona", "stage", "objection", "account", "industry", "region", "competitor", "language",
    "format",
  ]

  /// The keys with the records and words behind them.
  static let offers = keys.reduce(Offers.nothing) { offers, key in
    offers
      + .key(key) { view in
        known(key, view).map { .init($0, detail: title(of: $0, key, view)) }
      }
  }

  /// The words as they are typed.
  let line: String
  private(set) var request = SendRequest()
  /// The buyer's words, and the objection they were taken for.
  private(set) var heard: (said: String, objection: Objection)?
  private let view: View

  /// - Throws: `CommandFailure` for words that could be several objections, and for a name nobody
  ///   knows.
  init(_ query: Query, in view: View) throws(CommandFailure) {
    self.view = view
    line = query.line
    for filter in query.filters {
      guard !filter.isNegated else {
        throw CommandFailure("send wants to know what suits, not what does not: \(filter.text).")
      }
      guard query.filters(filter.key).count == 1 else {
        let values = query.filters(filter.key).flatMap(\.values).joined(separator: ",")
        throw CommandFailure("Say \(filter.key): once, as in \(filter.key):\(values).")
      }
      guard !filter.values.contains("none") else {
        throw CommandFailure("\(filter.key):none is nothing to look for; leave it out.")
      }
      try read(filter)
    }
    if !query.words.isEmpty {
      guard request.objections.isEmpty else {
        throw CommandFailure(
          "send wants an objection or what the buyer said, not both: "
            + "\"\(query.words.joined(separator: " "))\".")
      }
      try Self.refuseNames(among: query.words, view)
      let said = query.words.joined(separator: " ")
      let objection = try Self.objection(in: said, view)
      heard = (said, objection)
      request.objections = [objection.id]
    }
    guard !query.filters.isEmpty || heard != nil else { throw Self.teaching(view) }
  }

  private mutating func read(_ filter: Query.Filter) throws(CommandFailure) {
    switch filter.key {
    case "stage":
      for name in filter.values {
        request.stages.append(try StageName.anyModel(name, filter, in: view))
      }
    case "account":
      guard filter.values.count == 1 else {
        throw CommandFailure("One account at a time, not \(filter.text).")
      }
      request.account = try AccountName.account(filter.values[0], in: filter.text, view).id
    case "persona": request.personas = try records(filter)
    case "objection": request.objections = try records(filter)
    case "format": request.formats = try records(filter)
    default:
      let values = try free(filter)
      switch filter.key {
      case "industry": request.industries = values
      case "region": request.regions = values
      case "competitor": request.competitors = values
      default: request.languages = values
      }
    }
  }

  /// Values that the filters of assets check as well.
  private func records(_ filter: Query.Filter) throws(CommandFailure) -> [String] {
    var query = try Query([], allowed: [])
    query.filters = [filter]
    return try AssetFilters.checked(query, in: view).flatMap(\.values)
  }

  /// Words that some record has: an asset, or an account or objection the assets do not follow yet.
  private func free(_ filter: Query.Filter) throws(CommandFailure) -> [String] {
    let known = Self.known(filter.key, view)
    var values: [String] = []
    for value in filter.values {
      guard let word = known.first(where: { $0 == value || $0 == Kebab.id(from: value) }) else {
        let nearest = NearestName.of(value, in: known)
        throw CommandFailure.unknown(
          filter.key, value, nearest: nearest, known: known, status: .notFound,
          replacing: filter.text, with: nearest.map { filter.text.replacing(value, with: $0) })
      }
      values.append(word)
    }
    return values
  }

  /// What a value stands for, where it names a record.
  private static func title(of value: String, _ key: String, _ view: View) -> String {
    let kind: RecordKind
    switch key {
    case "account": kind = .account
    case "objection": kind = .objection
    case "persona": kind = .persona
    case "stage": return view.model.stage(value)?.goal ?? "of another funnel model"
    default: return ""
    }
    return RecordNames.candidates(kind, view).first { $0.text == value }?.detail ?? ""
  }

  /// The values that make sense behind a key, in byte order where no model or vocabulary orders
  /// them.
  static func known(_ key: String, _ view: View) -> [String] {
    let workspace = view.workspace
    let own = AssetFilters.all.first { $0.key == key }?.known(view) ?? []
    switch key {
    case "account": return workspace.accounts.map(\.id)
    case "industry": return distinct(own + workspace.accounts.compactMap(\.industry))
    case "region": return distinct(own + workspace.accounts.compactMap(\.region))
    case "competitor": return distinct(own + workspace.objections.flatMap(\.competitors))
    case "stage":
      let others = workspace.funnels.models.flatMap { model in
        model.stages.map { stage in
          let written = Query.Filter(
            key: key, values: [stage.id], isNegated: false, text: "stage:\(stage.id)")
          let isClear = (try? StageName.anyModel(stage.id, written, in: view)) != nil
          return isClear ? stage.id : "\(model.name)/\(stage.id)"
        }
      }
      return own + distinct(others.filter { !own.contains($0) })
    default: return own
    }
  }

  private static func distinct(_ values: [String]) -> [String] {
    Set(values).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// A word that names an account or a persona is a filter without its key.
  private static func refuseNames(among words: [String], _ view: View) throws(CommandFailure) {
    for word in words {
      let id = Kebab.id(from: word)
      for (key, ids) in [
        ("account", view.workspace.accounts.map(\.id)),
        ("persona", view.workspace.namedPersonas.map(\.id)),
      ] where ids.contains(id) {
        throw CommandFailure(
          "\"\(word)\" is the \(key) \(id): write \(key):\(id).",
          correction: .replace(wrong: word, right: "\(key):\(id)"))
      }
    }
  }

  private static func objection(
    in said: String, _ view: View
  ) throws(CommandFailure) -> Objection {
    let objections = view.workspace.objections
    let search = ObjectionSearch(view.workspace)
    if let match = search.meaning(of: said) { return objections[match.objection] }
    let found = search.matches(said).prefix(3).map { objections[$0.objection] }
    let quoted = "\"\(said.count > 60 ? said.prefix(60) + "…" : said)\""
    guard let first = found.first else {
      throw CommandFailure("No objection sounds like \(quoted).  All of them: objections")
    }
    throw CommandFailure(
      "\(quoted) could be "
        + found.map { "\($0.id) (\"\($0.statement)\")" }.joined(separator: ", ")
        + ".  "
        + (found.count == 1 ? "Write" : "Pick one, as in") + " send objection:\(first.id).")
  }

  /// What to say to somebody who asked for nothing, with the workspace's own names.
  private static func teaching(_ view: View) -> CommandFailure {
    let workspace = view.workspace
    var examples: [String] = []
    if let account = workspace.accounts.first {
      examples.append("send account:\(account.id)")
    }
    if let objection = workspace.objections.first {
      examples.append("send objection:\(objection.id)")
    }
    let stage = view.model.stages.last { $0.run.contains(.purchasing) } ?? view.model.stages[0]
    examples.append(
      "send stage:\(stage.id)"
        + (workspace.namedPersonas.first.map { " persona:\($0.id)" } ?? ""))
    return CommandFailure(
      "send wants to know for whom, at which stage or against what, as in "
        + examples.joined(separator: ", or ") + ".")
  }
}
