import FunnelCore
import TestSupport
import Testing

@Suite("The solver beside an exact one")
struct PlanOptimumTests {
  @Test("On 200 generated problems it is never above the true optimum and its bound never below")
  func generated() throws {
    let problems =
      (0..<140).map { GeneratedPlan.problem($0, items: 20 + $0 % 41, cells: 4 + $0 % 12) }
      + (0..<60).map { GeneratedPlan.problem(1_000 + $0, items: 61 + $0 % 60, cells: 20) }
    guard let optima = try ExactOptimum.of(problems) else {
      print("Skipped: Python's package highspy, the exact solver, is missing here.")
      return
    }
    try #require(optima.count == problems.count)
    for (number, (problem, optimum)) in zip(problems, optima).enumerated() {
      switch (PlanSolver(limit: 50_000_000).solve(problem), optimum) {
      case (.impossible, .impossible): break
      case (.found(let found), .value(let value, let bound)):
        #expect(Double(found.value) <= bound + 0.01, "problem \(number)")
        #expect(found.bound >= value, "problem \(number)")
        #expect(problem.allows(found.choice), "problem \(number)")
      case (let own, let other): Issue.record("problem \(number): \(own) beside \(other)")
      }
    }
  }
}
