/// A content library with its personas, objections, campaigns, accounts, log and settings.
///
/// References between records are resolved when it is read: an id held by a record of the
/// workspace names a record of the workspace, except where an asset's call to action leads nowhere.
public struct Workspace: Sendable {
  public var settings: Settings
  public var vocabulary: Vocabulary
  public var funnels: FunnelCatalog
  /// In byte order of their ids.
  public var assets: [Asset]
  /// In byte order of their ids; empty when the workspace names none.
  public var namedPersonas: [Persona]
  public var objections: [Objection]
  public var campaigns: [Campaign]
  public var accounts: [Account]
  /// What the log holds, in its order.
  public let conversations: [Conversation]
  private let assetIndex: [String: Int]
  private let trackRecords: [String: TrackRecord]

  public init(
    settings: Settings = Settings(), vocabulary: Vocabulary = Vocabulary(),
    funnels: FunnelCatalog = FunnelCatalog(), assets: [Asset] = [], personas: [Persona] = [],
    objections: [Objection] = [], campaigns: [Campaign] = [], accounts: [Account] = [],
    conversations: [Conversation] = []
  ) {
    func byId<Record>(_ records: [Record], _ id: (Record) -> String) -> [Record] {
      records.sorted { id($0).utf8.lexicographicallyPrecedes(id($1).utf8) }
    }
    self.settings = settings
    self.vocabulary = vocabulary
    self.funnels = funnels
    self.assets = byId(assets, \.id)
    self.namedPersonas = byId(personas, \.id)
    self.objections = byId(objections, \.id)
    self.campaigns = byId(campaigns, \.id)
    self.accounts = byId(accounts, \.id)
    self.conversations = conversations
    assetIndex = Dictionary(
      self.assets.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    trackRecords = Dictionary(grouping: conversations, by: \.objection).mapValues {
      TrackRecord($0)
    }
  }

  /// The personas of the matrix: the named ones, or `everyone`.
  public var personas: [Persona] { namedPersonas.isEmpty ? [.everyone] : namedPersonas }

  /// The asset with this id.
  public func asset(_ id: String) -> Asset? { assetIndex[id].map { assets[$0] } }

  /// Where an asset stands in `assets`.
  public func index(ofAsset id: String) -> Int? { assetIndex[id] }

  /// What the log says of an objection, up to a day where one is given.
  public func trackRecord(of objection: String, on day: Day? = nil) -> TrackRecord {
    let record = trackRecords[objection] ?? TrackRecord()
    guard let day, let last = record.conversations.last, last.day > day else { return record }
    return TrackRecord(record.conversations.filter { $0.day <= day })
  }

  /// What the workspace expects of a stage of any model, through the labels model.
  public func expectations(of stage: Stage) -> StageExpectations? {
    labelsStage(of: stage).flatMap { settings.stages[$0.id] }
  }

  /// The stage of the labels model whose settings a stage of any model takes.
  public func labelsStage(of stage: Stage) -> Stage? {
    settings.labels.stage(sharingMostWith: stage.run)
  }
}
