/// Changes the parts between brackets, keeping the spacing and the lines of the others.
struct FlowEdit {
  private let bytes: [UInt8]
  private let value: SyntaxValue
  private let plan: ListPlan
  private let fresh: [[UInt8]]
  private let ranges: [Range<Int>]

  /// The changes that follow the plan; nothing where a comment would lose its place.
  static func splices(
    _ bytes: [UInt8], of value: SyntaxValue, by plan: ListPlan, fresh: [[UInt8]]
  ) -> ByteSplices? {
    let edit = FlowEdit(
      bytes: bytes, value: value, plan: plan, fresh: fresh, ranges: value.parts.map(\.range))
    if plan.isEmpty || value.parts.isEmpty { return edit.whole() }
    return edit.hasOwnLines ? edit.byLines() : edit.inner()
  }

  /// The collection written anew: nothing was in it, or nothing is left.
  private func whole() -> ByteSplices {
    var splices = ByteSplices()
    let inner = Array(fresh.joined(separator: [0x2C, 0x20]))
    splices.replace(
      value.range.lowerBound + 1..<value.range.upperBound - 1, with: plan.isEmpty ? [] : inner)
    return splices
  }

  /// Whether every part stands alone on its lines.
  private var hasOwnLines: Bool {
    ranges.allSatisfy { range in
      var before = range.lowerBound
      while before > value.range.lowerBound, bytes[before - 1] == 0x20 { before -= 1 }
      guard bytes[before - 1] == 0x0A else { return false }
      var after = range.upperBound
      var hasComma = false
      while LineBytes.isSpace(bytes[after]) || bytes[after] == 0x2C && !hasComma {
        hasComma = hasComma || bytes[after] == 0x2C
        after += 1
      }
      return bytes[after] == 0x0A || bytes[after] == 0x23
    }
  }

  private func byLines() -> ByteSplices {
    var splices = ByteSplices()
    let end = value.range.upperBound
    let lines = ranges.map { range in
      LineBytes.start(
        bytes, of: range.lowerBound, after: 0)..<LineBytes.next(
          bytes, from: range.upperBound, before: end)
    }
    let indent = Array(bytes[lines[0].lowerBound..<ranges[0].lowerBound])
    let ending = LineBytes.ending(bytes, at: ranges[0].upperBound)
    let last = ranges.count - 1
    let endsWithComma = comma(after: last)
    let final = plan.steps.last { if case .dropped = $0 { false } else { true } }
    var cursor = lines[0].lowerBound
    for step in plan.steps {
      switch step {
      case .kept(let index):
        cursor = lines[index].upperBound
        if index == last, !endsWithComma, final != step {
          splices.insert([0x2C], at: ranges[index].upperBound)
        }
      case .dropped(let index):
        cursor = lines[index].upperBound
        splices.remove(lines[index])
      case .moved, .fresh:
        let mark: [UInt8] = final == step && !endsWithComma ? [] : [0x2C]
        splices.insert(indent + text(of: step) + mark + ending, at: cursor)
      }
    }
    return splices
  }

  private func comma(after index: Int) -> Bool {
    var at = ranges[index].upperBound
    while LineBytes.isSpace(bytes[at]) { at += 1 }
    return bytes[at] == 0x2C
  }

  private func inner() -> ByteSplices? {
    let outer = value.range.lowerBound + 1..<value.range.upperBound - 1
    let gaps = zip(ranges, ranges.dropFirst()).map { $0.upperBound..<$1.lowerBound }
    let head = outer.lowerBound..<ranges[0].lowerBound
    let tail = ranges[ranges.count - 1].upperBound..<outer.upperBound
    guard !(gaps + [head, tail]).contains(where: { bytes[$0].contains(0x23) }) else { return nil }
    var new: [UInt8] = []
    var before: ListPlan.Step?
    for step in plan.steps {
      if case .dropped = step { continue }
      if let before {
        if case .kept(let left) = before, case .kept(let right) = step, right == left + 1 {
          new += bytes[gaps[left]]
        } else {
          new += gaps.last.map { Array(bytes[$0]) } ?? [0x2C, 0x20]
        }
      }
      new += text(of: step)
      before = step
    }
    var splices = ByteSplices()
    splices.replace(head.upperBound..<tail.lowerBound, with: new)
    return splices
  }

  private func text(of step: ListPlan.Step) -> [UInt8] {
    switch step {
    case .kept(let index), .moved(let index), .dropped(let index): Array(bytes[ranges[index]])
    case .fresh(let index): fresh[index]
    }
  }
}
