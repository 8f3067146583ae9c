import Testing

@testable import WorkspaceFiles

@Suite("Random edits of random front matter")
struct FrontMatterRandomTests {
  @Test("Other lines stay byte for byte, the value is as asked, and setting it back restores it")
  func edits() throws {
    var changed = 0
    for seed in 0..<1500 {
      var matter = RandomFrontMatter(seed: UInt64(seed))
      let before = matter.text
      let key = RandomFrontMatter.keys[matter.pick(RandomFrontMatter.keys.count)]
      let operation = Self.operation(&matter)
      let old = try Self.value(before, key)
      var refused: FrontMatterEditError?
      var after = before
      do throws(FrontMatterEditError) {
        after = try EditedText.file(before, FieldChange(key, operation))
      } catch { refused = error }
      if let refused {
        #expect(refused.reason == .wrongShape, "\(seed) \(refused.message)\n\(before)")
        continue
      }
      #expect(Self.isAsAsked(try Self.value(after, key), old, operation), "\(seed)\n\(before)")
      // The lines of the other keys, and everything around, in their order and with their ends.
      let others = matter.chunks.filter { $0.key != key }.flatMap(\.lines)
      var lines = after.components(matter.ending)[...]
      for line in ["---"] + others + ["---", "Body", "---", "end"] {
        guard let found = lines.firstIndex(of: line) else {
          Issue.record("\(seed): \"\(line)\" is gone\n\(before)\n=>\n\(after)")
          break
        }
        lines = lines[(found + 1)...]
      }
      let ends = after.utf8.count { $0 == 0x0A }
      #expect(after.utf8.count { $0 == 0x0D } == (matter.ending == "\r\n" ? ends : 0))
      if after != before { changed += 1 }
      guard let old else {
        let restored = try EditedText.file(after, FieldChange(key, .delete))
        #expect(restored == before, "\(seed)")
        continue
      }
      guard let back = Self.fieldValue(old) else { continue }
      let restored = try EditedText.file(after, FieldChange(key, .set(back)))
      let meaning = try Self.value(restored, key)
      #expect(meaning == old || meaning?.items != nil && meaning?.items == old.items, "\(seed)")
    }
    #expect(changed > 900)
  }

  @Test("Damaged front matter is changed as asked or refused, and its body stays")
  func damaged() throws {
    var (changed, refused) = (0, 0)
    let damage = Array("\n\n  \t:#-[]{}'\"|>&*!,?%~\\ab\r\u{85}".utf8)
    for seed in 0..<1500 {
      var matter = RandomFrontMatter(seed: UInt64(seed))
      var bytes = Array(matter.text.utf8)
      let body = Array("Body\(matter.ending)---\(matter.ending)end".utf8)
      let inner = bytes.count - body.count - 6
      for _ in 0...matter.pick(3) {
        let at = 4 + matter.pick(inner - 4)
        if bytes[at] < 0x80 { bytes[at] = damage[matter.pick(damage.count - 2)] }
      }
      let key = RandomFrontMatter.keys[matter.pick(RandomFrontMatter.keys.count)]
      let operation = Self.operation(&matter)
      do throws(FrontMatterEditError) {
        let after = try FrontMatterEdit.apply(
          [FieldChange(key, operation)], to: bytes, path: "a.md")
        #expect(after.suffix(body.count) == body[...], "\(seed)")
        if after != bytes { changed += 1 }
      } catch { refused += 1 }
    }
    #expect(changed > 300)
    #expect(refused > 100)
  }

  private static func operation(_ matter: inout RandomFrontMatter) -> FieldChange.Operation {
    switch matter.pick(8) {
    case 0: .delete
    case 1: .set(.text(matter.word()))
    case 2: .set(.list((0..<matter.pick(4)).map { _ in matter.word() }))
    case 3: .set(.map([FieldEntry("b", matter.word()), FieldEntry("c", matter.word())]))
    case 4: .set(.maps([[FieldEntry("asset", matter.word())]]))
    case 5: .add([.map([FieldEntry("asset", matter.word())])])
    case 6: .add([.text(matter.word())])
    default: .remove([matter.word(), "o", "last"])
    }
  }

  private static func isAsAsked(
    _ value: FieldMeaning?, _ old: FieldMeaning?, _ operation: FieldChange.Operation
  ) -> Bool {
    switch operation {
    case .delete: value == nil
    case .set(.text), .set(.map):
      if case .set(let new) = operation { value == FieldMeaning(new) } else { false }
    case .set(.list(let texts)): value?.items == texts.map { FieldMeaning(FieldItem.text($0)) }
    case .set(.maps(let maps)): value?.items == maps.map { FieldMeaning(FieldItem.map($0)) }
    case .add(let items):
      items.allSatisfy { value?.items?.contains(FieldMeaning($0)) ?? false }
        && (old?.items ?? []).allSatisfy { value?.items?.contains($0) ?? false }
    case .remove(let names):
      value == nil && old == nil
        || value?.items == old?.items?.filter { item in !names.contains { item.isNamed($0) } }
    }
  }

  private static func value(_ text: String, _ key: String) throws -> FieldMeaning? {
    try EditableFile(Array(text.utf8), path: "a.md").meaning.value(at: [key])
  }

  /// The value as a caller gives it; nothing for lists of both kinds and maps of lists.
  private static func fieldValue(_ meaning: FieldMeaning) -> FieldValue? {
    switch meaning {
    case .text(let bytes): return .text(String(decoding: bytes, as: UTF8.self))
    case .map(let entries): return flat(entries).map { .map($0) }
    case .list(let items):
      let texts = items.compactMap(text)
      if texts.count == items.count { return .list(texts) }
      let maps = items.compactMap { item in
        if case .map(let entries) = item { flat(entries) } else { nil }
      }
      return maps.count == items.count ? .maps(maps) : nil
    }
  }

  private static func flat(_ entries: [FieldMeaning.Entry]) -> [FieldEntry]? {
    let flat = entries.compactMap { entry in
      text(entry.value).map { FieldEntry(String(decoding: entry.key, as: UTF8.self), $0) }
    }
    return flat.count == entries.count ? flat : nil
  }

  private static func text(_ meaning: FieldMeaning) -> String? {
    if case .text(let bytes) = meaning { String(decoding: bytes, as: UTF8.self) } else { nil }
  }
}

extension String {
  /// The parts between line ends; a line end is one `Character`, so scalars are looked at.
  fileprivate func components(_ ending: String) -> [String] {
    var lines = [""]
    for scalar in unicodeScalars {
      if scalar == "\n" {
        lines.append("")
      } else if scalar != "\r" {
        lines[lines.count - 1].unicodeScalars.append(scalar)
      }
    }
    return lines
  }
}
