import Foundation
import FunnelCore
import WorkspaceFiles

/// A folder for one test, gone when the test is.
final class TemporaryFolder {
  let path: String

  init(_ files: [String: String] = [:]) throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("workspace-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try write(Array(text.utf8), to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func at(_ name: String) -> String { path + "/" + name }

  func write(_ bytes: [UInt8], to name: String) throws {
    let file = at(name)
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent().path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    // Foundation would change the spelling of some names: the system's own calls do not.
    guard let stream = fopen(file, "w") else { throw POSIXError(.EIO) }
    defer { fclose(stream) }
    fwrite(bytes, 1, bytes.count, stream)
  }

  /// Writes a file whose name need not be UTF-8.
  func write(_ text: String, toRawName name: [UInt8]) {
    let path = Array(self.path.utf8) + [0x2F] + name + [0]
    let file = path.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { $0.baseAddress.flatMap { fopen($0, "w") } }
    }
    if let file {
      fputs(text, file)
      fclose(file)
    }
  }

  func link(_ name: String, to target: String) throws {
    let folder = URL(fileURLWithPath: at(name)).deletingLastPathComponent().path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    guard symlink(target, at(name)) == 0 else { throw POSIXError(.EIO) }
  }

  func pipe(_ name: String) { mkfifo(at(name), 0o644) }

  func read(_ folder: String = "") async throws -> WorkspaceReading {
    try await WorkspaceFolder(path: folder.isEmpty ? path : at(folder)).read()
  }
}

/// Reads a workspace made of these files.
func reading(_ files: [String: String]) async throws -> WorkspaceReading {
  try await TemporaryFolder(files).read()
}

/// Reads one asset of a workspace that has nothing else.
func asset(_ text: String, named name: String = "a.md") async throws -> (Asset?, [String]) {
  let reading = try await reading(["stagecraft.yml": "name: T\n", "assets/\(name)": text])
  return (reading.workspace.assets.first, reading.diagnostics.map(\.description))
}
