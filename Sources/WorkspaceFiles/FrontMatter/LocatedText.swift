import FunnelCore

/// A text with the place it stands at.
struct LocatedText: Hashable, Sendable {
  var text: String
  let position: SourcePosition
}
