import FunnelCore
import Workbench

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A line on standard error that says how far long work is: after a second, at a terminal only.
struct ProgressLine {
  private let progress: WorkProgress?
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var isShown = false

  /// A line about work that begins now; it stays away where there is nothing to count.
  init(of progress: WorkProgress?) {
    self.progress = progress
    start = clock.now
  }

  /// Milliseconds until there may be something to draw; -1 for never.
  var delay: Int32 {
    guard progress != nil else { return -1 }
    let passed = Int32((clock.now - start) / .milliseconds(1))
    return max(Self.patience - passed, Self.pace)
  }

  /// Draws over what was drawn before, once it takes long.
  mutating func draw() {
    guard clock.now - start >= .milliseconds(Int(Self.patience)), let text = progress?.current?.text
    else { return }
    StandardStream.error.write("\r\(text)\u{1B}[K")
    isShown = true
  }

  /// Takes the line away.
  mutating func clear() {
    if isShown { StandardStream.error.write("\r\u{1B}[K") }
    isShown = false
  }

  /// How long nobody wants to be told.
  private static let patience: Int32 = 1000
  /// Between two drawings.
  private static let pace: Int32 = 100
}
