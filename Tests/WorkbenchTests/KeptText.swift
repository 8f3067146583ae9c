import Synchronization
import Workbench

/// A person's settings in memory, as the process would keep them in a file.
final class KeptText: Sendable {
  private let state: Mutex<(text: String, isWritable: Bool)>

  init(_ text: String = "", isWritable: Bool = true) { state = Mutex((text, isWritable)) }

  /// What is kept now.
  var text: String { state.withLock { $0.text } }

  var store: PreferenceStore {
    PreferenceStore(
      path: "~/settings", read: { .success(self.text) },
      write: { text in
        self.state.withLock { state in
          guard state.isWritable else { return .failure(.init("no space")) }
          state.text = text
          return .success(())
        }
      })
  }
}
