/// What every public text should say, and must not.
public struct MessageGuide: Hashable, Sendable {
  /// The value proposition.
  public var value: String?
  public var required: [String]
  public var banned: [String]

  public init(value: String? = nil, required: [String] = [], banned: [String] = []) {
    self.value = value
    self.required = required
    self.banned = banned
  }

  public var isEmpty: Bool { value == nil && required.isEmpty && banned.isEmpty }
}
