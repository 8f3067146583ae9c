import Synchronization

/// Holds the library to learn from for all plugins of one scorer, made when the first one asks.
final class LibraryShelf: Sendable {
  private let kept = Mutex<LearningLibrary?>(nil)

  /// The library of these assets; of all that ask, the first one's stands.
  func library(of assets: [Asset]) -> LearningLibrary {
    kept.withLock { kept in
      if let kept { return kept }
      let library = LearningLibrary(assets)
      kept = library
      return library
    }
  }
}
