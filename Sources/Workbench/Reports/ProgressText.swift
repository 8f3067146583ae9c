import FunnelCore
import Reporting

extension WorkProgress.Count {
  /// `Reading assets: 4,200 of 10,000`.
  public var text: String {
    let name =
      switch step {
      case .reading: "Reading assets"
      case .scoring: "Scoring assets"
      }
    return "\(name): \(Amount.text(done)) of \(Amount.text(total))"
  }
}
