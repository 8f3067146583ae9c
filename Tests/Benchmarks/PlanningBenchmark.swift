import Foundation
import FunnelCore
import TestSupport

/// Measures the planner: how close it comes to the best plan, and how long it takes.
struct PlanningBenchmark {
  /// A kind of problem: so many of so many items over so many cells.
  private static let kinds = [(100, 30, 8), (100, 60, 14), (40, 150, 30)]

  /// One line per kind, then one for the largest.
  func lines() throws -> [String] {
    var lines: [String] = []
    for (count, items, cells) in Self.kinds {
      let problems = (0..<count).map {
        GeneratedPlan.problem($0, items: items, cells: cells)
      }
      lines.append("\(count) of \(items) items × \(cells) cells: " + (try compared(problems)))
    }
    let large = GeneratedPlan.problem(1, items: 1_000, cells: 200)
    lines.append("1,000 items × 200 cells: " + (try compared([large])))
    return lines
  }

  private func compared(_ problems: [PlanProblem]) throws -> String {
    let clock = ContinuousClock()
    var times: [Double] = []
    var found: [PlanSolution?] = []
    for problem in problems {
      let start = clock.now
      let verdict = PlanSolver().solve(problem)
      times.append(Self.seconds(clock.now - start))
      if case .found(let solution) = verdict { found.append(solution) } else { found.append(nil) }
    }
    let proved = found.count { $0?.isProved ?? true }
    let gaps = found.compactMap { $0 }.map { Self.percent($0.bound - $0.value, of: $0.bound) }
    var line = String(
      format: "%.3f s each, at most %.3f; proved %d, proven gap at most %.2f%%",
      times.reduce(0, +) / Double(times.count), times.max() ?? 0, proved, gaps.max() ?? 0)
    line += ", \((found.compactMap { $0?.steps }.max() ?? 0) / 1_000_000) million steps at most"
    let start = clock.now
    guard let optima = try ExactOptimum.of(problems) else {
      return line + "; no exact solver here to compare with"
    }
    let time = Self.seconds(clock.now - start)
    var equal = 0
    var wrong = 0
    var distance = 0.0
    for (solution, optimum) in zip(found, optima) {
      switch (solution, optimum) {
      case (nil, .impossible): equal += 1
      case (let solution?, .value(let value, let bound)):
        if solution.value == value { equal += 1 }
        if Double(solution.value) > bound + 0.5 || solution.bound < value { wrong += 1 }
        distance = max(distance, Self.percent(value - solution.value, of: value))
      default: wrong += 1
      }
    }
    return line
      + String(
        format: "; best possible in %d, at most %.2f%% below it, wrong %d (HiGHS %.3f s each)",
        equal, distance, wrong, time / Double(problems.count))
  }

  private static func percent(_ part: Int, of whole: Int) -> Double {
    whole == 0 ? 0 : 100 * Double(part) / Double(whole)
  }

  private static func seconds(_ duration: Duration) -> Double {
    let parts = duration.components
    return Double(parts.seconds) + Double(parts.attoseconds) / 1e18
  }
}
