/// Changes the items of a list with a line for each, keeping the lines of the others.
struct BlockEdit {
  /// The changes that follow the plan; `colon` is the place behind the colon of the list's key.
  static func splices(
    _ bytes: [UInt8], of value: SyntaxValue, colon: Int, by plan: ListPlan, fresh: [[UInt8]]
  ) -> ByteSplices {
    var splices = ByteSplices()
    if plan.isEmpty { splices.insert([0x20, 0x5B, 0x5D], at: colon) }
    guard let first = value.parts.first else { return splices }
    // The next item starts as the first does, spaces behind its dash included.
    var mark = Array(bytes[first.range.lowerBound..<first.value.range.lowerBound])
    if first.value.form == .none || mark.contains(0x0A) {
      mark = Array(bytes[first.range.lowerBound..<first.colon]) + [0x20]
    }
    let ending = LineBytes.ending(bytes, at: first.start)
    var cursor = value.lines.lowerBound
    for step in plan.steps {
      switch step {
      case .kept(let index):
        cursor = value.parts[index].range.upperBound
      case .dropped(let index):
        cursor = value.parts[index].range.upperBound
        splices.remove(value.parts[index].range)
      case .moved(let index):
        splices.insert(Array(bytes[value.parts[index].range]), at: cursor)
      case .fresh(let index):
        splices.insert(mark + fresh[index] + ending, at: cursor)
      }
    }
    return splices
  }
}
