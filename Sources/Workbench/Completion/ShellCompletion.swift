import TerminalText

/// Completes lines of shells: the program is called back for every Tab.
public struct ShellCompletion: Sendable {
  private var session: Session

  /// A completion in the workspace that a session stands in.
  public init(session: Session) { self.session = session }

  /// The ways to complete a line that ends at the cursor: one a line, its description behind a tab.
  /// - Parameter breaks: the characters at which the shell cuts words; what stands before the last
  ///   of them in the word is not repeated.
  public mutating func lines(for line: String, breaks: String = "") async -> String {
    guard let typed = ShellLine(line) else { return "" }
    session.folder = typed.workspace.map { session.path($0) } ?? session.folder
    session.funnel = typed.funnel ?? session.funnel
    session.today = typed.today ?? session.today
    // Without a library there are still commands and options.
    _ = try? await session.view()
    let signs = Set(breaks).intersection([":", "=", "@"])
    let cut = typed.word.lastIndex(where: signs.contains).map { typed.word.index(after: $0) }
    let before = typed.word[..<(cut ?? typed.word.startIndex)].utf8.count
    var text = ""
    for candidate in session.completer.candidates(for: typed.word, after: typed.words)
    where candidate.text.utf8.starts(with: typed.word.utf8)
      && VisibleText.of(candidate.text).utf8.elementsEqual(candidate.text.utf8)
    {
      let rest = String(decoding: candidate.text.utf8.dropFirst(before), as: UTF8.self)
      text += "\(rest)\t\(VisibleText.of(candidate.detail))\n"
    }
    return text
  }
}
