import Synchronization

/// Holds the libraries to learn from for all plugins of one scorer, each made when first asked for.
final class LibraryShelf: Sendable {
  private let kept = Mutex<[LearningScope: LearningLibrary]>([:])

  /// The library of these assets; of all that ask, the first one's stands.
  func library(of assets: [Asset], _ scope: LearningScope) -> LearningLibrary {
    kept.withLock { kept in
      if let library = kept[scope] { return library }
      let library = LearningLibrary(assets, scope)
      kept[scope] = library
      return library
    }
  }
}
