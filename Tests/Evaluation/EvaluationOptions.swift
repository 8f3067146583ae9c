/// What the evaluation is asked for.
struct EvaluationOptions {
  private(set) var folder = ""
  private(set) var keys: [(own: String, theirs: String)] = []
  private(set) var labels = "marketing-4"
  private(set) var task = "stage"
  /// Ids of the personas of a folder that has no files for them.
  private(set) var personas: [String] = []
  private(set) var sizes: [Int] = [15, 60, 240]
  private(set) var seeds = 5
  private(set) var python = "python3"

  static let usage = """
    Evaluation FOLDER [--key stage=NAME …] [--labels MODEL] [--task stage|persona]
      [--personas ID,ID…] [--sizes 15,60,240] [--seeds N] [--python PATH]
    """

  /// Nothing when the arguments cannot be understood.
  init?(_ arguments: some Sequence<String>) {
    var rest = Array(arguments)[...]
    while let argument = rest.popFirst() {
      guard argument.hasPrefix("--") else {
        guard folder.isEmpty else { return nil }
        folder = argument
        continue
      }
      guard let value = rest.popFirst() else { return nil }
      switch argument {
      case "--key":
        let parts = value.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        keys.append((parts[0], parts[1]))
      case "--labels": labels = value
      case "--task": task = value
      case "--personas": personas = value.split(separator: ",").map(String.init)
      case "--sizes": sizes = value.split(separator: ",").compactMap { Int($0) }
      case "--seeds":
        guard let number = Int(value), number > 0 else { return nil }
        seeds = number
      case "--python": python = value
      default: return nil
      }
    }
    guard !folder.isEmpty, ["stage", "persona"].contains(task) else { return nil }
  }
}
