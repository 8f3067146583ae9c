import Foundation
import FunnelCore
import WorkspaceFiles

/// Measures how well labels are learned from a folder of content, beside scikit-learn on the same
/// folds.
///
///     swift run -c release Evaluation content
///     swift run -c release Evaluation FOLDER --key stage=buyerStage --labels bands
///     swift run -c release Evaluation FOLDER --task persona --key persona=targetPersona \
///       --personas finance,director --sizes 15,60 --seeds 3
///
/// A folder with a `stagecraft.yml` is read as it is. Any other is copied, its Markdown files
/// alone, to the temporary folder, with settings made of `--key`, `--labels` and `--personas`. Of a label's leaks
/// only the keys Stagecraft reads could matter; none of the others is looked at.
@main
struct Evaluation {
  static func main() async throws {
    guard let options = EvaluationOptions(CommandLine.arguments.dropFirst()) else {
      print(EvaluationOptions.usage)
      exit(64)
    }
    let folder = try EvaluatedFolder(options)
    defer { folder.remove() }
    let workspace = try await WorkspaceFolder(path: folder.path).read().workspace
    let task =
      options.task == "persona" ? LabelTask.personas(of: workspace) : .stages(of: workspace)
    guard let task, task.labels.count >= 10 else {
      print(
        "\(options.folder) has \(task?.labels.count ?? 0) labels; it takes ten to measure."
      )
      exit(1)
    }
    let features = await LibraryFeatures(workspace.assets)
    let library = LearningLibrary(features)
    let texts = LearningLibrary(features, .text)
    print(
      "\(task.labels.count) labels on \(library.assets.count) assets in "
        + "\(Set(library.nearDuplicates.groups).count) groups of near-duplicates; "
        + "\(options.seeds) seeds"
    )
    let runs = EvaluationRun.all(library, task, options)
    var table = EvaluationTable(library: library, task: task, runs: runs)
    for (name, library) in [("ours, text", texts), ("ours", library)] {
      var found: [[[Double]]] = []
      for run in runs { found.append(await run.probabilities(library, task)) }
      table.add(name, found)
    }
    if options.task == "stage" {
      var found: [[[Double]]] = []
      for run in runs { found.append(await run.fits(workspace, library)) }
      table.add("ours, all plugins", found)
    }
    let baseline = try Baseline(folder: folder.path, python: options.python)
    for (name, variant) in [("sklearn, text", "text"), ("sklearn, text+format", "format")] {
      guard let found = try baseline.probabilities(runs, library, task, variant: variant) else {
        print("\(name): left out, \(options.python) has no scikit-learn")
        continue
      }
      table.add(name, found)
    }
    print(table.text)
  }
}
