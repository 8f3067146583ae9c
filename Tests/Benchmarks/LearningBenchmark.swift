import Foundation
import FunnelCore
import WorkspaceFiles

/// Measures learning stages from a whole library, and from one label more.
struct LearningBenchmark {
  let folder: URL

  /// One line per part: seconds in this process, the files already read.
  func lines() async throws -> [String] {
    let workspace = try await WorkspaceFolder(path: folder.path).read().workspace
    let clock = ContinuousClock()
    var start = clock.now
    let library = LearningLibrary(await LibraryFeatures(workspace.assets))
    let reading = clock.now - start
    let task = LabelTask.stages(of: workspace)
    start = clock.now
    var learned = await LearnedLabels(library, task)
    let learning = clock.now - start
    let open = library.assets.filter { task.labels[$0.id] == nil }.prefix(20)
    let one = task.classes.indices.map { $0 == 0 ? 1.0 : 0 }
    var updates: [Duration] = []
    for asset in open {
      start = clock.now
      await learned.learn(asset.id, one)
      updates.append(clock.now - start)
    }
    let asking = clock.measure { _ = learned.queries(1) }
    let count = "\(library.assets.count) assets, \(task.labels.count) labels"
    return [
      "\(count): features, topics and near-duplicates: \(Self.seconds(reading))",
      "\(count): model, held-out models and calibration: \(Self.seconds(learning))",
      "\(count): one label more, the slowest of \(updates.count): "
        + Self.seconds(updates.max() ?? .zero),
      "\(count): what to ask next: \(Self.seconds(asking))",
    ]
  }

  private static func seconds(_ duration: Duration) -> String {
    let parts = duration.components
    return String(format: "%.3f s", Double(parts.seconds) + Double(parts.attoseconds) / 1e18)
  }
}
