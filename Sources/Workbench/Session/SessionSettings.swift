/// The settings of a session: what the person keeps, and what was chosen for now.
struct SessionSettings: Sendable {
  private let store: PreferenceStore?
  private var kept = Preferences()
  private var chosen: [Preference: String] = [:]
  /// What to say of kept settings that cannot be read, and so do not hold.
  let remark: String?

  /// - Parameter color: chosen where the program was started.
  init(store: PreferenceStore?, color: String?) {
    self.store = store
    chosen[.color] = color
    var remark: String?
    switch store?.read() {
    case .success(let text):
      kept = Preferences(text)
      remark = kept.mistakes.isEmpty ? nil : kept.mistakes.joined(separator: "; ")
    case .failure(let failure): remark = failure.message
    case nil: break
    }
    self.remark = remark.map { "Your settings (\(store?.path ?? "")): \($0)." }
  }

  /// What holds now.
  func value(_ preference: Preference) -> String {
    chosen[preference] ?? kept[preference] ?? preference.usual
  }

  /// Who said so, as a person reads it.
  func origin(_ preference: Preference) -> String {
    if chosen[preference] != nil { return "this session" }
    return kept[preference] == nil ? "built in" : "your settings"
  }

  /// Where settings are kept; nothing where they end with the session.
  var path: String? { store?.path }

  /// Chooses values until the session ends; nothing goes back to what is kept.
  mutating func choose(_ changes: [(Preference, String?)]) {
    for (preference, value) in changes { chosen[preference] = value }
  }

  /// Keeps values for later sessions too; nothing goes back to what is built in.
  /// - Throws: `CommandFailure` when they could not be kept; what held still holds.
  mutating func keep(_ changes: [(Preference, String?)]) throws(CommandFailure) {
    guard let store else { return choose(changes) }
    do {
      // Another session may have kept something since.
      var fresh = Preferences(try store.read().get())
      for (preference, value) in changes { fresh[preference] = value }
      try store.write(fresh.text).get()
      kept = fresh
    } catch {
      throw CommandFailure(
        "Your settings cannot be kept in \(store.path): \(error.message).  Nothing changed.",
        status: .io)
    }
    for (preference, _) in changes { chosen[preference] = nil }
  }
}
