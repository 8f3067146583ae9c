/// Where an object that has a file of its own lies, below `objects`.
struct ObjectFile {
  let folder: String
  let name: String

  init(_ id: ObjectId) {
    let hex = id.hex
    folder = String(hex.prefix(2))
    name = String(hex.dropFirst(2))
  }

  /// The folder of all objects whose ids start with a byte.
  static func folder(of first: UInt8) -> String {
    let hex = String(first, radix: 16)
    return hex.utf8.count < 2 ? "0" + hex : hex
  }
}
