/// What the keys of an option's map may be.
public enum OptionKeys: Hashable, Sendable {
  /// Formats of the workspace's vocabulary, or `default`.
  case formats
  /// Channels of the workspace's vocabulary.
  case channels
  /// Phases of the journey.
  case phases
  /// These words.
  case words([String])

  /// The keys a workspace allows.
  func allowed(in vocabulary: Vocabulary) -> [String] {
    switch self {
    case .formats: vocabulary.formats.map(\.id) + ["default"]
    case .channels: vocabulary.channels
    case .phases: Phase.allCases.map(\.name)
    case .words(let words): words
    }
  }
}
