import ArgumentParser
import FunnelCore
import Reporting
import TerminalText
import WorkspaceFiles

/// Logs a conversation in which an objection was heard.
struct ObjectionLogCommand: WorkbenchCommand {
  static let examples = [
    Example(
      "objection log no-time outcome=won value=42000 by=raj --dry-run", "A deal won in spite of it"),
    Example(
      "objection log no-time outcome=open account=bauer value=9000 by=raj --dry-run",
      "A deal still open, of an account"),
    Example(
      "objection log next-year outcome=lost note=\"No budget\" by=raj --dry-run",
      "A deal lost, with what was said"),
  ]
  static let offers: Offers =
    .records(.objection)
    + .key("outcome", "=", values: Conversation.Outcome.allCases.map(\.rawValue))
    + .key("account", "=") { RecordNames.candidates(.account, $0) } + .key("value", "=")
    + .key("note", "=") + .key("by", "=") { view in PersonName.known(in: view).map { .init($0) } }
    + .key("date", "=")
  static let isRepeatable = false
  static let configuration = configured(
    "log", "Log that an objection was heard, and how the deal stood after it.",
    synopsis: "objection log ID|ROW outcome=won|lost|open [account= value= note= …]",
    details: """
      Also by= and date=; without them it is you, if a team or the log knows you \
      (STAGECRAFT_OWNER, else your login), and today. A row is added to the log of \
      its author, log/objections-NAME.csv; undo adds a row that takes it back, so \
      that branches merge. For two branches of one author put *.csv merge=union \
      into log/.gitattributes.
      """)

  private static let keys = ["outcome", "account", "value", "note", "by", "date"]

  @Argument(help: "An objection, then assignments.") var words: [String] = []
  @OptionGroup(title: "Writing") var writing: WritingOptions
  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    let view = try await session.view(options)
    let (targets, assignments) = try Assignments.split(words, of: nil, besides: Self.keys)
    guard targets.count == 1, let target = targets.first else {
      let example = view.workspace.objections.first?.id ?? "ID"
      throw CommandFailure(
        "objection log wants one objection, as in objection log \(example) outcome=open.")
    }
    let id = try Records(.objection, in: view.workspace).id(target, rows: session.lastRows)
    let values = Dictionary(
      assignments.filter { !$0.value.isEmpty }.map { ($0.field, $0.value) }
    ) { first, _ in first }
    let author = try PersonName.author(
      values["by"], session: session.surroundings.person, in: view)
    let conversation = Conversation(
      day: try day(values["date"], view), objection: id,
      account: try values["account"].map { text throws(CommandFailure) in try account(text, view) },
      outcome: try outcome(values["outcome"]), value: try value(values["value"]), by: author,
      note: values["note"] ?? "", position: SourcePosition(ConversationEdit.path(by: author)))
    let said = words.filter { $0 != target }.map(LineSplitter.quoted).joined(separator: " ")
    var answer = try session.write(
      "objection log \(id) \(said)", in: view, writing, saying: [line(conversation, view)]
    ) { () throws(CommandFailure) in
      do throws(RecordEditError) {
        return [try ConversationEdit(folder: view.library.folder).adding(conversation)]
      } catch {
        throw CommandFailure(error).adding("Nothing changed.")
      }
    }
    answer.report.notes += remarks(on: conversation, view)
    return answer
  }

  /// What is missing so that the deal counts for what it is.
  private func remarks(on conversation: Conversation, _ view: View) -> [StyledText] {
    if conversation.value == nil, conversation.outcome != .won {
      let account = view.workspace.accounts.first { $0.id == conversation.account }
      let value = account?.openValue.map { "value=\($0)?" } ?? "value=N."
      return [
        StyledText("Without value= the deal counts 0 at stake; undo, and log it with \(value)")
      ]
    }
    guard conversation.value != nil, conversation.account == nil else { return [] }
    return ["Without account= the deal always counts by itself."]
  }

  /// How often it was heard and won with this conversation.
  private func line(_ conversation: Conversation, _ view: View) -> String {
    let id = conversation.objection
    let record = TrackRecord(view.scores.trackRecord(of: id).conversations + [conversation])
    let won = Rounding.quotient(100 * record.won, record.heard)
    return "\(id): heard \(record.heard), won \(record.won) (\(won)%)"
      + (conversation.outcome == .won ? "" : ", \(Amount.text(record.valueAtStake)) at stake")
  }

  private func outcome(_ text: String?) throws(CommandFailure) -> Conversation.Outcome {
    let known = Conversation.Outcome.allCases.map(\.rawValue)
    guard let text else {
      throw CommandFailure("How did the deal stand? Add outcome=won, outcome=lost or outcome=open.")
    }
    guard let outcome = Conversation.Outcome(rawValue: text) else {
      let nearest = NearestName.of(text, in: known)
      throw CommandFailure.unknown(
        "outcome", text, nearest: nearest, known: known, replacing: "outcome=\(text)",
        with: nearest.map { "outcome=\($0)" })
    }
    return outcome
  }

  private func account(_ text: String, _ view: View) throws(CommandFailure) -> String {
    do {
      return try AccountName.account(text, in: "account=\(text)", view).id
    } catch {
      guard error.message.hasPrefix("No account") else { throw error }
      throw CommandFailure(
        error.message + " A new one: account new \(LineSplitter.quoted(text))",
        status: error.status, correction: error.correction)
    }
  }

  private func value(_ text: String?) throws(CommandFailure) -> Int? {
    guard let text else { return nil }
    guard let number = WholeNumber.read(text) else {
      throw CommandFailure("value: \(WholeNumber.complaint(text)).")
    }
    return number
  }

  private func day(_ text: String?, _ view: View) throws(CommandFailure) -> Day {
    guard let text else { return view.today }
    guard let day = Day(text) else {
      throw CommandFailure("date= wants a day as YYYY-MM-DD, not \"\(text)\".")
    }
    guard day <= view.today else {
      throw CommandFailure("\(day) is still to come; today is \(view.today). Log what was heard.")
    }
    return day
  }
}
