import FunnelCore
import TestSupport
import Testing

/// A small workspace with one fault, and exactly what is said about it.
struct DiagnosticFixture: Sendable, CustomTestStringConvertible {
  let code: DiagnosticCode
  let files: [String: String]
  var prepare: @Sendable (TemporaryFolder) throws -> Void = { _ in }
  let expected: [String]

  var testDescription: String { code.rawValue }
}
