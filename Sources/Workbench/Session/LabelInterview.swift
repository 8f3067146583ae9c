import FunnelCore
import Reporting
import TerminalText
import WorkspaceFiles

/// Questions about the labels that would teach most, one at a time; an answer is written at once.
///
/// A value without a terminal: keys in, text out. What an answer teaches chooses the next question,
/// so the files are not read again in between.
public struct LabelInterview: Sendable {
  /// What a person pressed.
  public enum Key: Sendable, Equatable {
    case character(Character)
    case enter
    case leave
  }

  private struct Question {
    let field: LabelSuggestions.Field
    let asset: Int
    let prediction: LabelPrediction
    /// Why it is asked now; nothing where the asset was just looked at anyway.
    let query: LabelQuery?
  }

  /// An answer that was written, and how things stood before it.
  private struct Written {
    let question: Question
    let learned: [LabelSuggestions.Field: LearnedLabels]
    /// The step that `undo` takes back.
    let step: Int
  }

  private let suggestions: LabelSuggestions
  /// Indices of the assets that may be asked about.
  private let assets: [Int]
  private var learned: [LabelSuggestions.Field: LearnedLabels]
  private var question: Question?
  private var written: [Written] = []
  /// Per field, indices of the assets that were asked about.
  private var asked: [LabelSuggestions.Field: [Int]] = [:]
  private var skipped = 0

  /// The marks of the classes, in their order.
  private static let marks = Array("1234567890")

  init(_ suggestions: LabelSuggestions, among assets: [Int]) {
    self.suggestions = suggestions
    self.assets = assets
    learned = Dictionary(
      uniqueKeysWithValues: LabelSuggestions.Field.allCases.compactMap { field in
        suggestions.learned(field).map { (field, $0) }
      })
    question = next()
  }

  /// Whether there is anything left to ask.
  public var isOver: Bool { question == nil }

  private var view: View { suggestions.view }

  /// Whether there was anything to learn from: without labels the first class is no better than the
  /// others.
  private func hasGuess(_ question: Question) -> Bool {
    learned[question.field].map { !$0.labelled.isEmpty } ?? false
  }

  private func asset(_ question: Question) -> Asset { view.workspace.assets[question.asset] }

  // MARK: - What is shown

  /// The question as it stands on a page.
  public func text(_ session: Session) -> String {
    guard let question else { return "" }
    let asset = asset(question)
    let classes = zip(Self.marks, question.prediction.classes).enumerated().map { index, pair in
      "\(pair.0) \(pair.1) \(question.prediction.percents[index])"
    }
    let about =
      [asset.format, "\(asset.text.bodyWordCount) words", asset.origin.path].compactMap { $0 }
    let why = question.query.map { query in
      "unsure \(query.uncertainty), like the others \(query.typicality), new \(query.novelty)"
    }
    let keys =
      (hasGuess(question) ? ["Enter \(question.prediction.label)"] : [])
      + (question.field == .persona ? ["a all"] : [])
      + ["s skip", "t text", "u undo", "q leave"]
    let lines: [StyledText] =
      [
        "",
        StyledText("\(written.count + skipped + 1)  ", .faint) + StyledText(asset.id, .strong)
          + StyledText("  \(asset.title)"),
        StyledText("   " + (about + [why].compactMap { $0 }).joined(separator: " · "), .faint),
      ] + asset.text.excerpt(lines: 3).map { StyledText("   \($0)") }
      + [
        StyledText("\(question.field.rawValue)?  ", .accent)
          + StyledText(classes.joined(separator: "   ")),
        StyledText("   " + keys.joined(separator: "   "), .faint),
      ]
    return page(lines, session)
  }

  private func page(_ lines: [StyledText], _ session: Session) -> String {
    let report = Report(
      command: "suggest", title: "", today: "\(view.today)", blocks: [.lines(lines)])
    return TableExporter().export(
      report, page: Page(width: session.surroundings.width, theme: session.theme))
  }

  private func page(_ line: String, _ session: Session) -> String {
    page([StyledText(line)], session)
  }

  // MARK: - What a key does

  /// Does what a key means; the text to show for it, and whether the conversation is over.
  public mutating func press(
    _ key: Key, in session: inout Session
  ) async -> (text: String, isOver: Bool) {
    guard let question, key != .leave, key != .character("q") else {
      return (page(summary, session), true)
    }
    let classes = question.prediction.classes
    var text = ""
    switch key {
    case .enter where !hasGuess(question):
      return (page("  Nothing is guessed yet: press a digit.", session), false)
    case .enter:
      text = await answer(question, [question.prediction.best], in: &session)
    case .character("a") where question.field == .persona:
      text = await answer(question, Array(classes.indices), in: &session)
    case .character("s"):
      skipped += 1
      text = page("  \(asset(question).id): skipped", session)
      move(on: question, wasAnswered: false)
    case .character("t"):
      return (
        page(asset(question).text.excerpt(lines: 40).map { StyledText("   \($0)") }, session), false
      )
    case .character("u"):
      text = takeBack(session)
    case .character(let mark):
      guard let index = Self.marks.firstIndex(of: mark), classes.indices.contains(index) else {
        return (page("  \(mark) means nothing here.", session), false)
      }
      text = await answer(question, [index], in: &session)
    case .leave: break
    }
    guard self.question == nil else { return (text, false) }
    return (
      text
        + page(
          "No more to ask" + (skipped == 0 ? ": nothing here lacks a stage or a persona." : "."),
          session)
        + page(summary, session), true
    )
  }

  private var summary: String {
    let count = Plural.of(written.count, "label")
    return "\(count) written\(skipped == 0 ? "" : ", \(skipped) skipped")."
      + (written.isEmpty
        ? "" : "  undo takes back the last.  How right it is now: suggest --evaluate")
  }

  private mutating func answer(
    _ question: Question, _ chosen: [Int], in session: inout Session
  ) async -> String {
    let classes = question.prediction.classes
    let asset = asset(question)
    let isAll = chosen.count == classes.count && classes.count > 1
    let value = isAll ? "all" : chosen.map { classes[$0] }.joined(separator: ",")
    let field = question.field.rawValue
    let text: String
    do {
      let answer = try session.write(
        "suggest --ask: \(asset.id) \(field)=\(value)", in: view, nil,
        saying: ["\(asset.id): \(field) \(value)"]
      ) { () throws(CommandFailure) in
        let changes = try RecordWriting(.asset, in: view).changes(
          of: [asset.id], [RecordEditor.Assignment(field: field, sign: .set, value: value)])
        try refuseReplacing(changes, field)
        return changes
      }
      text = TableExporter().export(
        answer.report, page: Page(width: session.surroundings.width, theme: session.theme))
    } catch {
      return CommandResult(error).errorOutput
    }
    if let step = try? WorkspaceWriter(folder: view.library.folder).steps().last {
      written.append(Written(question: question, learned: learned, step: step.number))
    }
    // What is for everyone tells nobody's texts apart.
    if !isAll {
      await learned[question.field]?.learn(
        asset.id, classes.indices.map { chosen.contains($0) ? 1 / Double(chosen.count) : 0 })
    }
    move(on: question, wasAnswered: true)
    return text
  }

  /// Adds a label where there is none; one that somebody wrote meanwhile stays.
  private func refuseReplacing(
    _ changes: [FileChange], _ field: String
  ) throws(CommandFailure) {
    for change in changes {
      let kept = Set((change.after ?? []).split(separator: 0x0A))
      let replaced = (change.before ?? []).split(separator: 0x0A).filter { !kept.contains($0) }
      // A key without a value is no label.
      let values = replaced.compactMap { line in
        line.firstIndex(of: 0x3A).map { line[($0 + 1)...] } ?? line
      }
      guard values.contains(where: { $0.contains { $0 > 0x20 } }) else { continue }
      throw CommandFailure(
        "\(change.path) has a \(field) by now; it stays.  s goes on.", status: .refused)
    }
  }

  private mutating func takeBack(_ session: Session) -> String {
    guard let last = written.last else { return page("  Nothing was answered yet.", session) }
    do throws(WriteError) {
      let step = try WorkspaceWriter(
        folder: view.library.folder, outside: view.library.reading.outside
      ).undo(last.step)
      written.removeLast()
      learned = last.learned
      asked[last.question.field]?.removeAll { $0 == last.question.asset }
      question = last.question
      return page("  Undone: \(step.title).", session)
    } catch {
      return CommandResult(CommandFailure(error)).errorOutput
    }
  }

  // MARK: - What is asked

  private mutating func move(on question: Question, wasAnswered: Bool) {
    asked[question.field, default: []].append(question.asset)
    // The other label of the same asset, while it is fresh in mind.
    let other: LabelSuggestions.Field = question.field == .stage ? .persona : .stage
    if wasAnswered, open(other).contains(question.asset), let labels = learned[other],
      let prediction = labels.prediction(of: asset(question).id)
    {
      self.question = Question(
        field: other, asset: question.asset, prediction: prediction, query: nil)
    } else {
      self.question = next()
    }
  }

  private func next() -> Question? {
    for field in LabelSuggestions.Field.allCases {
      let open = open(field)
      guard let labels = learned[field], !open.isEmpty else { continue }
      let places = open.compactMap { labels.library.index(of: view.workspace.assets[$0].id) }
      let before = (asked[field] ?? []).compactMap {
        labels.library.index(of: view.workspace.assets[$0].id)
      }
      guard let query = labels.queries(1, among: places, after: before).first,
        let asset = view.workspace.index(ofAsset: query.asset)
      else { continue }
      return Question(field: field, asset: asset, prediction: query.prediction, query: query)
    }
    return nil
  }

  /// The assets that lack a label and were not asked about it.
  private func open(_ field: LabelSuggestions.Field) -> [Int] {
    let before = Set(asked[field] ?? [])
    return assets.filter {
      !before.contains($0) && suggestions.lacks(field, view.workspace.assets[$0])
    }
  }
}
