import Foundation
import TestSupport

@testable import WorkspaceFiles

/// A workspace to write to, and what is in it afterwards.
struct WritingFixture {
  /// The identity of a process that has ended: no system gives out such an id.
  static let gone = ProcessIdentity(
    host: ProcessIdentity.current.host, pid: Int32.max - 7, start: "1")

  let folder: TemporaryFolder

  init(folder: TemporaryFolder) { self.folder = folder }

  init(_ files: [String: String] = ["assets/a.md": "old a\n", "assets/b.md": "old b\n"]) throws {
    folder = try TemporaryFolder(files)
  }

  var writer: WorkspaceWriter { WorkspaceWriter(folder: folder.path) }
  /// A writer whose process counts as ended as soon as it stops.
  var mortal: WorkspaceWriter {
    WorkspaceWriter(folder: folder.path, identity: Self.gone, patience: 100)
  }

  /// The text of a file; nothing when there is none.
  func text(_ path: String) -> String? { folder.text(path) }

  /// All files but the program's own, with their texts; links and pipes are not opened.
  func files(in below: String = "") -> [String: String] {
    var files: [String: String] = [:]
    for name in (try? FileManager.default.subpathsOfDirectory(atPath: folder.at(below))) ?? [] {
      guard !name.utf8.starts(with: ".stagecraft/".utf8), name != ".stagecraft" else { continue }
      let attributes = try? FileManager.default.attributesOfItem(atPath: folder.at(below + name))
      guard attributes?[.type] as? FileAttributeType == .typeRegular else { continue }
      files[name] = text(below + name)
    }
    return files
  }

  /// What lies in the program's own folder, but for the steps.
  func state() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.at(".stagecraft")).sorted()
  }
}

/// A change from one text to another.
func change(
  _ path: String, _ before: String?, _ after: String?, undoAppend: String? = nil
) -> FileChange {
  FileChange(
    path: path, before: before.map { Array($0.utf8) }, after: after.map { Array($0.utf8) },
    undoAppend: undoAppend.map { Array($0.utf8) })
}
