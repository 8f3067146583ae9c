extension Finder {
  /// Live assets that lack a date, a format, a channel or an owner; a field that no asset has is
  /// one finding about the library.
  static let missingFields = Finder { library in
    fields.flatMap { field -> [Diagnostic] in
      let live = library.live
      // A value that could not be read is reported as such, not as missing.
      let lacking = live.filter { index in
        let asset = library.workspace.assets[index]
        return !field.isThere(asset) && !field.keys.contains(where: asset.origin.mentions)
      }
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
    let keys: [String]
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
      code: .missingDate, keys: ["published", "reviewed"], what: "a published or reviewed date",
      lack: "no published or reviewed date", consequence: "; freshness counts 50"
    ) { $0.lastKept != nil },
    Field(
      code: .missingFormat, keys: ["format"], what: "a format", lack: "no format",
      consequence: "; format-fit counts 50"
    ) { $0.format != nil },
    Field(
      code: .noChannel, keys: ["channel"], what: "a channel", lack: "no channel",
      consequence: "; channel-fit counts 50", isSilentWhenUnused: true
    ) { !$0.channels.isEmpty },
    Field(code: .missingOwner, keys: ["owner"], what: "an owner", lack: "no owner", consequence: "")
    {
      $0.owner != nil
    },
  ]
}
