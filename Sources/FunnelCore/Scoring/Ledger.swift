/// Where a plugin writes its points: one row per phase, per persona, or a single row for quality.
///
/// The sum of a row *is* the plugin's value for that subject. Texts are built only when somebody
/// asked why; the points are the same either way.
public struct Ledger: Sendable {
  /// Whether reasons are kept; where not, a row's points may be written as one sum.
  public let isExplaining: Bool
  private var basis = Judgement.Basis.evidence
  private var sums: [Int]
  private var reasons: [[Reason]]

  /// An empty ledger with `rows` rows.
  public init(rows: Int, explaining: Bool) {
    isExplaining = explaining
    sums = Array(repeating: 0, count: rows)
    reasons = explaining ? Array(repeating: [], count: rows) : []
  }

  /// Adds points to the asset as a whole.
  @inline(__always)
  public mutating func add(
    _ points: Int, at position: @autoclosure () -> SourcePosition? = nil,
    _ text: @autoclosure () -> String
  ) {
    add(points, row: 0, at: position(), text())
  }

  /// Adds points to a phase.
  @inline(__always)
  public mutating func add(
    _ points: Int, to phase: Phase, at position: @autoclosure () -> SourcePosition? = nil,
    _ text: @autoclosure () -> String
  ) {
    add(points, row: phase.index, at: position(), text())
  }

  /// Adds points to a row: the index of a persona in the workspace's list.
  @inline(__always)
  public mutating func add(
    _ points: Int, row: Int, at position: @autoclosure () -> SourcePosition? = nil,
    _ text: @autoclosure () -> String
  ) {
    sums[row] += points
    if isExplaining {
      reasons[row].append(Reason(points: points, text: text(), position: position()))
    }
  }

  /// The points a row has so far.
  public func points(row: Int) -> Int { sums[row] }

  /// Says that the data to judge by is missing: every row is 50.
  public mutating func missing(
    at position: SourcePosition? = nil, _ why: @autoclosure () -> String
  ) {
    basis = .missing
    for row in sums.indices {
      sums[row] = 50
      if isExplaining {
        reasons[row] = [
          Reason(points: 50, text: "missing data counts 50: \(why())", position: position)
        ]
      }
    }
  }

  /// Says that judging has no meaning here.
  public mutating func notApplicable(_ why: String) { basis = .notApplicable(why) }

  /// The judgement of a row; points below 0 or above 100 are balanced by a reason of their own.
  public func judgement(row: Int) -> Judgement {
    if case .notApplicable = basis { return Judgement(basis: basis, value: 0, reasons: []) }
    let value = min(100, max(0, sums[row]))
    var reasons = isExplaining ? reasons[row] : []
    if isExplaining, value != sums[row] {
      reasons.append(
        Reason(points: value - sums[row], text: value == 0 ? "not below 0" : "not above 100"))
    }
    return Judgement(basis: basis, value: value, reasons: reasons)
  }
}
