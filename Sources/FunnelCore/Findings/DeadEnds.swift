extension Finder {
  /// Calls to action of live assets that lead to nothing a reader can reach.
  static let deadEnds = Finder { library in
    library.live.compactMap { index -> Diagnostic? in
      let asset = library.workspace.assets[index]
      guard let call = asset.callToAction else { return nil }
      let place = asset.origin.position(of: "cta")
      guard let target = call.leadsTo else {
        return Diagnostic(
          .deadEnd, at: place, "\"\(call.label)\" leads nowhere; name an asset or an address",
          subject: asset.id)
      }
      if call.isAddress { return nil }
      guard let found = library.workspace.index(ofAsset: target) else {
        let nearest = NearestName.of(target, in: library.workspace.assets.lazy.map(\.id))
        return Diagnostic(
          .deadEnd, at: place,
          "\"\(call.label)\" leads to \(target), which does not exist"
            + (nearest.map { "; did you mean \($0)?" } ?? ""), subject: asset.id)
      }
      let state = library.scores.assets[found].state
      guard state != .live else { return nil }
      return Diagnostic(
        .deadEnd, at: place, "\"\(call.label)\" leads to \(target), which is \(state.rawValue)",
        subject: asset.id)
    }
  }
}
