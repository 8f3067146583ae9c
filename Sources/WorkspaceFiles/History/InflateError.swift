/// Why compressed bytes are not what they should be.
enum InflateError: Error, Equatable {
  /// The input ends before the data does.
  case endsEarly
  /// The data is longer than the room for it.
  case tooLong
  /// The data breaks the format, with what is wrong.
  case damaged(String)

  /// What is wrong, as the end of a sentence.
  var reason: String {
    switch self {
    case .endsEarly: "the compressed data ends early"
    case .tooLong: "the compressed data is longer than it says"
    case .damaged(let reason): "the compressed data is damaged: \(reason)"
    }
  }
}
