import FunnelCore

/// Reads one folder, step by step: settings, small records, assets, then what refers to assets.
struct WorkspaceReader {
  /// Folders of a workspace that hold no assets.
  private static let recordFolders = ["personas", "objections", "campaigns", "accounts", "funnels"]

  private let path: String
  /// The folder without links.
  private let root: String
  private let progress: WorkProgress?
  private var context = ReadingContext()
  private var diagnostics: [Diagnostic] = []
  private var listing = FolderListing()
  private var hints: [PlainFolder.Hint] = []
  private var outside: [String] = []
  /// Asset folders inside the workspace, as diagnostics name them.
  private var assetFolders: [String] = []

  init(path: String, root: String, progress: WorkProgress? = nil) {
    self.path = path
    self.root = root
    self.progress = progress
  }

  mutating func read() async -> WorkspaceReading {
    let settings = SettingsFile.read(in: path, root: root)
    guard let settings else { return await readPlain() }
    diagnostics += settings.diagnostics
    let funnels = small("funnels")
    let personas = small("personas")
    let objections = small("objections")
    let campaigns = small("campaigns")
    let accounts = small("accounts")
    context.personas = personas.index
    context.objections = objections.index
    context.accounts = accounts.index
    let models = funnels.records.compactMap { take(FunnelDecoder.decode($0, context)) }
    context.funnels = FunnelCatalog(own: models)
    let decoder = SettingsDecoder(settings.entries, context)
    diagnostics += decoder.diagnostics
    context = decoder.context
    list(decoder.layout)
    let assets = await readAssets()
    let log = ConversationLogReader(of: path, root: root, context)
    diagnostics += log.diagnostics
    let workspace = Workspace(
      settings: decoder.settings, vocabulary: context.vocabulary, funnels: context.funnels,
      assets: assets,
      personas: personas.records.map { take(PersonaDecoder.decode($0, context)) },
      objections: objections.records.map { take(ObjectionDecoder.decode($0, context)) },
      campaigns: campaigns.records.map { take(CampaignDecoder.decode($0, context)) },
      accounts: accounts.records.map { take(AccountDecoder.decode($0, context)) },
      conversations: log.conversations)
    var reading = WorkspaceReading(workspace: workspace, diagnostics: quotedDiagnostics())
    reading.outside = outside
    reading.unreadLogs = log.unread
    reading.context = context
    reading.newAssetFolder = assetFolders.first ?? "assets"
    reading.recordFolders = (Self.recordFolders + assetFolders)
      .compactMap { SystemPath.resolved(SystemPath.joined(root, $0)) }
    return reading
  }

  private mutating func readPlain() async -> WorkspaceReading {
    context.isPlain = true
    var lister = FolderLister(named: [root])
    lister.add(path: "", openPath: root)
    keep(lister.finish())
    let assets = await readAssets()
    let name = root.split(separator: "/").last.map(String.init) ?? ""
    let notes = PlainFolder(name: name, paths: assets.map(\.origin.path), hints: hints)
    var reading = WorkspaceReading(
      workspace: Workspace(assets: assets), diagnostics: quotedDiagnostics(), notes: notes)
    reading.context = context
    return reading
  }

  private mutating func small(_ folder: String) -> SmallRecordReader {
    let reader = SmallRecordReader(folder, of: path, root: root)
    diagnostics += reader.diagnostics + reader.records.flatMap(\.diagnostics)
    return reader
  }

  private mutating func take<Record>(_ decoded: (Record, [Diagnostic])) -> Record {
    diagnostics += decoded.1
    return decoded.0
  }

  /// Lists the asset folders the settings name.
  private mutating func list(_ layout: WorkspaceLayout) {
    let asked = layout.assetFolders?.map { AssetFolder($0, in: path) }
    let folders = asked ?? [AssetFolder(in: path)]
    outside = folders.filter(\.isOutside).compactMap { SystemPath.resolved($0.openPath) }
    assetFolders = folders.filter { !$0.isOutside }.map(\.path)
    var lister = FolderLister(named: [root] + outside, skipping: Set(Self.recordFolders))
    for folder in folders {
      if folder.path.isEmpty {
        lister.add(path: "", openPath: root)
      } else if FileIdentity(folder.openPath) == nil {
        diagnostics.append(folder.missing)
      } else if folder.isOutside, let target = SystemPath.resolved(folder.openPath) {
        lister.add(path: folder.path, openPath: target)
      } else {
        lister.addChecked(path: folder.path, openPath: folder.openPath)
      }
    }
    keep(lister.finish())
  }

  private mutating func keep(_ found: FolderListing) {
    listing = found
    listing.files.removeAll { $0.name.hasPrefix("_index.") }
    diagnostics += found.diagnostics
  }

  /// Reads the listed files and gives each asset an id of its own.
  private mutating func readAssets() async -> [Asset] {
    let collisions = NameCollisions.find(in: listing.files)
    diagnostics += collisions.values
    var register = IdRegister()
    var assets: [Asset] = []
    for outcome in await AssetReader.read(listing.files, context, progress) {
      switch outcome {
      case .refused(let file, let diagnostic):
        diagnostics.append(diagnostic)
        context.assets.addUnread(RecordName(file).id)
      case .draft(let draft):
        var asset = draft.asset
        let (id, clash) = register.claim(
          asset.id, path: asset.origin.path, at: draft.idPosition,
          isReported: collisions[asset.origin.path] == nil)
        asset.id = id
        diagnostics += draft.diagnostics
        if let clash { diagnostics.append(clash) }
        hints += draft.hints
        context.assets.add(id)
        assets.append(asset)
      }
    }
    return assets
  }

  private func quotedDiagnostics() -> [Diagnostic] {
    SourceQuoter(folder: path).quoted(diagnostics.sorted())
  }
}
