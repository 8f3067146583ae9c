extension Finder {
  /// Stale assets that are still live, and assets past their last day.
  static let outOfDate = Finder { library in
    library.scores.assets.indices.compactMap { index -> Diagnostic? in
      let asset = library.workspace.assets[index]
      let scores = library.scores.assets[index]
      if scores.state == .expired, let expires = asset.expires {
        return Diagnostic(
          .expiredAsset, at: asset.origin.position(of: "expires"),
          "\(asset.id) expired on \(expires); renew or archive it", subject: asset.id)
      }
      guard scores.state == .live, scores.isStale, let kept = asset.lastKept else { return nil }
      let field = asset.reviewed == kept ? "reviewed" : "published"
      return Diagnostic(
        .staleAsset, at: asset.origin.position(of: field),
        "\(asset.id) was last kept on \(kept), \(kept.days(until: library.today)) days ago; "
          + "it covers nothing until reviewed", subject: asset.id)
    }
  }
}
