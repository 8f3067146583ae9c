/// How the parts of a list or map become those of the next.
struct ListPlan {
  enum Step: Equatable {
    /// The old part with this index stays where it is.
    case kept(Int)
    /// The old part with this index goes.
    case dropped(Int)
    /// The old part with this index, dropped elsewhere, stands here.
    case moved(Int)
    /// A part that was not there, by its index among the new ones.
    case fresh(Int)
  }

  let steps: [Step]

  /// More comparisons than lists of people need: beyond, items between are written anew.
  private static let mostComparisons = 250_000

  /// The fewest steps from the old items to the new.
  init(from old: [FieldMeaning], to new: [FieldMeaning]) {
    let both = min(old.count, new.count)
    let head = (0..<both).first { old[$0] != new[$0] } ?? both
    let tail =
      (0..<(both - head)).first { old[old.count - 1 - $0] != new[new.count - 1 - $0] }
      ?? both - head
    let between = Self.steps(
      old[head..<old.count - tail], new[head..<new.count - tail])
    steps =
      (0..<head).map { .kept($0) } + between
      + (old.count - tail..<old.count).map { .kept($0) }
  }

  private static func steps(
    _ old: ArraySlice<FieldMeaning>, _ new: ArraySlice<FieldMeaning>
  ) -> [Step] {
    guard !old.isEmpty, !new.isEmpty, old.count * new.count <= mostComparisons else {
      return old.indices.map { .dropped($0) } + new.indices.map { .fresh($0) }
    }
    let lengths = commonLengths(old, new)
    var steps: [Step] = []
    var (i, j) = (old.startIndex, new.startIndex)
    while i < old.endIndex || j < new.endIndex {
      if i < old.endIndex, j < new.endIndex, old[i] == new[j] {
        steps.append(.kept(i))
        (i, j) = (i + 1, j + 1)
        continue
      }
      let (row, column) = (i - old.startIndex, j - new.startIndex)
      let drops =
        j == new.endIndex
        || i < old.endIndex && lengths[row + 1][column] >= lengths[row][column + 1]
      if drops {
        steps.append(.dropped(i))
        i += 1
      } else {
        steps.append(.fresh(j))
        j += 1
      }
    }
    var homeless = steps.compactMap { if case .dropped(let index) = $0 { index } else { nil } }
    return steps.map { step in
      guard case .fresh(let index) = step,
        let place = homeless.firstIndex(where: { old[$0] == new[index] })
      else { return step }
      return .moved(homeless.remove(at: place))
    }
  }

  /// How many items every two ends of the lists have in common, in order.
  private static func commonLengths(
    _ old: ArraySlice<FieldMeaning>, _ new: ArraySlice<FieldMeaning>
  ) -> [[Int]] {
    var lengths = Array(
      repeating: Array(repeating: 0, count: new.count + 1), count: old.count + 1)
    for i in (0..<old.count).reversed() {
      for j in (0..<new.count).reversed() {
        lengths[i][j] =
          old[old.startIndex + i] == new[new.startIndex + j]
          ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
      }
    }
    return lengths
  }

  /// All parts stay and one is added.
  init(adding: Int) { steps = (0..<adding).map { .kept($0) } + [.fresh(0)] }

  /// All parts but one stay.
  init(count: Int, dropping index: Int) {
    steps = (0..<count).map { $0 == index ? .dropped($0) : .kept($0) }
  }

  /// Whether no part is left.
  var isEmpty: Bool { steps.allSatisfy { if case .dropped = $0 { true } else { false } } }
}
