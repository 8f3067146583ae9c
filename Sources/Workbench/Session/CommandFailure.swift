import FunnelCore
import WorkspaceFiles

/// Why a command did nothing: what was expected and the nearest right thing.
public struct CommandFailure: Error, Equatable, Sendable {
  public let message: String
  public let status: ExitStatus
  /// A word of the line and what should stand there, where one replacement mends it.
  public let correction: Correction?

  /// How one word mends a line.
  public enum Correction: Equatable, Sendable {
    /// A wrong word and the right one.
    case replace(wrong: String, right: String)
    /// A word that is missing at the end.
    case append(String)

    /// The mended words; nothing when the wrong one is not among them, nor a part of one of them.
    func mended(_ words: [String]) -> [String]? {
      switch self {
      case .append(let word): return words + [word]
      case .replace(let wrong, let right):
        if words.contains(wrong) { return words.map { $0 == wrong ? right : $0 } }
        let mended = words.map { Self.mended($0, wrong, right) }
        return mended == words ? nil : mended
      }
    }

    /// A word with one of the parts between its signs replaced, as in `objection:a,b`.
    private static func mended(_ word: String, _ wrong: String, _ right: String) -> String {
      var parts: [String] = [""]
      for character in word {
        if ",:=".contains(character) {
          parts += [String(character), ""]
        } else {
          parts[parts.count - 1].append(character)
        }
      }
      return parts.map { $0 == wrong ? right : $0 }.joined()
    }
  }

  public init(_ message: String, status: ExitStatus = .usage, correction: Correction? = nil) {
    self.message = message
    self.status = status
    self.correction = correction
  }

  /// A folder or file that could not be read or written.
  init(_ error: WorkspaceFolderError) {
    let status: ExitStatus =
      switch error {
      case .notFound, .notAFolder: .notFound
      case .exists, .refused: .refused
      case .unreadable, .unwritable: .io
      case .cancelled: .interrupted
      }
    let message = error.message
    self.init(message.prefix(1).uppercased() + message.dropFirst() + ".", status: status)
  }

  /// A change of a record that could not be worked out.
  init(_ error: RecordEditError) {
    if case .unreadable(let error) = error {
      self.init(error)
    } else {
      let message = error.message
      // A path stays as it is.
      let isPlace = message.prefix { $0 != " " }.contains(":")
      self.init(isPlace ? message : message.prefix(1).uppercased() + message.dropFirst())
    }
  }

  /// A file or folder that was left out of the library and may be what was looked for.
  init(unread: Diagnostic) {
    let place = unread.position
    let path = place.line > 0 ? "\(place)" : place.path
    self.init("Cannot read \"\(path)\": \(unread.message).", status: .io)
  }

  /// The same failure with what mends it, where that is known.
  func mended(by correction: Correction?) -> CommandFailure {
    CommandFailure(message, status: status, correction: correction ?? self.correction)
  }

  /// The same failure with another sentence after it.
  func adding(_ sentence: String) -> CommandFailure {
    CommandFailure(message + "\n" + sentence, status: status, correction: correction)
  }

  /// An edit that was not written.
  init(_ error: WriteError) {
    let status: ExitStatus =
      switch error.kind {
      case .io: .io
      case .refused: .refused
      case .nothing, .notFound: .notFound
      }
    var message = error.message
    message = message.prefix(1).uppercased() + message.dropFirst() + "."
    if case .conflict(_, let difference) = error { message += Self.lines(of: difference) }
    if case .blocked(let step) = error {
      if case .changed(_, let difference) = step.cause { message += Self.lines(of: difference) }
      message += step.advice.map { "\n" + $0 }.joined()
    }
    self.init(message, status: status)
  }

  private static func lines(of difference: String) -> String {
    difference.split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast().map { "\n" + $0 }.joined()
  }

  /// A word nobody knows, with the nearest known one.
  static func unknown(
    _ what: String, _ word: String, nearest: String?, known: [String] = [],
    status: ExitStatus = .usage, replacing: String? = nil, with replacement: String? = nil
  ) -> CommandFailure {
    let shown = word.count > 60 ? String(word.prefix(60)) + "…" : word
    var message = "No \(what) \"\(shown)\"."
    if let nearest {
      message += " Did you mean \(replacement ?? nearest)?"
    } else if !known.isEmpty {
      message += " There are: \(known.joined(separator: ", "))."
    }
    let correction = nearest.map {
      Correction.replace(wrong: replacing ?? word, right: replacement ?? $0)
    }
    return CommandFailure(message, status: status, correction: correction)
  }
}
