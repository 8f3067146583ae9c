/// Writes the files of a workspace: every edit as a whole or not at all, and each can be undone.
///
/// Whoever writes holds the lock of the workspace, so any number of processes may. What undo and
/// recovery need lies in `.stagecraft` inside the workspace. A step has no time, only a number.
public struct WorkspaceWriter: Sendable {
  private let folder: String
  private let outside: [String]
  private let identity: ProcessIdentity
  private let patience: Int

  /// A writer for the workspace in a folder.
  /// - Parameter outside: the asset folders the workspace names outside of itself; their paths
  ///   may be relative to the current folder. Nothing else outside is written.
  public init(folder: String, outside: [String] = []) {
    self.init(folder: folder, outside: outside, identity: .current, patience: 5000)
  }

  /// - Parameter patience: how long to wait for the lock, in milliseconds.
  init(folder: String, outside: [String] = [], identity: ProcessIdentity, patience: Int) {
    self.folder = folder
    self.outside = outside
    self.identity = identity
    self.patience = patience
  }

  /// Changes all files of an edit, or none.
  /// - Throws: `WriteError.conflict` when a file is not as the caller has read it, `.refused`,
  ///   `.locked` after five seconds, `.io`, `.nothingToChange`; the files are as they were.
  public func apply(_ edit: Edit) throws(WriteError) -> EditStep {
    var disk = Disk()
    return try apply(edit, on: &disk)
  }

  /// Takes back the newest step that stands.
  ///
  /// Rows added to a file that only grows are answered by the rows that reverse them.
  /// - Throws: `WriteError.conflict` when a file is not as the step left it, `.nothingToUndo`, and
  ///   as `apply`; the files are as they were.
  public func undo() throws(WriteError) -> EditStep {
    var disk = Disk()
    return try undo(on: &disk)
  }

  /// Makes again the step that was taken back last, unless a newer edit came after it.
  /// - Throws: `WriteError.conflict` when a file is not as undo left it, `.nothingToRedo`, and as
  ///   `apply`; the files are as they were.
  public func redo() throws(WriteError) -> EditStep {
    var disk = Disk()
    return try redo(on: &disk)
  }

  /// The steps that are kept, the newest 100, ascending.
  /// - Throws: `WriteError.io`, `.refused`.
  public func steps() throws(WriteError) -> [EditStep] {
    var disk = Disk()
    do throws(WriteError) {
      guard let state = try StateFolder.existing(in: folder, on: &disk) else { return [] }
      let shelf = try StepShelf(of: state, on: &disk)
      let undone = Set(shelf.takenBack)
      return shelf.numbers.compactMap { number in
        let isUndone = undone.contains(number)
        let record = try? shelf.record(number, isUndone: isUndone, on: &disk)
        return record.map { EditStep($0, isUndone: isUndone) }
      }
    } catch {
      throw shown(error)
    }
  }

  /// Takes back, or finishes where it was committed, what a killed process left half done.
  ///
  /// Costs a look at two folders when there is nothing. To be called before a workspace is read.
  /// - Throws: `WriteError.interrupted` when a file has been changed since and stays as it is: the
  ///   rest has been taken back, and it is said only once; `.locked`, `.io`, `.refused`.
  public func recover() throws(WriteError) {
    var disk = Disk()
    try recover(on: &disk)
  }

  func apply(_ edit: Edit, on disk: inout Disk) throws(WriteError) -> EditStep {
    try locked(on: &disk) { state, disk throws(WriteError) in
      let allowed = resolvedOutside()
      let plan = try StepPlan(
        edit.changes.map { StepPlan.Request(change: $0) }, root: state.root, outside: allowed,
        on: &disk)
      guard !plan.changes.isEmpty else { throw .nothingToChange }
      let shelf = try StepShelf(of: state, on: &disk)
      let record = StepRecord(
        kind: .apply, number: shelf.next, follows: shelf.standing.last ?? 0, title: edit.title,
        place: place(state), outside: allowed, folders: plan.folders,
        temporary: identity.temporaryPrefix, changes: plan.changes)
      try Transaction(state: state, record: record, outside: allowed).perform(on: &disk)
      try? StepShelf(of: state, on: &disk).prune(on: &disk)
      return EditStep(record, isUndone: false)
    }
  }

  func undo(on disk: inout Disk) throws(WriteError) -> EditStep {
    try locked(on: &disk) { state, disk throws(WriteError) in
      let shelf = try StepShelf(of: state, on: &disk)
      guard let number = shelf.standing.last else { throw .nothingToUndo }
      let step = try shelf.record(number, isUndone: false, on: &disk)
      try again(step, as: .undo, state, on: &disk) { change in
        (change.after, change.before, change.undoAppend)
      }
      return EditStep(step, isUndone: true)
    }
  }

  func redo(on disk: inout Disk) throws(WriteError) -> EditStep {
    try locked(on: &disk) { state, disk throws(WriteError) in
      let shelf = try StepShelf(of: state, on: &disk)
      guard let step = try shelf.redoable(on: &disk) else { throw .nothingToRedo }
      try again(step, as: .redo, state, on: &disk) { change in
        let rows = (change.after ?? []).dropFirst(change.before?.count ?? 0)
        return (change.before, change.after, change.undoAppend == nil ? nil : Array(rows))
      }
      return EditStep(step, isUndone: false)
    }
  }

  func recover(on disk: inout Disk) throws(WriteError) {
    // A folder that is not there, or not one of ours, is for its reader to report.
    guard let state = try? StateFolder.existing(in: folder, on: &disk) else { return }
    LeftoverFiles.remove(from: state.root, on: &disk)
    do throws(WriteError) {
      guard try disk.status(state.pending) != nil else { return }
    } catch {
      throw shown(error)
    }
    try locked(on: &disk) { _, _ throws(WriteError) in }
  }

  /// Makes or takes back a recorded step.
  /// - Parameter turn: what a file must hold, what it shall hold, and for a file that only grows
  ///   what to add instead.
  private func again(
    _ step: StepRecord, as kind: StepRecord.Kind, _ state: StateFolder, on disk: inout Disk,
    turn: (StepChange) -> (from: [UInt8]?, to: [UInt8]?, rows: [UInt8]?)
  ) throws(WriteError) {
    let allowed = self.allowed(by: step, state)
    var requests: [StepPlan.Request] = []
    for change in step.changes {
      var (from, to, rows) = turn(change)
      if let rows {
        let target = try WriteTarget(
          change.path, root: state.root, outside: allowed, on: &disk)
        from = try disk.contents(target.file)
        guard let now = from else {
          throw .conflict(
            paths: [change.path],
            difference: TextDifference.unified(change.after ?? [], [], path: change.path))
        }
        to = now + (now.isEmpty || now.last == 0x0A ? [] : [0x0A]) + rows
      }
      let request = FileChange(path: change.path, before: from, after: to)
      requests.append(StepPlan.Request(change: request, mode: change.mode))
    }
    let plan = try StepPlan(requests, root: state.root, outside: allowed, on: &disk)
    var record = step
    record.kind = kind
    record.place = place(state)
    record.outside = allowed
    record.temporary = identity.temporaryPrefix
    record.changes = plan.changes
    try Transaction(state: state, record: record, outside: allowed).perform(on: &disk)
  }

  /// Runs `body` while nobody else writes, after what was left half done is taken back.
  private func locked<Result>(
    on disk: inout Disk,
    _ body: (StateFolder, inout Disk) throws(WriteError) -> Result
  ) throws(WriteError) -> Result {
    do throws(WriteError) {
      let state = try StateFolder.made(in: folder, on: &disk)
      let lock = try WorkspaceLock(of: state, for: identity, patience: patience, on: &disk)
      defer { lock.release(on: &disk) }
      try state.tidy(for: identity, on: &disk)
      try recoverPending(state, on: &disk)
      return try body(state, &disk)
    } catch {
      throw shown(error)
    }
  }

  private func recoverPending(_ state: StateFolder, on disk: inout Disk) throws(WriteError) {
    guard let bytes = try disk.contents(state.pending) else { return }
    guard let record = StepRecord(bytes) else {
      let aside = SystemPath.joined(state.path, "damaged")
      try disk.rename(state.pending, to: aside)
      throw .refused(path: state.pending, reason: "it is damaged and has been set aside as damaged")
    }
    let transaction = Transaction(
      state: state, record: record, outside: allowed(by: record, state))
    let kept = try transaction.takeBack(on: &disk)
    guard !kept.isEmpty else { return }
    let differences = kept.map { change, now in
      TextDifference.unified(change.before ?? [], now ?? [], path: change.path)
    }
    throw .interrupted(
      title: record.title, paths: kept.map(\.0.path), difference: differences.joined())
  }

  /// The folders outside that a record may change: its own only if it was written right here and
  /// did not arrive with a copy of the workspace.
  private func allowed(by record: StepRecord, _ state: StateFolder) -> [String] {
    let own = resolvedOutside()
    return record.place == place(state) ? own + record.outside.filter { !own.contains($0) } : own
  }

  private func resolvedOutside() -> [String] { outside.compactMap { SystemPath.resolved($0) } }

  private func place(_ state: StateFolder) -> String {
    "\(ProcessIdentity.current.host) \(state.node)"
  }

  /// An error with paths as the workspace names them.
  private func shown(_ error: WriteError) -> WriteError {
    SystemPath.resolved(folder).map { error.relative(to: $0) } ?? error
  }
}
