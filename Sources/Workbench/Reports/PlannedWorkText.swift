import FunnelCore

/// Work of a plan in words.
enum PlannedWorkText {
  /// `make one-pager, answers next-year for conversion/cfo`.
  static func of(_ work: PlannedWork) -> String {
    let place = [work.stage?.text, work.persona].compactMap { $0 }.joined(separator: "/")
    let what =
      switch work.task {
      case .make(let format): "make \(format)"
      case .rework(let asset): "rework \(asset)"
      }
    return what + (work.objection.map { ", answers \($0)" } ?? "")
      + (place.isEmpty ? "" : " for \(place)")
  }
}
