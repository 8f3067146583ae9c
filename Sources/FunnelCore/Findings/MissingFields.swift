extension Finder {
  /// Live assets that lack a date, a format or an owner.
  static let missingFields = Finder { library in
    library.live.flatMap { index -> [Diagnostic] in
      let asset = library.workspace.assets[index]
      let place = asset.origin.position(of: "title")
      var found: [Diagnostic] = []
      if asset.lastKept == nil {
        found.append(
          Diagnostic(
            .missingDate, at: place,
            "\(asset.id) has no published or reviewed date; freshness counts 50", subject: asset.id)
        )
      }
      if asset.format == nil {
        found.append(
          Diagnostic(
            .missingFormat, at: place, "\(asset.id) names no format; format-fit counts 50",
            subject: asset.id)
        )
      }
      if asset.owner == nil {
        found.append(
          Diagnostic(.missingOwner, at: place, "\(asset.id) has no owner", subject: asset.id))
      }
      return found
    }
  }
}
