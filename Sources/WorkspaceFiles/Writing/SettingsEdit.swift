/// Changes single settings of `stagecraft.yml`; every other byte stays.
public struct SettingsEdit: Sendable {
  private let path: String

  /// An edit of the settings of the workspace in `folder`.
  public init(folder: String) { path = SystemPath.joined(folder, SettingsDecoder.file) }

  /// Makes `name` the model to look through: the value of `funnel:` is replaced, or the line added
  /// at the end of the file.
  /// - Throws: `WorkspaceFolderError` when there is no such file, or it cannot be read.
  public func funnel(_ name: String) throws(WorkspaceFolderError) -> FileChange {
    let before = try TextFile.bytes(of: path)
    return FileChange(
      path: SettingsDecoder.file, before: before,
      after: Self.replacing(before, key: "funnel", with: name))
  }

  /// The bytes with the top-level `key` set to a plain scalar.
  static func replacing(_ bytes: [UInt8], key: String, with value: String) -> [UInt8] {
    let start = Array("\(key):".utf8)
    var line = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while line < bytes.count {
      let end = bytes[line...].firstIndex(of: 0x0A) ?? bytes.count
      if bytes[line..<end].starts(with: start) {
        var first = line + start.count
        while first < end, bytes[first] == 0x20 || bytes[first] == 0x09 { first += 1 }
        var last = first
        while last < end, bytes[last] != 0x0D, bytes[last] != 0x20, bytes[last] != 0x09 {
          last += 1
        }
        // A value is a name: one word. A comment where the value should be stays behind it.
        if first < end, bytes[first] == 0x23 { last = first }
        let gap: [UInt8] = first == line + start.count ? [0x20] : []
        let tail: [UInt8] = last == first && last < end && bytes[last] == 0x23 ? [0x20] : []
        return Array(bytes[..<first]) + gap + Array(value.utf8) + tail + Array(bytes[last...])
      }
      line = end + 1
    }
    let lineEnd: [UInt8] = bytes.contains(0x0D) ? [0x0D, 0x0A] : [0x0A]
    let isEnded = bytes.isEmpty || bytes.last == 0x0A
    return bytes + (isEnded ? [] : lineEnd) + start + [0x20] + Array(value.utf8) + lineEnd
  }
}
