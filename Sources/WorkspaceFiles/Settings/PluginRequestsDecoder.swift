import FunnelCore

/// Reads `scoring:`; what the names and options mean, only the registry of plugins knows.
enum PluginRequestsDecoder {
  static func decode(_ fields: inout RecordFields) -> [PluginRequest] {
    fields.map("scoring", expected: "PLUGIN: off, on or {weight: N}").map { entry in
      var request = PluginRequest(name: entry.key, position: entry.position)
      switch entry.value {
      case .text("", _): break
      case .text(let text, let position):
        switch Switch(text) {
        case .on: break
        case .off: request.isOn = false
        case nil:
          fields.report(
            .unknownValue, position,
            "\"\(text)\" says nothing about a plugin: write off, on or {weight: N}")
        }
      case .map(let entries, _):
        request.weight = entry.value["weight"]
        request.options = entries.filter { $0.key != "weight" }
      case .list:
        fields.wrongType(entry.value, entry.key, expected: "off, on or {weight: N}")
      }
      return request
    }
  }
}
