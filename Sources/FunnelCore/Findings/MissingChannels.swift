extension Finder {
  /// Stages whose expected channel no covering asset uses; silent in a library without channels.
  static let missingChannels = Finder { library in
    let workspace = library.workspace
    guard workspace.assets.contains(where: { !$0.channels.isEmpty }) else { return [] }
    return library.matrix.model.stages.enumerated().flatMap { number, stage -> [Diagnostic] in
      guard library.matrix.wants(stage: number) else { return [] }
      let own = workspace.expectations(of: stage)
      let wanted =
        own.map(\.channels).flatMap { $0.isEmpty ? nil : $0 } ?? ExpectedChannels.of(stage)
      let used = Set(
        library.matrix.covering(stage: number).flatMap { workspace.assets[$0].channels })
      return wanted.filter { !used.contains($0) }.map { channel in
        Diagnostic(
          .missingChannel, at: own?.position ?? SourcePosition("stagecraft.yml"),
          "\(stage.id) is expected on \(channel); nothing that covers it is there")
      }
    }
  }
}
