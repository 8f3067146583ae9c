extension Finder {
  /// Live assets neither declared nor inferred to serve any stage.
  static let unmapped = Finder { library in
    library.live.filter {
      library.scores.homePhases($0).isEmpty
        && !library.workspace.assets[$0].origin.mentions("stage")
    }.map { index in
      let asset = library.workspace.assets[index]
      return Diagnostic(
        .unmapped, at: asset.origin.position(of: "title"),
        "\(asset.id) declares no stage and nothing in it tells one", subject: asset.id)
    }
  }
}
