import Foundation

/// The workspace that is read: the folder itself, or a copy of its Markdown with settings and personas.
struct EvaluatedFolder {
  let path: String
  private let isCopy: Bool

  init(_ options: EvaluationOptions) throws {
    let files = FileManager.default
    let source = URL(filePath: options.folder)
    if files.fileExists(atPath: source.appending(path: "stagecraft.yml").path) {
      path = options.folder
      isCopy = false
      return
    }
    let target = files.temporaryDirectory.appending(
      path: "stagecraft-evaluation-\(ProcessInfo.processInfo.processIdentifier)")
    let paths = (files.enumerator(atPath: source.path)?.compactMap { $0 as? String } ?? [])
      .filter { $0.hasSuffix(".md") || $0.hasSuffix(".mdx") }.sorted()
    for path in paths {
      let copy = target.appending(path: "assets/\(path)")
      try files.createDirectory(
        at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
      try files.copyItem(at: source.appending(path: path), to: copy)
    }
    let keys = options.keys.map { "\($0.own): \($0.theirs)" }.joined(separator: ", ")
    try Data("labels: \(options.labels)\nassets: [assets]\nkeys: {\(keys)}\n".utf8).write(
      to: target.appending(path: "stagecraft.yml"))
    try files.createDirectory(
      at: target.appending(path: "personas"), withIntermediateDirectories: true)
    for id in options.personas {
      try Data("---\ntitle: \(id)\n---\n".utf8).write(
        to: target.appending(path: "personas/\(id).md"))
    }
    path = target.path
    isCopy = true
  }

  /// Removes the copy.
  func remove() { if isCopy { try? FileManager.default.removeItem(atPath: path) } }
}
