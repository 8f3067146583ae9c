import FunnelCore
import WorkspaceFiles

/// What may stand behind a command, said by the command itself: completion reads it at the prompt
/// and in shells.
struct Offers: Sendable {
  typealias Candidates = @Sendable (View) -> [CommandCompleter.Candidate]

  /// A key with the sign behind it and the values that make sense.
  struct Key: Sendable {
    let name: String
    /// A colon where the key filters, an equals sign where it writes.
    let sign: Character
    let summary: String
    let values: Candidates
  }

  /// Words without a key, such as ids.
  var words: [Candidates] = []
  var keys: [Key] = []

  static func + (left: Offers, right: Offers) -> Offers {
    let names = Set(left.keys.map(\.name))
    return Offers(
      words: left.words + right.words,
      keys: left.keys + right.keys.filter { !names.contains($0.name) })
  }

  /// Nothing but options.
  static let nothing = Offers()

  /// Words that do not depend on the library.
  static func words(_ texts: [String]) -> Offers {
    Offers(words: [{ _ in texts.map { CommandCompleter.Candidate($0) } }])
  }

  /// Words that come from the library.
  static func words(_ candidates: @escaping Candidates) -> Offers { Offers(words: [candidates]) }

  /// The ids of the records of a kind, with their titles.
  static func records(_ kind: RecordKind) -> Offers { words { RecordNames.candidates(kind, $0) } }

  /// The numbers of the steps of undo that suit, with what each did, the newest first; they are read
  /// anew, as another session may have written.
  static func steps(where suits: @escaping @Sendable (EditStep) -> Bool) -> Offers {
    words { view in
      let library = view.library
      let writer = WorkspaceWriter(folder: library.folder, outside: library.reading.outside)
      return ((try? writer.steps()) ?? []).reversed().filter { !$0.isDamaged && suits($0) }
        .map { .init("\($0.number)", detail: $0.title) }
    }
  }

  /// A key that sets something and filters nothing.
  static func key(
    _ name: String, _ sign: Character = ":", _ summary: String = "", values: [String] = []
  ) -> Offers {
    key(name, sign, summary) { _ in values.map { CommandCompleter.Candidate($0) } }
  }

  /// A key whose values come from the library.
  static func key(
    _ name: String, _ sign: Character = ":", _ summary: String = "",
    from values: @escaping Candidates
  ) -> Offers {
    Offers(keys: [Key(name: name, sign: sign, summary: summary, values: values)])
  }

  /// Filter keys, their values counted among the records they filter.
  static func filters(
    _ filters: [RecordFilter], of noun: String,
    count records: @escaping @Sendable (Workspace) -> Int
  ) -> Offers {
    Offers(
      keys: filters.map { filter in
        Key(name: filter.key, sign: ":", summary: filter.summary) { view in
          filter.counted(view, records(view.workspace), noun)
        }
      })
  }

  /// Filters kept under a name.
  static let views = key("view", ":", "the filters kept under a name") { view in
    view.workspace.settings.views.map { .init($0.name, detail: $0.filters) }
  }

  /// Filters on assets.
  static let assetFilters = filters(AssetFilters.all, of: "asset") { $0.assets.count } + views

  /// Filters on stages and personas.
  static let cellFilters =
    filters(
      AssetFilters.all.filter { CellFilter.keys.contains($0.key) }, of: "asset"
    ) { $0.assets.count } + views

  /// Filters on objections.
  static let objectionFilters =
    filters(ObjectionFilters.all, of: "objection") {
      $0.objections.count
    } + views

  /// The fields of a kind of record, as they are set.
  static func fields(of kind: RecordKind) -> Offers {
    let names = kind.fields + (kind.hasField("owners.marketing") ? ["owner"] : [])
    return Offers(
      keys: names.map { field in
        Key(name: field, sign: "=", summary: "") { RecordNames.values(of: field, of: kind, $0) }
      })
  }
}

extension RecordFilter {
  /// The values with how many records have them; a value no record has comes too.
  fileprivate func counted(
    _ view: View, _ count: Int, _ noun: String
  ) -> [CommandCompleter.Candidate] {
    var counts: [String: Int] = [:]
    var without = 0
    for index in 0..<count {
      let own = Set(has(view, index))
      if own.isEmpty { without += 1 }
      for value in own { counts[value, default: 0] += 1 }
    }
    return known(view).map {
      CommandCompleter.Candidate($0, detail: Plural.of(counts[$0] ?? 0, noun))
    } + [CommandCompleter.Candidate("none", detail: "\(Plural.of(without, noun)) without")]
  }
}
