import FunnelCore
import Reporting
import TerminalText

/// What to send, as a report: the assets with their reasons, what to say, what was left out.
struct SendReport {
  private let view: View
  /// What the seller wrote, as it is typed.
  private let asked: String
  private let heard: (said: String, objection: Objection)?
  private let advice: SendAdvice
  private let toSend: [Recommendation]
  private let forSeller: [Recommendation]
  private let reason: SendReason

  private var request: SendRequest { advice.request }
  private var workspace: Workspace { view.workspace }

  init(_ query: SendQuery, _ view: View, limit: Int) {
    self.view = view
    asked = query.line
    heard = query.heard
    advice = SendAdvice(query.request, through: view.model, scores: view.scores)
    toSend = Array(advice.toSend.prefix(limit))
    forSeller = Array(advice.forSeller.prefix(limit))
    reason = SendReason(request: advice.request, view: view)
  }

  var answer: Answer {
    var report = Report(command: "send", title: view.title("To send"), today: "\(view.today)")
    report.blocks = [.fields(aim)]
    if !toSend.isEmpty { report.blocks += [.lines([""]), .fields(entries(toSend, from: 1))] }
    if !forSeller.isEmpty {
      report.blocks += [
        .heading("For you, not to be sent"),
        .fields(entries(forSeller, from: toSend.count + 1)),
      ]
    }
    if let objection = spoken.first {
      report.blocks += [.heading("What to say"), .fields(talk(objection))]
    }
    report.blocks += [.table(table), .lines([""])]
    report.notes = notes
    report.hint = hint
    report.rows =
      SendRows(
        request: request, advice: advice, toSend: toSend, forSeller: forSeller, reason: reason,
        view: view
      ).all
    return Answer(
      report, rows: (toSend + forSeller).map(reference),
      summary: "\(Plural.of(toSend.count, "asset")) to send", warnings: UnreadLogLines.of(view))
  }

  /// The objections asked for, in the order asked.
  private var spoken: [Objection] {
    request.objections.compactMap { id in workspace.objections.first { $0.id == id } }
  }

  private func reference(_ found: Recommendation) -> RowReference {
    .score(
      asset: workspace.assets[found.asset].id, stage: found.stage.stage.id,
      persona: workspace.personas[found.persona].id, funnel: found.stage.model.name)
  }

  // MARK: - What was asked

  private var cells: String {
    let stages = request.stages.map { SendReason.name(of: $0, view) }
    let stage = stages.isEmpty ? "any stage" : stages.joined(separator: ", ")
    if workspace.namedPersonas.isEmpty { return stage }
    let personas = request.personas.isEmpty ? ["any persona"] : request.personas
    return "\(stage) × \(personas.joined(separator: ", "))"
  }

  private var aim: [Field] {
    var fields: [Field] = []
    if let heard {
      fields.append(
        Field("Heard", "\"\(heard.said)\" as \(heard.objection.id)"))
    }
    let account = workspace.accounts.first { $0.id == request.account }
    let asked = [
      ("objection", request.objections), ("industry", request.industries),
      ("region", request.regions), ("competitor", request.competitors),
      ("language", request.languages), ("format", request.formats),
    ].filter { !$0.1.isEmpty }.map { name, values in
      "\(Self.noun(name, values)) \(values.joined(separator: ", "))"
    }
    let whole = [account?.title].compactMap { $0 } + [cells] + asked
    fields.append(Field("For", StyledText(whole.joined(separator: "; "))))
    if !advice.assumptions.isEmpty {
      fields.append(Field("Assumed", StyledText(assumptions, .faint)))
    }
    return fields
  }

  /// `stage from price-high; personas from price-high and hagemann; industry, region from hagemann`.
  private var assumptions: String {
    var parts: [(source: String, text: String)] = []
    for assumption in advice.assumptions {
      let text = Self.noun(assumption.field.rawValue, assumption.values)
      if let last = parts.last, last.source == assumption.source {
        parts[parts.count - 1].text += ", \(text)"
      } else {
        parts.append((assumption.source, text))
      }
    }
    return parts.map { "\($0.text) from \($0.source)" }.joined(separator: "; ")
  }

  /// `industry`, or `industries` of several.
  private static func noun(_ name: String, _ values: [String]) -> String {
    if values.count == 1 { return name }
    return name.hasSuffix("y") ? name.dropLast() + "ies" : name + "s"
  }

  // MARK: - What to send and to say

  private func entries(_ found: [Recommendation], from first: Int) -> [Field] {
    found.enumerated().flatMap { number, found -> [Field] in
      let asset = workspace.assets[found.asset]
      var link = address(asset)
      let facts = [asset.id, asset.format, "score \(found.cell.score)"].compactMap { $0 }
      link += StyledText("  (\(facts.joined(separator: ", ")))")
      return [
        Field("\(first + number)", StyledText(asset.title, .strong)), Field("  Link", link),
        Field("  Why", StyledText(reason.why(found))),
      ]
        + [("  Fared", reason.fared(found)), ("  Plan", reason.showings(found))].compactMap {
          label, text in text.map { Field(label, StyledText($0)) }
        }
    }
  }

  private func address(_ asset: Asset) -> StyledText {
    guard let url = asset.url, !url.isEmpty else {
      return StyledText("no address: \(asset.origin.path)", .warning)
    }
    return StyledText(url, .accent)
  }

  private func talk(_ objection: Objection) -> [Field] {
    let paragraphs = objection.talkTrack.split(
      separator: "\n", omittingEmptySubsequences: false
    ).split { $0.allSatisfy(\.isWhitespace) }
    let proof = objection.proof.compactMap { id in
      workspace.index(ofAsset: id).map { index -> String in
        let state = view.scores.assets[index].state
        return workspace.assets[index].title + (state == .live ? "" : " (\(state.rawValue))")
      }
    }
    var fields = [
      Field("To", "\"\(objection.statement)\" (\(objection.id))"),
      Field(
        "Say",
        paragraphs.first.map { StyledText($0.joined(separator: " ")) }
          ?? StyledText("nothing written yet: \(objection.origin.path)", .warning)),
    ]
    if paragraphs.count > 1 {
      let more = Plural.of(paragraphs.count - 1, "more paragraph")
      fields.append(Field("More", StyledText("\(more): objection show \(objection.id)", .faint)))
    }
    if !proof.isEmpty {
      fields.append(Field("Proof", StyledText(proof.joined(separator: "; "))))
    }
    if spoken.count > 1 {
      fields.append(Field("Also", StyledText(spoken.dropFirst().map(\.id).joined(separator: ", "))))
    }
    return fields
  }

  /// The same for a spreadsheet; a terminal has it in sentences.
  private var table: Table {
    Table(
      columns: [
        ("row", Column.Kind.number), ("asset", .id), ("title", .text), ("format", .text),
        ("score", .number), ("audience", .text), ("address", .text), ("why", .text),
        ("fared", .text), ("plan", .text),
      ].map { Column(key: $0.0, heading: $0.0.uppercased(), kind: $0.1, isExtra: true) },
      rows: (toSend.map { ($0, "buyer") } + forSeller.map { ($0, "seller") }).enumerated().map {
        number, entry in
        let (found, audience) = entry
        let asset = workspace.assets[found.asset]
        return [
          Cell(number + 1), Cell(asset.id), Cell(asset.title),
          asset.format.map { Cell($0) } ?? .empty, Cell(found.cell.score), Cell(audience),
          asset.url.map { Cell($0) } ?? .empty, Cell(reason.why(found)),
          reason.fared(found).map { Cell($0) } ?? .empty,
          reason.showings(found).map { Cell($0) } ?? .empty,
        ]
      })
  }

  // MARK: - What was left out

  private var notes: [StyledText] {
    var notes: [StyledText] = []
    if toSend.isEmpty {
      notes.append(StyledText("Nothing to send for \(cells)\(nearest).", .warning))
    } else {
      let all = advice.toSend.count
      notes.append(
        StyledText(
          toSend.count < all
            ? "\(toSend.count) of \(all) that fit." : all == 1 ? "One fits." : "\(all) fit."))
    }
    if !advice.unanswered.isEmpty {
      notes.append(
        StyledText(
          "Nothing to send answers \(advice.unanswered.joined(separator: ", ")).", .warning))
    }
    if !toSend.isEmpty, !advice.toSend.contains(where: { $0.cell.covers || $0.isAboutObjection }) {
      notes.append(StyledText("None of it covers \(cells).  What is missing: \(gaps)", .warning))
    }
    if !leftOut.isEmpty { notes.append(StyledText("Left out: \(leftOut).")) }
    return notes
  }

  private var nearest: String {
    guard let nearest = advice.nearest else { return "" }
    let asset = workspace.assets[nearest.asset]
    return "; nearest is \(asset.id), \(reason.obstacle(nearest.obstacle))"
  }

  /// `2 draft (a, b), 5 not for uk`.
  private var leftOut: String {
    var groups: [(obstacle: String, assets: [String])] = []
    for (found, obstacle) in advice.leftOut {
      let name = reason.obstacle(obstacle)
      let id = workspace.assets[found.asset].id
      if let index = groups.firstIndex(where: { $0.obstacle == name }) {
        groups[index].assets.append(id)
      } else {
        groups.append((name, [id]))
      }
    }
    return groups.map { group in
      "\(group.assets.count) \(group.obstacle)"
        + (group.assets.count <= 2 ? " (\(group.assets.joined(separator: ", ")))" : "")
    }.joined(separator: "; ")
  }

  private var hint: Hint {
    if toSend.count < advice.toSend.count {
      return Hint("More", "send \(asked) --limit \(toSend.count + 5)")
    }
    if !toSend.isEmpty { return Hint("Why", "explain 1") }
    return Hint("What is missing", gaps)
  }

  /// The command that shows what is missing in the cells asked for.
  private var gaps: String {
    let model = request.stages.first?.model ?? view.model
    let stages = request.stages.filter { $0.model.name == model.name }.map(\.stage.id)
    return
      (["gaps"] + (stages.isEmpty ? [] : ["stage:\(stages.joined(separator: ","))"])
      + (request.personas.isEmpty ? [] : ["persona:\(request.personas.joined(separator: ","))"])
      + (model.name == view.model.name ? [] : ["--funnel \(model.name)"])).joined(separator: " ")
  }
}
