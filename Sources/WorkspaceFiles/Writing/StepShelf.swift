/// The steps of a workspace on disk, each one file whose name says whether it stands.
struct StepShelf {
  /// How many steps are kept.
  static let most = 100
  private static let undone = ".undone"

  /// The steps that stand, ascending.
  private(set) var standing: [Int] = []
  /// The steps that were taken back, ascending.
  private(set) var takenBack: [Int] = []
  private let folder: String

  init(of state: StateFolder, on disk: inout Disk) throws(WriteError) {
    folder = state.steps
    for name in try disk.names(in: folder) {
      let isUndone = name.hasSuffix(Self.undone)
      let digits = isUndone ? String(name.dropLast(Self.undone.count)) : name
      guard let number = Int(digits), number > 0,
        Self.fileName(number, isUndone: isUndone) == name
      else { continue }
      if isUndone { takenBack.append(number) } else { standing.append(number) }
    }
    standing.sort()
    takenBack.sort()
  }

  /// All numbers, ascending.
  var numbers: [Int] { (standing + takenBack).sorted() }
  /// The number of the next step.
  var next: Int { (numbers.last ?? 0) + 1 }

  func path(_ number: Int, isUndone: Bool) -> String {
    SystemPath.joined(folder, Self.fileName(number, isUndone: isUndone))
  }

  /// Reads a step.
  /// - Throws: `WriteError.refused` when it is damaged, `.io`.
  func record(
    _ number: Int, isUndone: Bool, on disk: inout Disk
  ) throws(WriteError) -> StepRecord {
    let path = path(number, isUndone: isUndone)
    guard let record = try disk.contents(path).flatMap({ StepRecord($0) }),
      record.number == number
    else { throw .refused(path: path, reason: "the record of this step is damaged") }
    return record
  }

  /// The step to take again: of those that came right after the newest standing one, the newest.
  func redoable(on disk: inout Disk) throws(WriteError) -> StepRecord? {
    let current = standing.last ?? 0
    let known = Set(numbers)
    for number in takenBack.reversed() {
      let record = try record(number, isUndone: true, on: &disk)
      // What came after a step that is no longer kept came first of all.
      let parent = known.contains(record.follows) ? record.follows : 0
      if parent == current { return record }
    }
    return nil
  }

  /// Drops the oldest steps above what is kept; failing to is no harm.
  func prune(on disk: inout Disk) {
    for number in numbers.dropLast(Self.most) {
      try? disk.delete(path(number, isUndone: takenBack.contains(number)))
    }
  }

  static func fileName(_ number: Int, isUndone: Bool) -> String {
    let digits = String(number)
    let zeros = String(repeating: "0", count: max(0, 6 - digits.count))
    return zeros + digits + (isUndone ? undone : "")
  }
}
