import Foundation

/// A folder for one test, gone when the test is.
package final class TemporaryFolder: Sendable {
  package let path: String

  /// - Parameter isOnDisk: not in memory, where to sync costs nothing.
  package init(_ files: [String: String] = [:], isOnDisk: Bool = false) throws {
    let memory = "/dev/shm"
    let isInMemory = !isOnDisk && FileManager.default.isWritableFile(atPath: memory)
    let home = isInMemory ? memory : FileManager.default.temporaryDirectory.path
    path = "\(home)/stagecraft-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A folder with a copy of the sample workspace, `content`.
  package static func sample() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: Checkout.sample, toPath: folder.at("content"))
    // The steps of whoever tried the sample are not the test's.
    try? FileManager.default.removeItem(atPath: folder.at("content/.stagecraft"))
    return folder
  }

  package func at(_ name: String) -> String { path + "/" + name }

  package func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  package func write(_ bytes: [UInt8], to name: String) throws {
    try makeFolder(for: name)
    // Foundation would change the spelling of some names: the system's own calls do not.
    try write(bytes, to: fopen(at(name), "w"))
  }

  /// Writes a file whose name need not be UTF-8.
  package func write(_ text: String, toRawName name: [UInt8]) throws {
    let path = (Array(self.path.utf8) + [0x2F] + name + [0]).map { CChar(bitPattern: $0) }
    try write(Array(text.utf8), to: fopen(path, "w"))
  }

  /// The file's text; nothing when there is none.
  package func text(_ name: String) -> String? {
    bytes(name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The file's bytes; nothing when there is none.
  package func bytes(_ name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: at(name)).map { Array($0) }
  }

  /// What lies in the folder, sorted.
  package func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  package func link(_ name: String, to target: String) throws {
    try makeFolder(for: name)
    guard symlink(target, at(name)) == 0 else { throw POSIXError(.EIO) }
  }

  package func pipe(_ name: String) throws {
    guard mkfifo(at(name), 0o644) == 0 else { throw POSIXError(.EIO) }
  }

  private func makeFolder(for name: String) throws {
    let folder = URL(fileURLWithPath: at(name)).deletingLastPathComponent().path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private func write(_ bytes: [UInt8], to stream: UnsafeMutablePointer<FILE>?) throws {
    guard let stream else { throw POSIXError(.EIO) }
    let isWritten = fwrite(bytes, 1, bytes.count, stream) == bytes.count
    guard fclose(stream) == 0, isWritten else { throw POSIXError(.EIO) }
  }
}
