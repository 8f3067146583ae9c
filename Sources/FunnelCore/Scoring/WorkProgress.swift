import Synchronization

/// How far a long piece of work has come, for whoever looks on meanwhile.
///
/// Workers count, nobody is told: a count costs nothing that anybody would measure, and the result of
/// the work does not depend on it.
public final class WorkProgress: Sendable {
  /// The pieces of work that are long enough to be counted.
  public enum Step: Sendable, Equatable { case reading, scoring }

  /// What is done so far of a step that is under way.
  public struct Count: Sendable, Equatable {
    public let step: Step
    public var done: Int
    public let total: Int
  }

  private let count = Mutex<Count?>(nil)

  public init() {}

  /// The step under way; nothing before the first and behind the last.
  public var current: Count? { count.withLock { $0 } }

  /// Starts counting a step from zero.
  public func begin(_ step: Step, of total: Int) {
    count.withLock { $0 = Count(step: step, done: 0, total: total) }
  }

  /// Counts pieces that are done.
  public func advance(by pieces: Int) { count.withLock { $0?.done += pieces } }

  /// Ends the count: what comes now is short.
  public func end() { count.withLock { $0 = nil } }
}
