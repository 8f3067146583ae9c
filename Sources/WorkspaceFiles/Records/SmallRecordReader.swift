import FunnelCore

/// Reads one of the folders with small records: personas, objections, campaigns, accounts, funnels.
struct SmallRecordReader {
  private(set) var records: [IdentifiedRecord] = []
  private(set) var index = NameIndex()
  /// What concerns the folder and files that were left out.
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads `folder` of the workspace at `path`; a folder that is not there holds nothing.
  init(_ folder: String, of path: String, root: String) {
    let openPath = SystemPath.joined(path, folder)
    guard FileIdentity(openPath) != nil else { return }
    var lister = FolderLister(named: [root])
    lister.addChecked(path: folder, openPath: openPath)
    let listing = lister.finish()
    diagnostics = listing.diagnostics
    var register = IdRegister()
    var reader = FileReader()
    let collisions = NameCollisions.find(in: listing.files)
    for file in listing.files where file.name != "README.md" && !file.name.hasPrefix("_index.") {
      switch reader.read(file, { SmallRecord($0, of: file) }) {
      case .read(let record):
        add(record, &register, collision: collisions[file.path])
      case .refused(let diagnostic):
        diagnostics.append(diagnostic)
        index.addUnread(RecordName(file).id)
      }
    }
  }

  private mutating func add(
    _ record: SmallRecord, _ register: inout IdRegister, collision: Diagnostic?
  ) {
    var fields = RecordFields(
      record.file.entries, path: record.file.path, context: ReadingContext())
    let identity = RecordIdentity.read(&fields, record.name)
    let (id, clash) = register.claim(
      identity.id, path: record.file.path, at: identity.position, isReported: collision == nil)
    let title = fields.value("title")?.text
    index.add(id, title: title)
    records.append(
      IdentifiedRecord(
        record: record, id: id,
        diagnostics: record.file.diagnostics + fields.diagnostics
          + [clash, collision].compactMap { $0 }))
  }
}
