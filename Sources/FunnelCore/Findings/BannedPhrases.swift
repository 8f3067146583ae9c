extension Finder {
  /// Phrases the message guide bans, in live assets a buyer may see.
  static let bannedPhrases = Finder { library in
    let index = PhraseIndex(library.workspace.settings.message.banned.map { Phrase($0) })
    guard !index.phrases.isEmpty else { return [] }
    return library.live.flatMap { number -> [Diagnostic] in
      let asset = library.workspace.assets[number]
      guard asset.visibility != .internal else { return [] }
      var found: [Diagnostic] = []
      index.search(asset.text) { hit in
        found.append(
          Diagnostic(
            .bannedPhrase, at: SourcePosition(asset.origin.path, line: hit.line, column: 1),
            "\"\(index.phrases[hit.phrase].text)\" is banned by the message guide",
            subject: asset.id))
      }
      return found
    }
  }
}
