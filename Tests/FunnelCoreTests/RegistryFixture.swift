import FunnelCore
import Testing

/// A `scoring:` section with one mistake, or the same thing done right, and what is said of it.
struct RegistryFixture: Sendable, CustomTestStringConvertible {
  let code: DiagnosticCode
  let request: PluginRequest
  let expected: [String]

  var testDescription: String { "\(code.rawValue): \(expected.isEmpty ? "right" : "wrong")" }

  static let all: [RegistryFixture] = [
    RegistryFixture(
      code: .unknownPlugin, request: request("freshnes"),
      expected: [
        """
        stagecraft.yml:30:3: error: no scoring plugin "freshnes"; did you mean freshness? \
        [unknown-plugin]
        """
      ]),
    RegistryFixture(code: .unknownPlugin, request: request("freshness"), expected: []),
    RegistryFixture(
      code: .unknownOption, request: request("freshness", "half-live", "90"),
      expected: [
        """
        stagecraft.yml:31:5: error: plugin freshness has no option "half-live"; did you mean \
        half-life? [unknown-option]
        """
      ]),
    RegistryFixture(
      code: .unknownOption, request: request("freshness", "half-life", "90"), expected: []),
    RegistryFixture(
      code: .optionRange, request: request("freshness", "half-life", "0"),
      expected: [
        """
        stagecraft.yml:31:16: error: freshness half-life is 0; it goes from 1 to 1000 \
        [option-range]
        """
      ]),
    RegistryFixture(
      code: .optionRange, request: request("freshness", "half-life", "1000"), expected: []),
  ]

  /// What the registry says.
  var found: [String] {
    let plugin = FixedPlugin(
      "freshness", .quality,
      options: [PluginOption("half-life", "Days.", .integer(365, range: 1...1000))])
    let loaded = PluginRegistry([plugin]).load([request], vocabulary: Vocabulary())
    return loaded.diagnostics.map(\.description)
  }

  private static func request(
    _ name: String, _ option: String? = nil, _ value: String = ""
  ) -> PluginRequest {
    var request = PluginRequest(
      name: name, position: SourcePosition("stagecraft.yml", line: 30, column: 3))
    if let option {
      request.options = [
        LocatedValue.Entry(
          key: option, position: SourcePosition("stagecraft.yml", line: 31, column: 5),
          value: .text(value, SourcePosition("stagecraft.yml", line: 31, column: 16)))
      ]
    }
    return request
  }
}
