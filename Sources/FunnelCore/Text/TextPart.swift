/// Which part of a document a word stands in.
public enum TextPart: UInt8, CaseIterable, Hashable, Sendable {
  case title, callToAction, heading, body
}
