import Foundation
import FunnelCore

/// What an exact solver of mixed integer programs says of planning problems.
package enum ExactOptimum: Equatable, Sendable {
  /// The best choice found and the bound, equal where it was proved in time.
  case value(Int, bound: Double)
  case impossible

  /// The answers for some problems in order; nothing where Python or its package `highspy` is missing.
  package static func of(_ problems: [PlanProblem], seconds: Int = 60) throws -> [ExactOptimum]? {
    guard Python.has("highspy") else { return nil }
    let file = FileManager.default.temporaryDirectory
      .appending(path: "plans-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: file) }
    try JSONEncoder().encode(problems.map(Written.init)).write(to: file)
    let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "optimum.py")
    guard let done = Python.run([script.path, file.path, "\(seconds)"]), done.status == 0
    else { return nil }
    return done.output.split(separator: "\n").filter { $0.hasPrefix("plan ") }.map { line in
      let parts = line.split(separator: " ").dropFirst().map(String.init)
      guard parts.count == 2, let value = Int(parts[0]), let bound = Double(parts[1]) else {
        return .impossible
      }
      return .value(value, bound: bound)
    }
  }

  private struct Written: Encodable {
    struct Item: Encodable {
      let needs: [Int]
      let uses: [String: Int]
      let group: Int?

      func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encode(needs, forKey: .needs)
        try fields.encode(uses, forKey: .uses)
        try fields.encode(group, forKey: .group)
      }

      enum Key: CodingKey { case needs, uses, group }
    }

    let items: [Item]
    let needs: [[Int]]
    let limits: [Int]
    let requirements: [[Int]]

    init(_ problem: PlanProblem) {
      items = problem.items.map { item in
        Item(
          needs: item.needs,
          uses: Dictionary(uniqueKeysWithValues: item.uses.map { ("\($0.key)", $0.value) }),
          group: item.group)
      }
      needs = problem.needs
      limits = problem.limits
      requirements = problem.requirements
    }
  }
}
