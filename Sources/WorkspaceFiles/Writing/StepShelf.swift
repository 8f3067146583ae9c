/// The steps of a workspace on disk, each one file whose name says whether it stands.
struct StepShelf {
  /// When a step was taken back, as far as redo has to know.
  struct Undoing: Equatable {
    /// The number the next edit had then: one that came since has it.
    let before: Int
    /// Counts up from 1 for the steps taken back before the same edit.
    let order: Int
  }

  /// How many steps are kept.
  static let most = 100
  private static let undone = ".undone"

  private struct Shelved {
    let number: Int
    let name: String
    var undoing: Undoing?
    let isUndone: Bool
  }

  /// Ascending by number.
  private var steps: [Shelved] = []
  private let folder: String

  init(of state: StateFolder, on disk: inout Disk) throws(WriteError) {
    folder = state.steps
    var known: Set<Int> = []
    for name in try disk.names(in: folder) {
      // A step that stands sorts before its own file of having been taken back.
      guard let step = Self.step(named: name), known.insert(step.number).inserted else { continue }
      steps.append(step)
    }
    steps.sort { $0.number < $1.number }
  }

  /// All numbers, ascending.
  var numbers: [Int] { steps.map(\.number) }
  /// The steps that stand, ascending.
  var standing: [Int] { steps.filter { !$0.isUndone }.map(\.number) }
  /// The steps that were taken back, ascending.
  var takenBack: [Int] { steps.filter(\.isUndone).map(\.number) }
  /// The number of the next step.
  var next: Int { (numbers.last ?? 0) + 1 }

  /// The step that was taken back last, unless a newer edit came since.
  var redoable: Int? {
    steps.filter { $0.undoing?.before == next }
      .max { ($0.undoing?.order ?? 0) < ($1.undoing?.order ?? 0) }?.number
  }

  /// Whether a step was taken back; nothing for one that is not kept.
  func isUndone(_ number: Int) -> Bool? { steps.first { $0.number == number }?.isUndone }

  /// The file of a step that is kept.
  func path(_ number: Int) -> String? {
    steps.first { $0.number == number }.map { SystemPath.joined(folder, $0.name) }
  }

  /// The file of a step that stands.
  func standingPath(_ number: Int) -> String {
    SystemPath.joined(folder, Self.digits(number))
  }

  /// The file of a step that is taken back now.
  func undonePath(_ number: Int) -> String {
    let order = steps.filter { $0.undoing?.before == next }.compactMap(\.undoing?.order).max() ?? 0
    return standingPath(number) + "\(Self.undone)-\(next)-\(order + 1)"
  }

  /// Reads a step; nothing when its record is damaged.
  /// - Throws: `WriteError.refused` when it is no file of ours, `.io`.
  func record(_ number: Int, on disk: inout Disk) throws(WriteError) -> StepRecord? {
    guard let path = path(number), let bytes = try disk.contents(path),
      let record = StepRecord(bytes), record.number == number
    else { return nil }
    return record
  }

  /// Drops the oldest steps above what is kept; failing to is no harm.
  func prune(on disk: inout Disk) {
    for step in steps.dropLast(Self.most) {
      try? disk.delete(SystemPath.joined(folder, step.name))
    }
  }

  private static func step(named name: String) -> Shelved? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard let number = parts.first.flatMap({ Int($0) }), number > 0, digits(number) == parts[0]
    else { return nil }
    if parts.count == 1 { return Shelved(number: number, name: name, isUndone: false) }
    let marks = parts[1].split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, ".\(marks[0])" == undone else { return nil }
    var step = Shelved(number: number, name: name, isUndone: true)
    if marks.count == 3, let before = Int(marks[1]), let order = Int(marks[2]) {
      step.undoing = Undoing(before: before, order: order)
    }
    return step
  }

  private static func digits(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }
}
