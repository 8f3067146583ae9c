import FunnelCore

/// Reads `brand:`, how pages look.
enum BrandDecoder {
  static func decode(_ fields: inout RecordFields) -> BrandSettings {
    var brand = BrandSettings()
    let entries = fields.map("brand", expected: "{logo: FILE, accent: \"#1d6b5f\"}")
    fields.diagnostics += KeyCheck.strict(for: entries, known: ["logo", "accent"], in: "brand")
    for entry in entries {
      guard let text = fields.scalar(entry.value, entry.key) else { continue }
      switch entry.key {
      case "logo":
        let ending = text.text.split(separator: ".").last?.lowercased() ?? ""
        if Logo.kinds[ending] == nil {
          fields.report(
            .unknownValue, text.position,
            "logo: a picture is wanted, an .svg, .png, .jpg, .gif or .webp, not \"\(text.text)\"")
        } else {
          brand.logo = text.text
        }
      case "accent":
        if isColour(text.text) {
          brand.accent = text.text
        } else {
          fields.report(
            .unknownValue, text.position,
            "accent: a colour is wanted as in \"#1d6b5f\" (in quotes), not \"\(text.text)\"")
        }
      default: break
      }
    }
    return brand
  }

  private static func isColour(_ text: String) -> Bool {
    let bytes = text.utf8
    return bytes.first == 0x23 && [4, 7].contains(bytes.count)
      && bytes.dropFirst().allSatisfy { Character(UnicodeScalar($0)).isHexDigit && $0 < 0x80 }
  }
}
