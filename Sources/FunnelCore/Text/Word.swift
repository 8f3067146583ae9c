/// A word of a text, folded and reduced to 64 bits, so that texts compare without strings.
///
/// Folding: lower case, a final plural `s` dropped. Equal words have equal codes; among the
/// hundred thousand different words of a large library the chance that any two different ones
/// share a code is below one in a billion.
public struct Word: Hashable, Sendable {
  public let code: UInt64

}
