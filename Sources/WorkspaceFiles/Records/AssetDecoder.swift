import FunnelCore

/// Reads an asset from its file.
struct AssetDecoder {
  /// The fields of an asset.
  static let fields: Set<String> = [
    "title", "id", "format", "stage", "persona", "channel", "objection", "answers", "team",
    "owner", "visibility", "language", "cta", "published", "reviewed", "expires", "status", "url",
    "industry", "region", "competitor", "cost",
  ]

  private let file: RecordFile
  private let bytes: UnsafeBufferPointer<UInt8>
  private let context: ReadingContext
  private var fields: RecordFields

  /// Reads the asset of a file whose front matter is read already.
  static func draft(
    _ file: RecordFile, _ bytes: UnsafeBufferPointer<UInt8>, _ context: ReadingContext
  ) -> AssetDraft {
    var decoder = AssetDecoder(file: file, bytes: bytes, context: context)
    return decoder.decode()
  }

  private init(file: RecordFile, bytes: UnsafeBufferPointer<UInt8>, context: ReadingContext) {
    self.file = file
    self.bytes = bytes
    self.context = context
    fields = RecordFields(
      file.entries, path: file.path, context: context, keys: context.keys)
  }

  private mutating func decode() -> AssetDraft {
    let name = RecordName(file.file)
    var text = DocumentText()
    let title = title(name)
    text.add(title.text, as: .title, line: title.line)
    let identity = RecordIdentity.read(&fields, name)
    var asset = Asset(id: identity.id, title: title.text, origin: Origin(file.path))
    readPlace(into: &asset)
    readPeople(into: &asset)
    readDates(into: &asset, name)
    if let (call, line) = callToAction() {
      asset.callToAction = call
      text.add(call.label, as: .callToAction, line: line)
    }
    asset.url = (fields.text("url") ?? fields.text("permalink") ?? fields.text("slug"))?.text
    asset.industries = fields.list("industry").map(\.text)
    asset.regions = fields.list("region").map(\.text)
    asset.competitors = fields.list("competitor").map(\.text)
    asset.cost = fields.number("cost")
    text.addMarkdown(UnsafeBufferPointer(rebasing: bytes[file.body]), firstLine: file.bodyLine)
    asset.text = text
    asset.origin = fields.origin
    asset.origin.isUnread = file.isUnread
    var diagnostics = file.diagnostics + fields.diagnostics
    if !context.isPlain {
      diagnostics += KeyCheck.diagnostics(for: file.entries, known: context.assetKeys)
    }
    return AssetDraft(
      asset: asset, diagnostics: diagnostics, idPosition: identity.position,
      hints: context.isPlain ? PlainFolder.Hint.all(in: file.entries) : [])
  }

  private mutating func title(_ name: RecordName) -> (text: String, line: Int) {
    if let title = fields.text("title") { return (title.text, title.position.line) }
    if let heading = file.heading(bytes) { return heading }
    return (name.title, 1)
  }

  /// Format, stage, channel, questions, language.
  private mutating func readPlace(into asset: inout Asset) {
    if let text = fields.text("format") {
      if let format = context.vocabulary.format(Kebab.id(from: text.text)) {
        asset.format = format.id
      } else {
        fields.reportUnknown(
          .unknownFormat, text, what: "format",
          nearest: NearestName.of(text.text, in: context.vocabulary.formats.map(\.id)))
      }
    }
    asset.stages = fields.list("stage").compactMap { fields.stage($0) }
    asset.channels = VocabularyWords.channels(fields.list("channel"), &fields)
    asset.answers = fields.list("answers").compactMap { question($0) }
    asset.language = (fields.text("language") ?? fields.text("lang"))?.text
  }

  /// Personas, objections, team, owner, visibility.
  private mutating func readPeople(into asset: inout Asset) {
    asset.persona = persona()
    asset.objections = fields.references(
      "objection", to: context.objections, .unknownObjection, "objection")
    asset.team = fields.choice("team")
    asset.owner = fields.text("owner")?.text
    asset.visibility = fields.choice("visibility") ?? .public
  }

  private mutating func persona() -> PersonaLabel {
    let texts = fields.list("persona")
    if texts.contains(where: { $0.text.lowercased() == "all" }) { return .all }
    var ids: [String] = []
    for text in texts {
      if let id = context.personas.id(of: text.text) {
        if !ids.contains(id) { ids.append(id) }
      } else if context.personas.isEmpty {
        let id = Kebab.id(from: text.text)
        if id == "everyone" { return .all }
        if context.isPlain { continue }
        fields.diagnostics.append(
          Diagnostic(
            .unknownPersona, at: text.position,
            "no persona \"\(text.text)\": describe it in personas/\(id).md", severity: .warning))
      } else if !context.personas.isUnread(text.text) {
        fields.reportUnknown(
          .unknownPersona, text, what: "persona",
          nearest: context.personas.nearest(to: text.text))
      }
    }
    return ids.isEmpty ? .undeclared : .some(ids)
  }

  private mutating func question(_ text: LocatedText) -> String? {
    let parts = text.text.split(separator: "/", maxSplits: 1).map(String.init)
    let all = context.questions.flatMap { stage, ids in ids.map { "\(stage)/\($0)" } }
    if parts.count == 2, let stage = context.labels.stage(Kebab.id(from: parts[0]))?.id,
      let ids = context.questions[stage], ids.contains(parts[1])
    {
      return "\(stage)/\(parts[1])"
    }
    let holders = all.filter { $0.split(separator: "/").last.map(String.init) == text.text }
    if holders.count == 1 { return holders[0] }
    fields.reportUnknown(
      .unknownQuestion, text, what: "question", nearest: NearestName.of(text.text, in: all))
    return nil
  }

  /// Dates and status; what site generators call them counts where our own key is missing.
  private mutating func readDates(into asset: inout Asset, _ name: RecordName) {
    asset.published = fields.day("published", or: ["publishDate", "date", "pubDate"]) ?? name.day
    asset.reviewed = fields.day(
      "reviewed", or: ["lastmod", "updatedDate", "last_modified_at", "updated"])
    asset.expires = fields.day("expires", or: ["expiryDate"])
    if ["published", "publish"].contains(fields.value("status")?.text?.lowercased()) {
      asset.status = .live
    } else if let status: PublicationStatus = fields.choice("status") {
      asset.status = status
    } else if Switch(fields.value("draft")?.text ?? "") == .on
      || Switch(fields.value("published")?.text ?? "") == .off
    {
      asset.status = .draft
    }
  }

  private mutating func callToAction() -> (CallToAction, line: Int)? {
    guard let value = fields.value("cta") else { return nil }
    fields.mark("cta", at: value.position)
    switch value {
    case .text(let label, let position):
      return (CallToAction(label: label, leadsTo: nil), position.line)
    case .map(let entries, let position):
      let label = value["label"].flatMap { fields.scalar($0, "cta label") }
      let target = (value["leads-to"]).flatMap { fields.scalar($0, "cta leads-to") }
      if !context.isPlain {
        fields.diagnostics += KeyCheck.strict(
          for: entries, known: ["label", "leads-to"], in: "cta")
      }
      let leadsTo = target.flatMap { $0.text.isEmpty ? nil : $0.text }
      return (
        CallToAction(label: label?.text ?? "", leadsTo: leadsTo),
        (label?.position ?? position).line
      )
    case .list:
      fields.wrongType(value, "cta", expected: "{label: TEXT, leads-to: ASSET}")
      return nil
    }
  }
}
