extension Finder {
  /// Live assets that lack a date, a format, a channel or an owner; a field that no asset has is
  /// one finding about the library.
  static let missingFields = Finder { library in
    fields.flatMap { field -> [Diagnostic] in
      let live = library.live
      let lacking = live.filter { !field.isThere(library.workspace.assets[$0]) }
      if lacking.count == live.count {
        if live.count >= fewest {
          return [
            Diagnostic(
              field.code, at: SourcePosition("stagecraft.yml"),
              "no asset has \(field.what)\(field.consequence)")
          ]
        }
        if field.isSilentWhenUnused { return [] }
      }
      return lacking.map { index in
        let asset = library.workspace.assets[index]
        return Diagnostic(
          field.code, at: asset.origin.position(of: "title"),
          "\(asset.id) has \(field.lack)\(field.consequence)", subject: asset.id)
      }
    }
  }

  /// From so many live assets on, a field none of them has is one finding.
  private static let fewest = 5

  private struct Field: Sendable {
    let code: DiagnosticCode
    /// `a format`.
    let what: String
    /// `no format`.
    let lack: String
    /// What follows for the scores, with its semicolon.
    let consequence: String
    var isSilentWhenUnused = false
    let isThere: @Sendable (Asset) -> Bool
  }

  private static let fields = [
    Field(
      code: .missingDate, what: "a published or reviewed date",
      lack: "no published or reviewed date", consequence: "; freshness counts 50"
    ) { $0.lastKept != nil },
    Field(
      code: .missingFormat, what: "a format", lack: "no format",
      consequence: "; format-fit counts 50"
    ) { $0.format != nil },
    Field(
      code: .noChannel, what: "a channel", lack: "no channel",
      consequence: "; channel-fit counts 50", isSilentWhenUnused: true
    ) { !$0.channels.isEmpty },
    Field(code: .missingOwner, what: "an owner", lack: "no owner", consequence: "") {
      $0.owner != nil
    },
  ]
}
