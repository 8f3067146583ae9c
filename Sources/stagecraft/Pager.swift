import TerminalText
import Workbench

/// Shows results that are taller than the screen page by page, in the person's own pager.
struct Pager {
  /// The line of the shell: what `PAGER` says, else `less`, else `more`.
  let command: String

  /// What less does where the person said nothing: colours pass, a short text needs no key, the last
  /// page stays on the screen.
  private let options: String

  /// Nothing where nobody could turn a page, or the person wants none.
  init?(_ environment: Environment, isWanted: Bool) {
    guard isWanted, !environment.isDumb, Terminal.isTerminal(1), Terminal.isTerminal(0) else {
      return nil
    }
    options = environment.pagerOptions ?? "FRX"
    switch environment.pager {
    case let named? where named.isEmpty || named == "cat": return nil
    case let named?: command = named
    case nil:
      command =
        "command -v less >/dev/null && exec less -Ps'\(Self.advice)'; exec more"
    }
  }

  /// What stands below a page, in the language of less: no colon, no full stop.
  private static let advice = "space turns the page, b turns back, q goes back to the prompt"

  /// Shows the text; false where it fits the screen, or the pager failed, so that it is still to be
  /// written.
  func show(_ text: String) -> Bool {
    guard let size = Terminal.size, ScreenRows.of(text, columns: size.columns) >= size.rows else {
      return false
    }
    // Keys of a pager must not start programs.
    let code = ChildProgram.run(
      command, input: text, variables: ["LESSSECURE": "1", "LESS": options])
    return code == 0
  }
}
