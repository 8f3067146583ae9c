import LineEditing
import Workbench

/// Asks for labels at the terminal, one key an answer.
@MainActor
struct LabelQuestions {
  /// As the last answer left it.
  private(set) var session: Session
  private var interview: LabelInterview
  private let environment: Environment
  private var reader = KeyReader()

  /// Nothing where there is no terminal to answer at.
  init?(_ interview: LabelInterview?, in session: Session, _ environment: Environment) {
    guard let interview, !interview.isOver, !environment.isDumb, Terminal.isTerminal(0),
      Terminal.isTerminal(1)
    else { return nil }
    self.interview = interview
    self.session = session
    self.environment = environment
  }

  /// Asks until there is nothing left to ask or the person leaves.
  mutating func run() async {
    guard Terminal.beginRaw() else { return }
    defer { Terminal.restore() }
    while true {
      session.surroundings.width = environment.width
      guard StandardStream.output.write(interview.text(session)) == nil else { return }
      if await isOver() { return }
    }
  }

  /// Waits for keys and does what they mean.
  private mutating func isOver() async -> Bool {
    switch reader.next() {
    case .resized: return false
    case .continued:
      Terminal.takeBack()
      return false
    case .ended: return true
    case .keys(let keys):
      for key in keys {
        if key == .suspend {
          Terminal.suspend()
          continue
        }
        guard let meaning = Self.meaning(of: key) else { continue }
        let answer = await interview.press(meaning, in: &session)
        guard StandardStream.output.write(answer.text) == nil else { return true }
        if answer.isOver { return true }
        // What was typed before the next question stands there answers nothing.
        return false
      }
      return false
    }
  }

  private static func meaning(of key: Key) -> LabelInterview.Key? {
    switch key {
    case .character(let character): .character(character)
    case .enter: .enter
    case .interrupt, .endOfInput, .escape, .cancel: .leave
    default: nil
    }
  }
}
