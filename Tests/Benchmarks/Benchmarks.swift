import Foundation

/// Measures the built program as whole processes beside what a user would compare it with.
///
///     swift build -c release
///     swift run -c release Benchmarks            # all; generates libraries in the temporary folder
///     swift run -c release Benchmarks NAME       # start, gaps, learning, planning, completion, interrupt
///     swift run -c release Benchmarks generate DIR COUNT
///
/// `completion` and `interrupt` type at the prompt of a library of 10,000 assets: a key is answered
/// within 50 ms, Ctrl-C within 200 ms.
@main
struct Benchmarks {
  private let program: String
  private let scripts: URL

  static func main() async throws {
    let arguments = CommandLine.arguments
    if arguments.count == 4, arguments[1] == "generate", let count = Int(arguments[3]) {
      try LibraryGenerator(folder: URL(filePath: arguments[2]), count: count, words: 600).write()
      print("Wrote \(count) assets.")
      return
    }
    let benchmarks = Benchmarks(
      program: URL(filePath: arguments[0]).deletingLastPathComponent()
        .appending(path: "stagecraft").path,
      scripts: URL(filePath: #filePath).deletingLastPathComponent())
    let all: [(name: String, measure: () async throws -> Void)] = [
      ("start", benchmarks.start), ("gaps", benchmarks.gaps),
      ("learning", benchmarks.learning),
      ("planning", { for line in try PlanningBenchmark().lines() { print(line) } }),
      ("completion", { try benchmarks.type("completion.py") }),
      ("interrupt", { try benchmarks.type("interrupt.py") }),
    ]
    let chosen = all.filter { arguments.count == 1 || arguments.dropFirst().contains($0.name) }
    if chosen.isEmpty { print("There are: \(all.map(\.name).joined(separator: ", ")).") }
    for benchmark in chosen { try await benchmark.measure() }
  }

  private func start() throws {
    let content = scripts.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "content").path
    _ = MeasuredRun(
      [
        "python3", script("first_prompt.py"), "21", "millrace> =\(program) -w \(content)",
        "sqlite> =sqlite3", ">>> =python3 -q",
      ], isShown: true)
    print(
      Comparison(
        name: "map of the sample, beside sqlite3", own: [program, "-w", content, "map"],
        other: ["sqlite3", ":memory:", "select 1"], runs: 21
      ).line())
  }

  private func gaps() throws {
    for count in [1_000, 10_000] {
      let folder = try library(of: count)
      let gaps = [program, "-w", folder, "gaps"]
      print(
        Comparison(
          name: "gaps over \(count), beside cat", own: gaps,
          other: ["sh", "-c", "find '\(folder)' -name '*.md' -print0 | xargs -0 cat"], runs: 5
        ).line())
      print(
        Comparison(
          name: "gaps over \(count), beside python-frontmatter parsing only", own: gaps,
          other: ["python3", script("front_matter.py"), folder], runs: 3
        ).line())
    }
  }

  /// Labels learned from libraries that are read, in this process.
  private func learning() async throws {
    for count in [1_000, 10_000] {
      let folder = URL(filePath: try library(of: count))
      for line in try await LearningBenchmark(folder: folder).lines() { print(line) }
    }
  }

  /// Types at the prompt of a large library, as a script says.
  private func type(_ name: String) throws {
    _ = MeasuredRun(
      ["python3", "-B", script(name), "21", program, try library(of: 10_000)], isShown: true)
  }

  private func script(_ name: String) -> String { scripts.appending(path: name).path }

  private func library(of count: Int) throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "stagecraft-benchmark-\(count)")
    if !FileManager.default.fileExists(atPath: folder.path) {
      try LibraryGenerator(folder: folder, count: count, words: 600).write()
    }
    return folder.path
  }
}
