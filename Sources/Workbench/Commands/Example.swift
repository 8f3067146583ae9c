/// A line a person could type on the sample workspace, and what they would want with it.
struct Example: Sendable {
  /// The line as it is typed.
  let line: String
  /// What it is for, in a few words.
  let purpose: String

  init(_ line: String, _ purpose: String) {
    self.line = line
    self.purpose = purpose
  }
}
