import ArgumentParser
import FunnelCore
import TerminalText
import WorkspaceFiles

/// Starts a new objection.
struct ObjectionNewCommand: WorkbenchCommand {
  static let examples = [
    Example(
      "objection new \"Legal refuses US hosting\" stage=conversion --dry-run",
      "What was said, and at which stage"),
    Example(
      "objection new \"We signed with Plantora\" competitor=plantora --dry-run",
      "About a competitor"),
    Example(
      "objection new \"We have no tablets\" persona=maintenance-lead --dry-run",
      "Said by one of the buyers"),
  ]
  static let offers: Offers = .fields(of: .objection)
  static let isRepeatable = false
  static let configuration = configured(
    "new", "Start a new objection from what the buyer says.",
    synopsis: "objection new \"WHAT THE BUYER SAYS\" key=value… [--dry-run]",
    details: """
      The id is made of the first words that matter unless id= gives one. What to \
      say comes with objection answer ID say="TEXT".
      """)

  /// So many words make an id that can still be typed.
  private static let mostWords = 5
  /// From this share of the words on, an objection may be the same.
  private static let similar = 40

  @Argument(help: "What the buyer says, then assignments.") var words: [String] = []
  @OptionGroup(title: "Writing") var writing: WritingOptions
  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    let view = try await session.view(options)
    let records = RecordWriting(.objection, in: view)
    let (statements, assignments) = try records.split(words)
    guard statements.count == 1, let statement = statements.first, !statement.isEmpty else {
      throw CommandFailure(
        "objection new wants what the buyer says in quotes, as in objection new "
          + "\"Legal refuses US hosting\" stage=conversion.")
    }
    let (id, change) = try records.draft(
      statement, assignments, titleField: "statement", usualId: Self.id(from: statement))
    var answer = try session.write(
      Edit(title: "objection new \(LineSplitter.quoted(statement))", changes: [change]), in: view,
      writing, saying: [line(id, change.path, statement, assignments, view)])
    if let like = ObjectionSearch(view.workspace).matches(statement).first,
      like.share >= Self.similar
    {
      let objection = view.workspace.objections[like.objection]
      answer.report.notes.append(
        StyledText("Much like \(objection.id), \"\(objection.statement)\"."))
    }
    return answer
  }

  /// The first words that say what it is about.
  private static func id(from statement: String) -> String {
    let words = Kebab.id(from: statement).split(separator: "-").map(String.init)
    let telling = words.filter { !StopWords.holds($0) }
    return (telling.isEmpty ? words : telling).prefix(mostWords).joined(separator: "-")
  }

  private func line(
    _ id: String, _ path: String, _ statement: String, _ assignments: [RecordEditor.Assignment],
    _ view: View
  ) -> String {
    func value(_ field: String) -> String? {
      assignments.first { $0.field == field && !$0.value.isEmpty }?.value
    }
    var parts = ["\(id), a new objection in \(path)"]
    if let personas = value("persona") {
      parts.append(personas)
    } else if let nearest = PersonaSearch(view.workspace).nearest(to: statement) {
      parts.append("no persona (closest: \(nearest), not set)")
    } else if !view.workspace.namedPersonas.isEmpty {
      parts.append("no persona")
    }
    if value("stage") == nil { parts.append("no stage") }
    return parts.joined(separator: ", ")
  }
}
