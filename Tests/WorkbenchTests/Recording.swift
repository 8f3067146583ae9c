import Foundation
import Testing

/// Texts kept beside the tests: compared, or written anew with `RECORD=1`.
struct Recording {
  let folder: String

  init(_ name: String) {
    folder =
      URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(name).path
  }

  static var isOn: Bool { !(ProcessInfo.processInfo.environment["RECORD"] ?? "").isEmpty }

  func path(_ name: String) -> String { folder + "/" + name }

  /// What is kept under a name; nothing when it was never recorded.
  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: path(name)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Holds a text against the kept one. A recording run writes it and never passes.
  func check(
    _ text: String, against name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    guard !Self.isOn else {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
      Issue.record(
        "\(name) is recorded; read it, then run without RECORD.", sourceLocation: sourceLocation)
      return
    }
    let kept = try #require(
      self.text(name), "\(name) is missing: record it with RECORD=1.",
      sourceLocation: sourceLocation)
    guard !kept.utf8.elementsEqual(text.utf8) else { return }
    Issue.record("\(name): \(Self.difference(kept, text))", sourceLocation: sourceLocation)
  }

  /// The names of all files that are kept.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  /// The first line in which two texts differ.
  static func difference(_ kept: String, _ now: String) -> String {
    let old = kept.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let new = now.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let line = zip(old, new).prefix { $0.utf8.elementsEqual($1.utf8) }.count
    func shown(_ lines: [Substring]) -> String { line < lines.count ? "\(lines[line])" : "the end" }
    return "line \(line + 1) was\n  \(shown(old))\nand is\n  \(shown(new))"
  }
}
