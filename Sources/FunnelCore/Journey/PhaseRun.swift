/// An unbroken run of journey phases, such as `considering … evaluating`.
public struct PhaseRun: Hashable, Sendable {
  public let first: Phase
  public let last: Phase

  /// A run from `first` to `last`; the two are put in journey order.
  public init(_ first: Phase, _ last: Phase) {
    self.first = min(first, last)
    self.last = max(first, last)
  }

  /// A run of a single phase.
  public init(_ only: Phase) { self.init(only, only) }

  /// The run made of exactly these phases, or nothing when they leave a hole.
  public init?(exactly phases: [Phase]) {
    guard let first = phases.min(), let last = phases.max(),
      Set(phases).count == last.rawValue - first.rawValue + 1
    else { return nil }
    self.init(first, last)
  }

  /// The phases in journey order.
  public var phases: [Phase] { Phase.allCases.filter(contains) }

  public func contains(_ phase: Phase) -> Bool { first <= phase && phase <= last }

  /// How many phases both runs hold.
  public func overlap(_ other: PhaseRun) -> Int {
    max(0, min(last, other.last).rawValue - max(first, other.first).rawValue + 1)
  }

  /// `3`, or `4-7`: the phase numbers, for narrow places.
  public var numbers: String {
    first == last ? "\(first.rawValue)" : "\(first.rawValue)-\(last.rawValue)"
  }
}
