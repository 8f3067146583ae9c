/// Why a front matter was left as it is.
public struct FrontMatterEditError: Error, Equatable, Sendable {
  /// The kinds of reason.
  public enum Reason: Sendable, Equatable {
    /// The bytes are no UTF-8 text.
    case notUTF8
    case tomlFrontMatter
    case jsonFrontMatter
    case unclosedFrontMatter
    /// More than 256 KB of front matter.
    case tooLarge
    /// The key stands twice: which one is meant?
    case repeatedKey
    /// An anchor, an alias or a tag in the value.
    case anchored
    /// The entry does not parse.
    case unreadable
    /// The field is a text or a list where a map is needed, or the other way round.
    case wrongShape
    /// A form that is safely edited by hand only.
    case unsupported
    /// The new value holds a control character.
    case controlCharacter
    /// The edited text would not read back as asked: nothing was changed.
    case unfaithful
  }

  /// The file as the caller named it.
  public let path: String
  /// The line of the file, from one.
  public let line: Int
  public let reason: Reason
  /// What is wrong and what to do, in one sentence without the place.
  public let explanation: String

  public init(_ reason: Reason, path: String, line: Int = 1, _ explanation: String) {
    self.reason = reason
    self.path = path
    self.line = line
    self.explanation = explanation
  }

  /// The place and the explanation, for people.
  public var message: String { "\(path):\(line): \(explanation)" }
}
