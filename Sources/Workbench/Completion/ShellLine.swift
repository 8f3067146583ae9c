/// A line of a shell up to the cursor, as a shell hands it over to have it completed.
struct ShellLine: Equatable {
  /// The words behind the program's name, without the options that say where to look.
  private(set) var words: [String] = []
  /// The word at the cursor, without its quotes; may be empty.
  let word: String
  /// What the options before say of where to look.
  private(set) var workspace: String?
  private(set) var funnel: String?
  private(set) var today: String?

  /// Nothing where a quote is still open: what stands in it is text.
  init?(_ line: String) {
    // A mark at the cursor tells an empty word from none, also behind a backslash.
    guard let all = try? LineSplitter.words(of: line + "."), all.count > 1 else { return nil }
    word = String(all[all.count - 1].dropLast())
    var rest = all[1..<(all.count - 1)]
    while let next = rest.popFirst() {
      guard let place = Self.options[next] else {
        words.append(next)
        continue
      }
      // Without a value the option waits for the word at the cursor.
      if let value = rest.popFirst() { self[keyPath: place] = value } else { words.append(next) }
    }
  }

  private static let options: [String: any WritableKeyPath<ShellLine, String?> & Sendable] = [
    "-w": \.workspace, "--workspace": \.workspace, "--funnel": \.funnel, "--today": \.today,
  ]
}
