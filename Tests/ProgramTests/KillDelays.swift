import TestSupport

/// Chooses when to kill a program, so that enough kills fall on both sides of what it changes.
///
/// Kills are spread evenly over 0 to 1.2 times the run time. Where one side falls short, the next
/// aim at it: the time before is learned from what the kills hit, and the change can be watched.
struct KillDelays {
  /// What a kill found.
  enum Moment {
    /// All files were old, some were new, all were new; or the program had ended before.
    case before, within, after, ended
  }

  /// Seconds to wait.
  enum Delay {
    case sinceStart(Double)
    case sinceChange(Double)
  }

  private var counts: [Moment: Int] = [:]
  /// Seconds from the start to the change, from the change to the end, from start to end.
  private var change: Double
  private var rest: Double
  private var end: Double
  private var random: SplitMix

  /// - Parameter runTime: how long the program runs undisturbed, in seconds.
  init(runTime: Double, seed: UInt64) {
    change = runTime * 0.8
    rest = runTime * 0.2
    end = runTime
    random = SplitMix(seed: seed)
  }

  /// How many killed it.
  var kills: Int { count(.before) + count(.within) + count(.after) }

  func count(_ moment: Moment) -> Int { counts[moment] ?? 0 }

  /// How long to wait before the next kill.
  mutating func next() -> Delay {
    let wanted = kills / 5
    if count(.after) < wanted { return .sinceChange(.random(in: 0...rest, using: &random)) }
    let latest = count(.before) < wanted ? change : 1.2 * end
    return .sinceStart(.random(in: 0...latest, using: &random))
  }

  /// Learns from a kill.
  mutating func note(_ moment: Moment, after delay: Delay) {
    counts[moment, default: 0] += 1
    switch (delay, moment) {
    case (.sinceChange, .ended): rest *= 0.8
    case (.sinceChange, _): rest *= 1.05
    // A quarter of the way: one slow start says little.
    case (.sinceStart(let delay), .ended):
      end += min(0, delay - end) / 4
      change += min(0, delay - change) / 4
    case (.sinceStart(let delay), let moment):
      end += max(0, delay - end) / 4
      let miss = delay - change
      change += (moment == .before ? max(0, miss) : min(0, miss)) / 4
    }
  }
}
