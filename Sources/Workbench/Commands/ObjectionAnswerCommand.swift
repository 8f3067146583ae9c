import ArgumentParser
import FunnelCore
import TerminalText
import WorkspaceFiles

/// Says what answers an objection: which asset, and which words.
struct ObjectionAnswerCommand: WorkbenchCommand {
  static let examples = [
    Example("objection answer no-time asset=case-bauer --dry-run", "An asset that answers it"),
    Example(
      "objection answer no-time say+=\"Ask which line could wait.\" --dry-run",
      "One more paragraph to say"),
    Example(
      "objection answer price-high asset-=case-bauer --dry-run", "An asset that does not, after all"
    ),
  ]
  static let offers: Offers =
    .records(.objection) + .key("asset", "=") { RecordNames.candidates(.asset, $0) }
    + .key("say", "=")
  static let isRepeatable = false
  static let configuration = configured(
    "answer", "Say which assets answer an objection, and what to say.",
    synopsis: "objection answer ID|ROW asset=ASSET[,…] | say=\"TEXT\" [--dry-run]",
    details: """
      asset= adds to the asset's own file, where the link lives; asset-= takes it \
      away. say= is the whole talk track from then on, say+= one more paragraph. \
      Only a live asset that a buyer may see counts as an answer.
      """)

  @Argument(help: "An objection, then asset= or say=.") var words: [String] = []
  @OptionGroup(title: "Writing") var writing: WritingOptions
  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    let view = try await session.view(options)
    let keys = ["asset", "say"]
    let (targets, assignments) = try Assignments.split(words, of: nil, besides: keys, lists: keys)
    guard targets.count == 1, let target = targets.first, !assignments.isEmpty else {
      let example = view.workspace.objections.first?.id ?? "ID"
      throw CommandFailure(
        "objection answer wants one objection and what answers it, as in objection answer "
          + "\(example) asset=ASSET, or say=\"TEXT\".")
    }
    let id = try Records(.objection, in: view.workspace).id(target, rows: session.lastRows)
    let said = words.filter { $0 != target }.map(LineSplitter.quoted).joined(separator: " ")
    var edit = Edit(title: "objection answer \(id) \(said)", changes: [])
    var lines: [String] = []
    var notes: [StyledText] = []
    for assignment in assignments {
      if assignment.field == "say" {
        edit.changes += try say(assignment, id, view)
        lines.append(Self.told(assignment, id))
        continue
      }
      let assets = try assets(assignment.value, session, view)
      let sign: RecordEditor.Assignment.Sign = assignment.sign == .remove ? .remove : .add
      edit.changes += try RecordWriting(.asset, in: view).changes(
        of: assets, [RecordEditor.Assignment(field: "objection", sign: sign, value: id)])
      lines.append(
        "\(id) \(sign == .add ? ">" : "no longer >") \(Plural.list(assets, "asset"))")
      if sign == .add { notes += assets.compactMap { Self.warning($0, view) } }
    }
    var answer = try session.write(edit, in: view, writing, saying: lines)
    answer.report.notes += notes
    return answer
  }

  private func say(
    _ assignment: RecordEditor.Assignment, _ id: String, _ view: View
  ) throws(CommandFailure) -> [FileChange] {
    let text = assignment.value
    let prose: ProseEdit
    switch assignment.sign {
    case .set: prose = .set(text)
    case .add where !text.isEmpty: prose = .add(text)
    case .add: throw CommandFailure("say+= wants a paragraph, as in say+=\"Ask first.\"")
    case .remove:
      throw CommandFailure(
        "say= sets what to say, say+= adds a paragraph; edit the file to cut one.")
    }
    return try RecordWriting(.objection, in: view).change(of: id, prose: prose)
  }

  private static func told(_ assignment: RecordEditor.Assignment, _ id: String) -> String {
    if assignment.value.isEmpty { return "\(id): nothing to say any more" }
    let text = Fitting.cut(assignment.value, to: 50)
    return "\(id): say\(assignment.sign == .add ? " also" : "") \"\(text)\""
  }

  /// - Throws: `CommandFailure` with the closest asset for one nobody has.
  private func assets(
    _ text: String, _ session: Session, _ view: View
  ) throws(CommandFailure) -> [String] {
    var ids: [String] = []
    for part in text.split(separator: ",").map(String.init) {
      do {
        ids += try Records(.asset, in: view.workspace).ids([part], rows: session.lastRows)
      } catch {
        guard error.message.hasPrefix("No asset ") else { throw error }
        throw unknown(part, view)
      }
    }
    guard !ids.isEmpty else { throw CommandFailure("asset= wants the id of an asset.") }
    var seen: Set<String> = []
    return ids.filter { seen.insert($0).inserted }
  }

  private func unknown(_ name: String, _ view: View) -> CommandFailure {
    let assets = view.workspace.assets
    let search = WordSearch(assets.map { [("\($0.id) \($0.title)", 1)] })
    let nearest =
      NearestName.of(name, in: assets.map(\.id)).flatMap { view.workspace.asset($0) }
      ?? search.matches(name).first.map { assets[$0.index] }
    return CommandFailure(
      "No asset \"\(name)\"."
        + (nearest.map { " Closest: \($0.id) \"\($0.title)\"." } ?? "") + "  Nothing changed.",
      status: .notFound,
      correction: nearest.map { asset in
        let word = words.first { $0.hasPrefix("asset") && $0.contains(name) } ?? ""
        return .replace(wrong: word, right: word.replacing(name, with: asset.id))
      })
  }

  /// Why an asset does not count as an answer yet.
  private static func warning(_ id: String, _ view: View) -> StyledText? {
    guard let index = view.workspace.index(ofAsset: id) else { return nil }
    let state = view.scores.assets[index].state
    if state != .live {
      return StyledText(
        "\(id) is \(state.rawValue), so it does not count as an answer yet.", .warning)
    }
    guard view.workspace.assets[index].visibility == .internal else { return nil }
    return StyledText(
      "\(id) is internal: for the seller only, so it does not count as an answer.", .warning)
  }
}
