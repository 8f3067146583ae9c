/// A step that cannot be taken back or made again, why, and the way past it.
public struct BlockedStep: Sendable, Equatable {
  /// What stands in the way.
  public enum Cause: Sendable, Equatable {
    /// Files are not as the step left them or, for redo, found them; `difference` leads from that
    /// to what is there now.
    case changed(paths: [String], difference: String)
    /// A file must not be written, with the reason.
    case refused(path: String, reason: String)
    /// The record of the step, at this path, cannot be read.
    case damaged(String)
  }

  /// The number of the step.
  public let number: Int
  /// What the command was; nothing for a damaged step.
  public let title: String?
  /// Whether it was to be taken back, else to be made again.
  public let isUndo: Bool
  /// What stands in the way.
  public let cause: Cause
  /// The newest step that came after it, stands, and changed one of the same files.
  public let later: Int?
  /// The newest other step that could be moved instead.
  public let free: Int?

  private var command: String { isUndo ? "undo" : "redo" }

  /// One sentence: the step, the file and why; without the difference.
  public var message: String {
    let name = title.map { "step \(number) (\($0))" } ?? "step \(number)"
    let reason =
      switch cause {
      case .changed(let paths, _):
        paths.joined(separator: ", ")
          + (isUndo
            ? " changed since" : (paths.count == 1 ? " is" : " are") + " not as the step found it")
          + (later.map { ", by step \($0)" } ?? "")
      case .refused(let path, let reason): "\(path): \(reason)"
      case .damaged(let path): "its record \(path) is damaged"
      }
    return "cannot \(command) \(name): \(reason); nothing was written"
  }

  /// What the signs of the difference mean, and what to do next; lines, may be empty.
  public var advice: [String] {
    var ways: [String] = []
    if let later {
      ways.append("undo \(later) first")
    } else if case .changed = cause {
      ways.append("put the lines marked - back and \(command) \(number) again")
    }
    if let free, free != later { ways.append("\(command) \(free), another step") }
    var lines: [String] = []
    if case .changed = cause {
      lines.append("- as the step \(isUndo ? "left" : "found") it, + as it is now.")
    }
    if !ways.isEmpty { lines.append("Next: \(ways.joined(separator: ", or ")). See: log") }
    return lines
  }
}
