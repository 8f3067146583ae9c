import FunnelCore
import Reporting
import TerminalText

/// The list of objections as a report.
enum ObjectionsReport {
  static let sortKeys = ["id", "stage", "answers", "won", "heard", "stake"]

  static func answer(
    _ view: View, _ query: Query, limit: Int? = nil
  ) throws(CommandFailure) -> Answer {
    let lines = try found(view, query).map { Line(view, $0) }
    let sorted = try sorted(lines, by: query.value("sort"), isSearch: !query.words.isEmpty, view)
    let shown = limit.map { Array(sorted.prefix($0)) } ?? sorted
    let table = Table(
      columns: [
        Column(key: "row", heading: "#", kind: .number),
        Column(key: "objection", heading: "OBJECTION", kind: .id),
        Column(key: "statement", heading: "BUYER SAYS"),
        Column(key: "stage", heading: "STAGE", kind: .id, isExtra: true),
        Column(key: "persona", heading: "PERSONA", isExtra: true),
        Column(key: "category", heading: "CATEGORY", isExtra: true),
        Column(key: "answers", heading: "ANSWERS", kind: .number),
        Column(key: "won", heading: "WON/HEARD", kind: .number),
        Column(key: "heard", heading: "HEARD", kind: .number, isExtra: true),
        Column(key: "lost", heading: "LOST", kind: .number, isExtra: true),
        Column(key: "open", heading: "OPEN", kind: .number, isExtra: true),
        Column(key: "win-rate", heading: "WIN %", kind: .number, isExtra: true),
        Column(key: "at-stake", heading: "AT STAKE", kind: .number), .drawing,
        Column(key: "gap", heading: "GAP", isExtra: true),
      ],
      rows: shown.enumerated().map { number, line in
        line.cells(number + 1, greatest: lines.map(\.record.valueAtStake).max() ?? 0)
      })
    var report = Report(
      command: "objections", title: view.title("Objections", query), today: "\(view.today)",
      blocks: shown.isEmpty ? [] : [.table(table)], rows: shown.map(\.json),
      notes: notes(lines, shown: shown.count, view),
      hint: Hint("One in full", "objection show 1"))
    if view.workspace.objections.isEmpty {
      report.notes = ["No objections yet."]
      report.hint = Hint("The first", "help objection new")
    } else if lines.isEmpty {
      var asked = query
      // A search finds what holds some of its words: they fail together.
      asked.words = query.words.isEmpty ? [] : [query.words.joined(separator: " ")]
      let reason = try Emptiness(of: asked, keys: ObjectionFilters.keys, noun: "objection") {
        (query) throws(CommandFailure) in try found(view, query).count
      }
      report.notes = [reason.line]
      report.hint =
        asked.words.first.map { Hint("A new one", "objection new \(LineSplitter.quoted($0))") }
        ?? reason.hint("objections")
    }
    return Answer(
      report,
      rows: shown.map { .objection($0.objection.id) },
      summary: Plural.of(shown.count, "objection"),
      warnings: UnreadLogLines.of(view))
  }

  /// What is said of one objection in the list.
  private struct Line {
    let objection: Objection
    let stage: Stage?
    let record: TrackRecord
    let answers: [String]

    var isGap: Bool { record.heard > 0 && answers.isEmpty }

    init(_ view: View, _ index: Int) {
      objection = view.workspace.objections[index]
      stage = view.stage(of: objection)
      record = view.scores.trackRecord(of: objection.id)
      answers = view.scores.answers(to: objection.id).map { view.workspace.assets[$0].id }
    }

    /// - Parameter greatest: the most any objection in the list has at stake.
    func cells(_ number: Int, greatest: Int) -> [Cell] {
      let why = "explain objection:\(objection.id)"
      return [
        Cell(number), Cell(objection.id), Cell(objection.statement),
        stage.map { Cell($0.id) } ?? .empty, Cell(objection.personas.joined(separator: ", ")),
        objection.category.map { Cell($0.rawValue) } ?? .empty,
        isGap
          ? Cell(value: .integer(0), text: "0!", meaning: .danger).why(why)
          : Cell(answers.count).why(why),
        Cell(value: .integer(record.won), text: "\(record.won)/\(record.heard)").why(why),
        Cell(record.heard).why(why), Cell(record.lost).why(why), Cell(record.open).why(why),
        record.winRate.map { Cell($0).why(why) } ?? .empty,
        .amount(record.valueAtStake).why(why),
        Cell(Bar.length(record.valueAtStake, greatest: greatest), isGap ? .danger : .faint),
        Cell(isGap ? "yes" : "no"),
      ]
    }

    var json: JSONValue {
      .object([
        ("id", .string(objection.id)), ("statement", .string(objection.statement)),
        ("stage", stage.map { .string($0.id) } ?? .null),
        ("category", objection.category.map { .string($0.rawValue) } ?? .null),
        ("personas", .array(objection.personas.map { .string($0) })),
        ("answers", .array(answers.map { .string($0) })), ("heard", .integer(record.heard)),
        ("won", .integer(record.won)), ("lost", .integer(record.lost)),
        ("open", .integer(record.open)),
        ("winRate", record.winRate.map { .integer($0) } ?? .null),
        ("atStake", .integer(record.valueAtStake)), ("gap", .bool(isGap)),
      ])
    }
  }

  /// The objections the filters let through: with words those that hold some, the best match first.
  private static func found(_ view: View, _ query: Query) throws(CommandFailure) -> [Int] {
    let indices = try ObjectionFilters.objections(matching: query, in: view)
    guard !query.words.isEmpty else { return indices }
    return ObjectionSearch(view.workspace).matches(query.words.joined(separator: " "))
      .map(\.objection).filter(indices.contains)
  }

  /// What matters most first: most at stake, then most often heard, unless they are searched for or a
  /// key says otherwise.
  private static func sorted(
    _ lines: [Line], by key: String?, isSearch: Bool, _ view: View
  ) throws(CommandFailure) -> [Line] {
    func most(_ value: (Line) -> (Int, Int)) -> [Line] {
      lines.enumerated().sorted {
        let (left, right) = (value($0.element), value($1.element))
        return left == right ? $0.offset < $1.offset : left > right
      }.map(\.element)
    }
    switch key {
    case nil where isSearch: return lines
    case nil, "stake": return most { ($0.record.valueAtStake, $0.record.heard) }
    case "heard": return most { ($0.record.heard, $0.record.valueAtStake) }
    case "won": return most { ($0.record.won, $0.record.heard) }
    case "answers": return most { (-$0.answers.count, $0.record.valueAtStake) }
    case "stage": return most { (-($0.objection.stage?.run.first.rawValue ?? 99), 0) }
    case "id":
      return lines.sorted { $0.objection.id.utf8.lexicographicallyPrecedes($1.objection.id.utf8) }
    case let other?:
      let nearest = NearestName.of(other, in: sortKeys)
      throw CommandFailure.unknown(
        "key to sort by", other, nearest: nearest, known: sortKeys, replacing: "sort:\(other)",
        with: nearest.map { "sort:\($0)" })
    }
  }

  private static func notes(_ lines: [Line], shown: Int, _ view: View) -> [StyledText] {
    let all = view.workspace.objections.count
    let gaps = lines.count(where: \.isGap)
    return [
      StyledText(
        (shown < lines.count ? "First \(shown) of " : "")
          + (lines.count < all ? "\(lines.count) of \(all)" : Plural.of(all, "objection"))
          + (gaps > 0 ? ", \(gaps) heard without a live answer (!)." : ".")),
      "AT STAKE: deals left open or lost, each account once. A deal may stand under several "
        + "objections, so the column has no sum.",
    ]
  }
}
