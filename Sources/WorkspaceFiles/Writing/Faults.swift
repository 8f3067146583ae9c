/// What a test lets go wrong with the system calls of one operation, counted from 1.
struct Faults: Sendable {
  /// The call that fails with `code`.
  var failAt: Int?
  /// The error of the failing call.
  var code: Int32 = 0
  /// Whether from then on every call that takes space fails too.
  var isLasting = false
  /// The call at which the process ends: neither it nor anything after it happens.
  var stopAt: Int?
  /// The most bytes one write takes.
  var mostPerWrite: Int?
  /// Whether the calls are kept.
  var isTraced = false
  /// Runs just before a call, as another process might.
  var meanwhile: (@Sendable (_ number: Int, _ call: DiskCall) -> Void)?
}
