import TestSupport
import Testing

/// Runs a command once for each of its calls, disturbed at that call, each in its own copy.
enum EveryCall {
  /// - Parameters:
  ///   - kinds: what goes wrong, one after the other.
  ///   - check: what is to be true once the command has ended.
  /// - Returns: how often the command was disturbed: the number of its calls.
  @discardableResult
  static func of(
    _ command: WritingCommand, _ kinds: [Fault.Kind],
    _ check: @Sendable @escaping (SmallWorkspace, BuiltProgram.Ending, String) async throws -> Void
  ) async throws -> Int {
    let workspace = try SmallWorkspace(before: command)
    let calls = try Fault.calls(of: command, in: workspace)
    let disturbed = try await withThrowingTaskGroup(of: Int.self) { group in
      for worker in 1...2 {
        group.addTask {
          var hits = 0
          // One more than there are: to see that none was left out.
          for number in stride(from: worker, through: calls + 1, by: 2) {
            let copy = try workspace.copy()
            let fault = Fault(kind: kinds[number % kinds.count], number: number)
            let ending = try copy.run(command.words, fault: fault)
            guard let hit = copy.hit else { continue }
            hits += 1
            try await check(copy, ending, hit)
          }
          return hits
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(disturbed == calls, "\(command)")
    return disturbed
  }
}
