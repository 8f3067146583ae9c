import FunnelCore
import TerminalText

/// What the process knows and the session must not ask for itself.
public struct Surroundings: Sendable {
  /// The calendar's day, used where neither an option nor the workspace fixes one.
  public var today: Day
  /// Cells of a line; nothing when output is not limited.
  public var width: Int?
  /// How meaning looks on standard output where nobody says anything about colour.
  public var theme: Theme
  /// The folder relative paths are read from.
  public var folder: String
  /// Whether a person sits at the prompt.
  public var isInteractive: Bool
  /// Whether a person reads standard output as it comes, and not another program.
  public var isReadAlong: Bool
  /// Cells of a line on standard error; nothing when it is not limited.
  public var messageWidth: Int?
  /// Counts long work, for whoever shows how far it is.
  public var progress: WorkProgress?
  /// The person's editor; nothing where nobody could use one.
  public var editor: TextEditor?
  /// Who works here, as the workspace may know them; signs what is logged.
  public var person: String?
  /// The person's own settings; nothing where nobody reads along, so that scripts are the same for
  /// everyone.
  public var preferences: PreferenceStore?

  public init(
    today: Day, width: Int? = 80, theme: Theme = .plain, folder: String = ".",
    isInteractive: Bool = false, isReadAlong: Bool = true, messageWidth: Int? = nil,
    progress: WorkProgress? = nil, editor: TextEditor? = nil, person: String? = nil,
    preferences: PreferenceStore? = nil
  ) {
    self.today = today
    self.width = width
    self.theme = theme
    self.folder = folder
    self.isInteractive = isInteractive
    self.isReadAlong = isReadAlong
    self.messageWidth = messageWidth
    self.progress = progress
    self.editor = editor
    self.person = person
    self.preferences = preferences
  }

  /// How meaning looks where colour is `auto`, `always` or `never`.
  func theme(color: String) -> Theme {
    switch color {
    case "always": .colour
    case "never": .plain
    default: theme
    }
  }
}
