import FunnelCore
import Reporting
import TerminalText

/// One objection in full: what to say, what to send, and how it went.
enum ObjectionReport {
  /// Conversations shown; JSON has all.
  private static let most = 5

  static func answer(_ id: String, _ view: View) throws(CommandFailure) -> Answer {
    guard let objection = view.workspace.objections.first(where: { $0.id == id }) else {
      throw CommandFailure.unknown("objection", id, nearest: nil, status: .notFound)
    }
    let answers = ObjectionAnswers(to: objection, view)
    let record = view.scores.trackRecord(of: id)
    var blocks: [Block] = [
      .lines([headline(objection, view)]), .fields(fields(objection, answers, record, view)),
    ]
    let last = record.conversations.suffix(most).reversed()
    if !last.isEmpty {
      blocks += [.lines([""]), .table(table(Array(last)))]
    }
    var report = Report(
      command: "objection show", title: objection.statement, today: "\(view.today)",
      blocks: blocks, rows: [json(objection, answers, record, view)])
    if last.count < record.heard {
      report.notes.append("Last \(last.count) of \(record.heard) conversations; --json has all.")
    }
    report.hint =
      answers.sent.isEmpty
      ? Hint("What comes near it", "explain objection:\(LineSplitter.quoted(id))")
      : Hint("Heard again", "help objection log")
    return Answer(report, summary: "1 objection", warnings: UnreadLogLines.of(view))
  }

  private static func headline(_ objection: Objection, _ view: View) -> StyledText {
    let rest = [
      objection.personas.joined(separator: ", "), view.stage(of: objection)?.id ?? "",
      objection.category?.rawValue ?? "",
    ].filter { !$0.isEmpty }
    return StyledText(objection.id, .strong)
      + StyledText("  \"\(objection.statement)\"" + rest.map { "   \($0)" }.joined())
  }

  private static func fields(
    _ objection: Objection, _ answers: ObjectionAnswers, _ record: TrackRecord, _ view: View
  ) -> [Field] {
    var fields: [Field] = []
    func add(_ label: String, _ values: [StyledText]) {
      for (number, value) in values.enumerated() {
        fields.append(Field(number == 0 ? "  \(label)" : "", value))
      }
    }
    let paragraphs = objection.paragraphs.map { StyledText($0) }
    add(
      "Say",
      paragraphs.isEmpty
        ? [StyledText("nothing yet: objection answer \(objection.id) say=\"TEXT\"", .warning)]
        : paragraphs)
    add(
      "Send",
      answers.sent.isEmpty
        ? [StyledText("nothing live that a buyer may see", .danger)]
        : answers.sent.map { StyledText(described($0)) })
    add("For you", answers.own.map { StyledText("\(described($0)), internal") })
    add("Not live", answers.idle.map { StyledText("\(described($0)), \($0.state.rawValue)") })
    add(
      "Proof",
      objection.proof.map { id in
        StyledText("\(id): \(view.workspace.asset(id)?.title ?? "")")
      })
    if !objection.competitors.isEmpty {
      add("Against", [StyledText(objection.competitors.joined(separator: ", "))])
    }
    add("Heard", [StyledText(DealLines.record(record))])
    if record.valueAtStake > 0 {
      add(
        "At stake",
        [StyledText(Amount.text(record.valueAtStake), .strong)]
          + record.atStake.map { StyledText(DealLines.deal($0)) })
    }
    add("Reviewed", objection.reviewed.map { [StyledText("\($0)")] } ?? [])
    add("File", [StyledText(objection.origin.path)])
    return fields
  }

  /// `tco-sheet (one-pager) 88: Total cost on one page`.
  private static func described(_ answer: ObjectionAnswers.Answer) -> String {
    let format = answer.asset.format.map { "\($0), " } ?? ""
    return "\(answer.asset.id) (\(format)score \(answer.score)): \(answer.asset.title)"
  }

  private static func table(_ conversations: [Conversation]) -> Table {
    Table(
      columns: [
        Column(key: "date", heading: "DATE", kind: .id),
        Column(key: "account", heading: "ACCOUNT", kind: .id),
        Column(key: "outcome", heading: "OUTCOME", kind: .id),
        Column(key: "value", heading: "VALUE", kind: .number),
        Column(key: "by", heading: "BY"), Column(key: "note", heading: "NOTE"),
        Column(key: "place", heading: "PLACE", isExtra: true),
      ],
      rows: conversations.map {
        [
          Cell("\($0.day)"), $0.account.map { Cell($0) } ?? .empty, Cell($0.outcome.rawValue),
          $0.value.map { .amount($0) } ?? .empty, Cell($0.by), Cell($0.note),
          Cell(DealLines.place($0)),
        ]
      })
  }

  private static func json(
    _ objection: Objection, _ answers: ObjectionAnswers, _ record: TrackRecord, _ view: View
  ) -> JSONValue {
    func list(_ answers: [ObjectionAnswers.Answer]) -> JSONValue {
      .array(
        answers.map {
          .object([
            ("asset", .string($0.asset.id)),
            ("format", $0.asset.format.map { .string($0) } ?? .null),
            ("score", .integer($0.score)), ("status", .string($0.state.rawValue)),
          ])
        })
    }
    return .object([
      ("id", .string(objection.id)), ("statement", .string(objection.statement)),
      ("category", objection.category.map { .string($0.rawValue) } ?? .null),
      ("stage", view.stage(of: objection).map { .string($0.id) } ?? .null),
      ("personas", .array(objection.personas.map { .string($0) })),
      ("competitors", .array(objection.competitors.map { .string($0) })),
      ("say", .string(objection.talkTrack)), ("send", list(answers.sent)),
      ("internal", list(answers.own)), ("notLive", list(answers.idle)),
      ("proof", .array(objection.proof.map { .string($0) })),
      ("reviewed", objection.reviewed.map { .string("\($0)") } ?? .null),
      ("path", .string(objection.origin.path)), ("heard", .integer(record.heard)),
      ("won", .integer(record.won)), ("lost", .integer(record.lost)),
      ("open", .integer(record.open)), ("atStake", .integer(record.valueAtStake)),
      ("conversations", .array(record.standings.map { Self.json($0.conversation, $0.standing) })),
    ])
  }

  /// A conversation as JSON, with whether its deal is at stake.
  static func json(
    _ conversation: Conversation, _ standing: TrackRecord.Standing
  ) -> JSONValue {
    .object([
      ("date", .string("\(conversation.day)")),
      ("account", conversation.account.map { .string($0) } ?? .null),
      ("outcome", .string(conversation.outcome.rawValue)),
      ("value", conversation.value.map { .integer($0) } ?? .null),
      ("by", .string(conversation.by)), ("note", .string(conversation.note)),
      ("atStake", .bool(standing == .atStake)),
      ("why", DealLines.reason(standing).map { .string($0) } ?? .null),
      ("path", .string(conversation.position.path)),
      ("line", .integer(conversation.position.line)),
    ])
  }
}
