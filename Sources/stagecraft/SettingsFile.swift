import Workbench

/// A person's settings on disk: private, a line `key=value` each.
struct SettingsFile {
  private let file: PrivateFile

  init(folder: String) { file = PrivateFile(path: folder + "/settings") }

  /// How a session reads and keeps them.
  var store: PreferenceStore {
    PreferenceStore(path: file.path, read: read, write: write)
  }

  /// More than anybody would set; a longer file is not ours.
  private static let sizeLimit = 64 * 1024

  @Sendable private func read() -> Result<String, PreferenceStore.Failure> {
    do throws(PrivateFile.Failure) {
      guard let found = try file.newest(Self.sizeLimit) else { return .success("") }
      guard found.isWhole else { throw PrivateFile.Failure("it is too long") }
      guard let text = String(validating: found.bytes, as: UTF8.self) else {
        throw PrivateFile.Failure("it is no text")
      }
      return .success(text)
    } catch {
      return .failure(PreferenceStore.Failure(error.reason))
    }
  }

  @Sendable private func write(_ text: String) -> Result<Void, PreferenceStore.Failure> {
    do throws(PrivateFile.Failure) {
      return .success(try file.replace(with: text))
    } catch {
      return .failure(PreferenceStore.Failure(error.reason))
    }
  }
}
