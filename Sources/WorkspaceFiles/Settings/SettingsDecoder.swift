import FunnelCore

/// Reads `stagecraft.yml`.
struct SettingsDecoder {
  static let file = "stagecraft.yml"
  static let keys = [
    "name", "today", "labels", "funnel", "assets", "keys", "threshold", "floor", "targets",
    "weights", "stages", "scoring", "formats", "channels", "teams", "solo", "message",
    "views", "brand",
  ]

  private(set) var settings = Settings()
  private(set) var layout = WorkspaceLayout()
  /// The context given, with the workspace's own words.
  private(set) var context: ReadingContext
  private var fields: RecordFields

  var diagnostics: [Diagnostic] { fields.diagnostics }

  /// Reads the entries of the file against a context that knows the funnels and personas.
  init(_ entries: [LocatedValue.Entry], _ context: ReadingContext) {
    fields = RecordFields(entries, path: Self.file, context: context)
    self.context = context
    settings.isConfigured = true
    fields.diagnostics = KeyCheck.strict(for: entries, known: Self.keys, in: Self.file)
    settings.name = fields.text("name")?.text ?? ""
    settings.today = fields.day("today")
    settings.threshold = percentage("threshold") ?? settings.threshold
    settings.floor = percentage("floor") ?? settings.floor
    settings.isSolo = fields.switchValue("solo") == .on
    readModels()
    readLayout()
    readVocabulary()
    readSections()
  }

  private mutating func readModels() {
    if let model = fields.text("labels").flatMap({ model($0) }) {
      settings.labels = model
      settings.funnel = model.name
    }
    if let model = fields.text("funnel").flatMap({ model($0) }) { settings.funnel = model.name }
    context.labels = settings.labels
  }

  private mutating func model(_ text: LocatedText) -> FunnelModel? {
    if let model = context.funnels.model(text.text) { return model }
    let names = context.funnels.models.map(\.name)
    fields.reportUnknown(
      .unknownFunnel, text, what: "funnel model", nearest: NearestName.of(text.text, in: names),
      or: names.joined(separator: ", "))
    return nil
  }

  private mutating func readLayout() {
    if fields.value("assets") != nil { layout.assetFolders = fields.list("assets") }
    for entry in fields.map("keys", expected: "{OUR NAME: YOUR NAME}") {
      guard AssetDecoder.fields.contains(entry.key) else {
        let nearest = NearestName.of(entry.key, in: AssetDecoder.fields)
        fields.report(
          .unknownKey, entry.position,
          "an asset has no field \"\(entry.key)\"" + (nearest.map { "; did you mean \($0)?" } ?? "")
        )
        continue
      }
      if let name = fields.scalar(entry.value, "keys"), !name.text.isEmpty {
        layout.keys[entry.key] = name.text
      }
    }
    context.keys = layout.keys
  }

  private mutating func readVocabulary() {
    let formats = fields.map("formats", expected: "FORMAT: {cost: N, days: N, team: TEAM}")
      .compactMap { FormatDecoder.decode($0, &fields) }
    let channels = fields.list("channels").map { Kebab.id(from: $0.text) }
    context.vocabulary = Vocabulary(formats: formats, channels: channels)
  }

  private mutating func readSections() {
    var section = RecordFields(fields.entries, path: Self.file, context: context)
    settings.targets = TargetsDecoder.targets(&section)
    settings.weights = TargetsDecoder.weights(&section)
    settings.stages = StageExpectationsDecoder.decode(&section)
    settings.scoring = PluginRequestsDecoder.decode(&section)
    settings.teams = TeamsDecoder.decode(&section)
    settings.message = message(&section)
    settings.brand = BrandDecoder.decode(&section)
    settings.views = ViewsDecoder.decode(&section)
    fields.diagnostics += section.diagnostics
    context.questions = settings.stages.mapValues { $0.questions.map(\.id) }
  }

  private func message(_ fields: inout RecordFields) -> MessageGuide {
    let entries = fields.map(
      "message", expected: "{value: TEXT, required: [PHRASE], banned: [PHRASE]}")
    fields.diagnostics += KeyCheck.strict(
      for: entries, known: ["value", "required", "banned"], in: "message")
    var guide = MessageGuide()
    for entry in entries {
      switch entry.key {
      case "value": guide.value = fields.scalar(entry.value, "value")?.text
      case "required": guide.required = fields.items(of: entry.value, "required").map(\.text)
      case "banned": guide.banned = fields.items(of: entry.value, "banned").map(\.text)
      default: break
      }
    }
    return guide
  }

  private mutating func percentage(_ field: String) -> Int? {
    guard let number = fields.number(field) else { return nil }
    guard number <= 100 else {
      fields.report(
        .badNumber, fields.origin.position(of: field),
        "\(field) is \(number); it must lie between 0 and 100")
      return nil
    }
    return number
  }
}
