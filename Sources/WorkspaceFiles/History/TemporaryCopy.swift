import Foundation

/// A private folder with files of the past, for as long as they are looked at.
struct TemporaryCopy: Sendable {
  private let path: String

  /// Makes the folder, which only its owner can open.
  init(in place: String) throws(GitHistoryError) {
    var template = SystemPath.joined(place, "stagecraft-past-XXXXXX").utf8CString.map { $0 }
    guard mkdtemp(&template) != nil else {
      throw .unwritable(place, reason: SystemPath.reason(errno))
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The folder that stands for one below the copy's own, made where it is not there.
  func folder(_ names: [String]) throws(GitHistoryError) -> String {
    var folder = path
    for name in names {
      folder = SystemPath.joined(folder, name)
      guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
        throw .unwritable(folder, reason: SystemPath.reason(errno))
      }
    }
    return folder
  }

  /// Writes a new file; one whose name the file system takes for that of another is passed over.
  func write(_ bytes: [UInt8], to name: String) throws(GitHistoryError) {
    let file = SystemPath.joined(path, name)
    var descriptor = create(file)
    if descriptor < 0, errno == ENOENT {
      _ = try folder(name.split(separator: "/").dropLast().map(String.init))
      descriptor = create(file)
    }
    guard descriptor >= 0 else {
      if errno == EEXIST || errno == EISDIR { return }
      throw .unwritable(file, reason: SystemPath.reason(errno))
    }
    defer { close(descriptor) }
    var sent = 0
    while sent < bytes.count {
      let done = bytes[sent...].withUnsafeBytes { rest in
        Foundation.write(descriptor, rest.baseAddress, rest.count)
      }
      if done < 0, errno == EINTR { continue }
      guard done > 0 else { throw .unwritable(file, reason: SystemPath.reason(errno)) }
      sent += done
    }
  }

  /// Removes the folder and all that is in it.
  func remove() { try? FileManager.default.removeItem(atPath: path) }

  private func create(_ path: String) -> Int32 {
    open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
  }
}
