import LineEditing
import Workbench

/// Offers the workbench's candidates to the line editor.
struct WorkspaceCompleter: Completer {
  let commands: CommandCompleter

  func completion(for line: String, cursor: Int) -> Completion {
    let (word, candidates) = commands.completion(for: line, cursor: cursor)
    return Completion(
      range: word,
      candidates: candidates.map { Candidate($0.text, detail: $0.detail, isFinal: $0.isFinal) })
  }
}
