import FunnelCore
import TerminalText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the process finds around it: the day, the screen, the user's folders.
struct Environment {
  /// The calendar's day where the user is.
  var today: Day {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return Day(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? Day(number: 0)
  }

  /// Cells of a line on standard output; nothing when it is no terminal and `COLUMNS` says nothing.
  var width: Int? {
    let columns = variable("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    guard Terminal.isTerminal(STDOUT_FILENO) else { return columns }
    return Terminal.size?.columns ?? columns ?? 80
  }

  /// Cells of a line on standard error; nothing when it is no terminal.
  var messageWidth: Int? {
    guard Terminal.isTerminal(STDERR_FILENO) else { return nil }
    return width ?? Terminal.size?.columns
  }

  /// Whether the terminal understands more than letters.
  var isDumb: Bool { (variable("TERM") ?? "dumb") == "dumb" }

  /// How meaning looks where nobody says anything about colour.
  var theme: Theme {
    let isRefused = !(variable("NO_COLOR") ?? "").isEmpty
    return Terminal.isTerminal(STDOUT_FILENO) && !isDumb && !isRefused ? .colour : .plain
  }

  /// The user's own folder for what Stagecraft remembers, outside every workspace; nothing without a
  /// home.
  var stateFolder: String? { folder("XDG_STATE_HOME", or: ".local/state") }

  /// The user's own folder for what they set; nothing without a home.
  var settingsFolder: String? { folder("XDG_CONFIG_HOME", or: ".config") }

  /// The program the person reads long texts with; nothing where they never said.
  var pager: String? { variable("PAGER") }

  /// The options of `less` the person keeps; nothing where they never said.
  var pagerOptions: String? { variable("LESS") }

  private func folder(_ name: String, or usual: String) -> String? {
    if let named = variable(name), named.utf8.first == 0x2F { return named + "/stagecraft" }
    guard let home = variable("HOME"), home.utf8.first == 0x2F else { return nil }
    return "\(home)/\(usual)/stagecraft"
  }

  /// Who works here: `STAGECRAFT_OWNER`, else the name of the login.
  var person: String? {
    ["STAGECRAFT_OWNER", "USER", "LOGNAME"].lazy.compactMap { variable($0) }
      .first { !$0.isEmpty }
  }

  private func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
