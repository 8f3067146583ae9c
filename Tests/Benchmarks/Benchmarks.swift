import Foundation

/// Measures the built program as whole processes beside what a user would compare it with.
///
///     swift build -c release
///     swift run -c release Benchmarks            # generates libraries in the temporary folder
///     swift run -c release Benchmarks generate DIR COUNT
@main
struct Benchmarks {
  static func main() throws {
    let arguments = CommandLine.arguments
    if arguments.count == 4, arguments[1] == "generate", let count = Int(arguments[3]) {
      try LibraryGenerator(folder: URL(filePath: arguments[2]), count: count, words: 600).write()
      print("Wrote \(count) assets.")
      return
    }
    let program = URL(filePath: arguments[0]).deletingLastPathComponent()
      .appending(path: "stagecraft").path
    let scripts = URL(filePath: #filePath).deletingLastPathComponent()
    let content = scripts.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "content").path
    _ = MeasuredRun(
      [
        "python3", scripts.appending(path: "first_prompt.py").path, "21",
        "millrace> =\(program) -w \(content)", "sqlite> =sqlite3", ">>> =python3 -q",
      ], isShown: true)
    print(
      Comparison(
        name: "map of the sample, beside sqlite3", own: [program, "-w", content, "map"],
        other: ["sqlite3", ":memory:", "select 1"], runs: 21
      ).line())
    for count in [1_000, 10_000] {
      let folder = FileManager.default.temporaryDirectory
        .appending(path: "stagecraft-benchmark-\(count)")
      if !FileManager.default.fileExists(atPath: folder.path) {
        try LibraryGenerator(folder: folder, count: count, words: 600).write()
      }
      let gaps = [program, "-w", folder.path, "gaps"]
      print(
        Comparison(
          name: "gaps over \(count), beside cat", own: gaps,
          other: ["sh", "-c", "find '\(folder.path)' -name '*.md' -print0 | xargs -0 cat"], runs: 5
        ).line())
      print(
        Comparison(
          name: "gaps over \(count), beside python-frontmatter parsing only", own: gaps,
          other: ["python3", scripts.appending(path: "front_matter.py").path, folder.path],
          runs: 3
        ).line())
    }
  }
}
