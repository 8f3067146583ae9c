import FunnelCore
import TestSupport
import Testing

@Suite("The solver")
struct PlanSolverTests {
  private typealias Item = PlanProblem.Item

  private func solution(_ problem: PlanProblem, limit: Int = PlanSolver.usualLimit) -> PlanSolution?
  {
    guard case .found(let solution) = PlanSolver(limit: limit).solve(problem) else { return nil }
    return solution
  }

  @Test("Within a limit the pair worth most is taken, not the dearest item")
  func knapsack() throws {
    let problem = PlanProblem(
      items: [
        Item(needs: [0], uses: [0: 10]), Item(needs: [1], uses: [0: 5]),
        Item(needs: [2], uses: [0: 5]),
      ], needs: [[100], [60], [60]], limits: [10])
    let found = try #require(solution(problem))
    #expect(found.choice == [1, 2])
    #expect(found.value == 120)
    #expect(found.isProved)
  }

  @Test("Filling a need once more is worth its next step, and nothing beyond the last")
  func concave() throws {
    let problem = PlanProblem(
      items: (0..<4).map { _ in Item(needs: [0]) }, needs: [[50, 20]])
    let found = try #require(solution(problem))
    #expect(found.value == 70)
    #expect(found.choice.count == 2, "what adds nothing is left out")
  }

  @Test("Of a group one item is taken, the one that is worth more")
  func group() throws {
    let problem = PlanProblem(
      items: [Item(needs: [0], group: 7), Item(needs: [0, 1], group: 7), Item(needs: [2])],
      needs: [[10], [5], [1]])
    #expect(try #require(solution(problem)).choice == [1, 2])
  }

  @Test("A requirement is met even where it costs value")
  func requirement() throws {
    let problem = PlanProblem(
      items: [Item(needs: [0], uses: [0: 10]), Item(needs: [], uses: [0: 10])],
      needs: [[100]], limits: [10], requirements: [[1]])
    let found = try #require(solution(problem))
    #expect(found.choice == [1])
    #expect(found.bound == 0)
  }

  @Test("Of choices of equal value the one with less burden is taken")
  func burden() throws {
    let problem = PlanProblem(
      items: [
        Item(needs: [0], burden: 9), Item(needs: [0], burden: 2), Item(needs: [0], burden: 5),
      ],
      needs: [[10]])
    #expect(try #require(solution(problem)).choice == [1])
  }

  @Test("Of all choices of the greatest value none has less burden")
  func lightest() {
    for number in 0..<150 {
      let problem = GeneratedPlan.problem(number, items: 6 + number % 6, cells: 2 + number % 3)
      guard let found = solution(problem) else { continue }
      func burden(_ choice: [Int]) -> Int { choice.reduce(0) { $0 + problem.items[$1].burden } }
      for mask in 0..<(1 << problem.items.count) {
        let choice = problem.items.indices.filter { mask & (1 << $0) != 0 }
        guard problem.value(of: choice) == found.value, problem.allows(choice) else { continue }
        #expect(burden(found.choice) <= burden(choice), "problem \(number)")
      }
    }
  }

  @Test("Rules that nothing keeps together are proved to clash")
  func impossible() {
    let problem = PlanProblem(
      items: [Item(needs: [0], uses: [0: 6]), Item(needs: [0], uses: [0: 6])],
      needs: [[1, 1]], limits: [10], requirements: [[0], [1]])
    #expect(PlanSolver().solve(problem) == .impossible)
    #expect(
      PlanSolver().solve(PlanProblem(items: [], needs: [], requirements: [[]])) == .impossible)
  }

  @Test("Without anything to choose the plan is empty and proved")
  func empty() throws {
    let found = try #require(solution(PlanProblem(items: [], needs: [[5]])))
    #expect(found.choice == [])
    #expect(found.bound == 0)
  }

  @Test("On small problems it finds what trying every choice finds, and never promises less")
  func everyChoice() {
    var solved = 0
    for number in 0..<400 {
      let problem = GeneratedPlan.problem(number, items: 5 + number % 8, cells: 2 + number % 4)
      var best: Int?
      for mask in 0..<(1 << problem.items.count) {
        let choice = problem.items.indices.filter { mask & (1 << $0) != 0 }
        guard problem.allows(choice) else { continue }
        best = max(best ?? -1, problem.value(of: choice))
      }
      switch PlanSolver().solve(problem) {
      case .found(let found):
        solved += 1
        #expect(found.value == best, "problem \(number)")
        #expect(found.bound >= best ?? 0, "problem \(number)")
        #expect(problem.allows(found.choice), "problem \(number)")
        #expect(problem.value(of: found.choice) == found.value, "problem \(number)")
      case .impossible: #expect(best == nil, "problem \(number)")
      case .undecided: Issue.record("problem \(number) was not decided")
      }
    }
    #expect((200..<390).contains(solved), "both kinds of answer occur")
  }

  @Test("With hardly any work allowed the plan keeps the rules and the bound holds")
  func littleWork() throws {
    for number in 0..<40 {
      let problem = GeneratedPlan.problem(number, items: 60, cells: 14)
      guard let best = solution(problem), let quick = solution(problem, limit: 10_000) else {
        continue
      }
      #expect(problem.allows(quick.choice), "problem \(number)")
      #expect(quick.value <= best.value, "problem \(number)")
      #expect(quick.bound >= best.value, "problem \(number)")
    }
  }

  @Test("The same problem gives the same answer for the same work")
  func deterministic() throws {
    let problem = GeneratedPlan.problem(3, items: 150, cells: 30)
    #expect(
      PlanSolver(limit: 5_000_000).solve(problem) == PlanSolver(limit: 5_000_000).solve(problem))
  }

  @Test("Amounts near the largest a file may hold do not overflow")
  func large() throws {
    let most = 999_999_999_999
    let problem = PlanProblem(
      items: [
        Item(needs: [0], uses: [0: most]), Item(needs: [1], uses: [0: 1]),
        Item(needs: [2], uses: [0: most / 2]),
      ], needs: [[100_000_000], [1], [60_000_000, 60_000_000]], limits: [most],
      requirements: [[1]])
    let found = try #require(solution(problem))
    #expect(found.choice == [1, 2])
    #expect(found.isProved)
  }
}
