/// Why a stage name could not be read.
public enum StageNameError: Error, Equatable, Sendable {
  /// No model has a stage of that name.
  case unknown(String, nearest: String?)
  /// Several models do and they disagree; `readings` are the ways to say which.
  case ambiguous(String, readings: [String])

  /// The rule that was broken and the nearest right thing, in one sentence.
  public var message: String {
    switch self {
    case .unknown(let text, let nearest):
      "no stage \"\(text)\"" + (nearest.map { "; did you mean \($0)?" } ?? "")
    case .ambiguous(let text, let readings):
      "stage \"\(text)\" means different phases in different models; "
        + "write \(readings.joined(separator: " or "))"
    }
  }
}
