import FunnelCore

/// The bytes of `stagecraft.yml`, made entries.
enum SettingsFile {
  /// What the file holds; nothing when there is none. One that cannot be read holds no entries.
  static func read(in path: String, root: String) -> YAMLReading? {
    let name = SettingsDecoder.file
    let openPath = SystemPath.joined(path, name)
    guard let identity = FileIdentity(openPath) else { return nil }
    var target = openPath
    if identity.kind == .link {
      guard let resolved = SystemPath.resolved(openPath), SystemPath.isInside(resolved, root) else {
        return YAMLReading(diagnostics: [
          Diagnostic(
            .linkOutside, at: SourcePosition(name),
            "the link leads out of the workspace: not opened", severity: .error)
        ])
      }
      target = resolved
    } else if identity.kind != .file {
      return YAMLReading(diagnostics: [
        Diagnostic(
          .notAFile, at: SourcePosition(name), "not a regular file: not opened", severity: .error)
      ])
    }
    var reader = FileReader()
    let outcome = reader.read(ListedFile(path: name, openPath: target, name: name)) { bytes in
      let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      return YAMLReader.read(bytes, in: start..<bytes.count, path: name, firstLine: 1)
    }
    switch outcome {
    case .read(let reading): return reading
    case .refused(let diagnostic): return YAMLReading(diagnostics: [diagnostic])
    }
  }
}
