/// Changes single settings of `stagecraft.yml`; every other byte stays.
public struct SettingsEdit: Sendable {
  private let path: String

  /// An edit of the settings of the workspace in `folder`.
  public init(folder: String) { path = SystemPath.joined(folder, SettingsDecoder.file) }

  /// Gives a setting a value, or takes it away where there is none.
  /// - Parameter key: as in the file, with a dot before a key inside of it: `funnel`,
  ///   `views.NAME`.
  /// - Throws: `RecordEditError` where there is no such file, or it cannot be changed safely.
  public func setting(
    _ key: String, to value: String?
  ) throws(RecordEditError) -> FileChange {
    let before: [UInt8]
    do throws(WorkspaceFolderError) {
      before = try TextFile.bytes(of: path)
    } catch {
      throw .unreadable(error)
    }
    let change = FieldChange(key, value.map { .set(.text($0)) } ?? .delete)
    do throws(FrontMatterEditError) {
      return FileChange(
        path: SettingsDecoder.file, before: before, after: try Self.applying(change, to: before))
    } catch {
      throw .unsuitable(error)
    }
  }

  /// The bytes changed as the front matter they would be between fences.
  static func applying(
    _ change: FieldChange, to bytes: [UInt8]
  ) throws(FrontMatterEditError) -> [UInt8] {
    let file = SettingsDecoder.file
    let top = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let text = bytes[top...]
    let end = LineBytes.ending(bytes, at: top)
    let dashes: [UInt8] = [0x2D, 0x2D, 0x2D]
    let opening: [UInt8] = text.starts(with: dashes) ? [] : dashes + end
    let lastEnd: [UInt8] = text.isEmpty || text.last == 0x0A ? [] : end
    let fenced: [UInt8] = [opening, Array(text), lastEnd, dashes, end].flatMap { $0 }
    let matter = fenced.withUnsafeBufferPointer { FrontMatter($0) }
    guard matter.kind == .yaml, matter.body.isEmpty else {
      throw FrontMatterEditError(
        .unsupported, path: file, "several documents in one file: edit it by hand")
    }
    let edited = try FrontMatterEdit.apply([change], to: fenced, path: file)
    guard edited != fenced else { return bytes }
    let inside = opening.count..<(edited.count - dashes.count - end.count)
    return Array(bytes[..<top]) + Array(edited[inside])
  }
}
