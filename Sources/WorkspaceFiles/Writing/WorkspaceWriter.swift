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

  /// Changes all files of an edit that is worked out while nobody else writes, or none.
  ///
  /// Two processes that change one file this way both get what they want; only somebody who does
  /// not ask for the lock, such as an editor, can still come in between.
  /// - Returns: the step, or why `changes` refused.
  /// - Throws: as `apply`; the files are as they were.
  public func apply<Refusal>(
    title: String, changes: () throws(Refusal) -> [FileChange]
  ) throws(WriteError) -> Result<EditStep, Refusal> {
    var disk = Disk()
    return try locked(on: &disk) { state, disk throws(WriteError) in
      let edit: Edit
      do throws(Refusal) {
        edit = Edit(title: title, changes: try changes())
      } catch {
        return .failure(error)
      }
      return .success(try apply(edit, in: state, on: &disk))
    }
  }

  /// Takes back a step: the one with this number, or the newest that stands.
  ///
  /// Rows added to a file that only grows are answered by the rows that reverse them.
  /// - Throws: `WriteError.blocked` when a file is not as the step left it or its record is
  ///   damaged, `.nothingToUndo`, `.noStep`, and as `apply`; the files are as they were.
  public func undo(_ number: Int? = nil) throws(WriteError) -> EditStep {
    var disk = Disk()
    return try undo(number, on: &disk)
  }

  /// Makes again a step that was taken back: the one with this number, or the last one, unless a
  /// newer edit came after that.
  /// - Throws: `WriteError.blocked` when a file is not as undo left it or the record is damaged,
  ///   `.nothingToRedo`, `.noStep`, and as `apply`; the files are as they were.
  public func redo(_ number: Int? = nil) throws(WriteError) -> EditStep {
    var disk = Disk()
    return try redo(number, on: &disk)
  }

  /// The steps that are kept, the newest 100, ascending.
  /// - Throws: `WriteError.io`, `.refused`.
  public func steps() throws(WriteError) -> [EditStep] {
    var disk = Disk()
    do throws(WriteError) {
      guard let state = try StateFolder.existing(in: folder, on: &disk) else { return [] }
      let shelf = try StepShelf(of: state, on: &disk)
      return shelf.numbers.map { number in
        let isUndone = shelf.isUndone(number) == true
        if let record = try? shelf.record(number, on: &disk) {
          return EditStep(record, isUndone: isUndone)
        }
        let file = shelf.path(number) ?? ""
        return EditStep(
          damaged: number, at: SystemPath.relative(file, to: state.root), isUndone: isUndone)
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
      try apply(edit, in: state, on: &disk)
    }
  }

  func undo(_ number: Int? = nil, on disk: inout Disk) throws(WriteError) -> EditStep {
    guard try needsLock(number, isUndo: true, on: &disk) else { throw .nothingToUndo }
    return try locked(on: &disk) { state, disk throws(WriteError) in
      let shelf = try StepShelf(of: state, on: &disk)
      guard let chosen = number ?? shelf.standing.last else { throw .nothingToUndo }
      switch shelf.isUndone(chosen) {
      case nil: throw .noStep(chosen, kept: shelf.numbers)
      case true?: throw .undoneAlready(chosen)
      case false?: return try replay(chosen, isUndo: true, state, shelf, on: &disk)
      }
    }
  }

  func redo(_ number: Int? = nil, on disk: inout Disk) throws(WriteError) -> EditStep {
    guard try needsLock(number, isUndo: false, on: &disk) else { throw .nothingToRedo }
    return try locked(on: &disk) { state, disk throws(WriteError) in
      let shelf = try StepShelf(of: state, on: &disk)
      guard let chosen = number ?? shelf.redoable else { throw .nothingToRedo }
      switch shelf.isUndone(chosen) {
      case nil: throw .noStep(chosen, kept: shelf.numbers)
      case false?: throw .standsAlready(chosen)
      case true?: return try replay(chosen, isUndo: false, state, shelf, on: &disk)
      }
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

  private func apply(
    _ edit: Edit, in state: StateFolder, on disk: inout Disk
  ) throws(WriteError) -> EditStep {
    let allowed = resolvedOutside()
    let plan = try StepPlan(
      edit.changes.map { StepPlan.Request(change: $0) }, root: state.root, outside: allowed,
      on: &disk)
    guard !plan.changes.isEmpty else { throw .nothingToChange }
    let record = StepRecord(
      kind: .apply, number: try StepShelf(of: state, on: &disk).next, title: edit.title,
      place: place(state), outside: allowed, folders: plan.folders,
      temporary: identity.temporaryPrefix, changes: plan.changes)
    try Transaction(state: state, record: record, outside: allowed).perform(on: &disk)
    try? StepShelf(of: state, on: &disk).prune(on: &disk)
    return EditStep(record, isUndone: false)
  }

  private func replay(
    _ number: Int, isUndo: Bool, _ state: StateFolder, _ shelf: StepShelf, on disk: inout Disk
  ) throws(WriteError) -> EditStep {
    try StepReplay(
      isUndo: isUndo, state: state, shelf: shelf, outside: resolvedOutside(),
      place: place(state), temporary: identity.temporaryPrefix
    ).perform(number, on: &disk)
  }

  /// Whether there may be a step to move; else there is nothing to write the lock for.
  private func needsLock(
    _ number: Int?, isUndo: Bool, on disk: inout Disk
  ) throws(WriteError) -> Bool {
    do throws(WriteError) {
      guard let state = try StateFolder.existing(in: folder, on: &disk) else { return false }
      if try disk.status(state.pending) != nil { return true }
      let shelf = try StepShelf(of: state, on: &disk)
      if number != nil { return !shelf.numbers.isEmpty }
      return isUndo ? !shelf.standing.isEmpty : shelf.redoable != nil
    } catch {
      throw shown(error)
    }
  }

  /// Runs `body` while nobody else writes, after what was left half done is taken back.
  private func locked<Result>(
    on disk: inout Disk,
    _ body: (StateFolder, inout Disk) throws(WriteError) -> Result
  ) throws(WriteError) -> Result {
    do throws(WriteError) {
      let (state, lock) = try entered(on: &disk)
      defer { lock.release(on: &disk) }
      try state.tidy(for: identity, on: &disk)
      try recoverPending(state, on: &disk)
      return try body(state, &disk)
    } catch {
      throw shown(error)
    }
  }

  /// The state folder, and the lock. The first things written: what fails here is the folder's.
  private func entered(
    on disk: inout Disk
  ) throws(WriteError) -> (StateFolder, WorkspaceLock) {
    do throws(WriteError) {
      let state = try StateFolder.made(in: folder, on: &disk)
      let lock = try WorkspaceLock(of: state, for: identity, patience: patience, on: &disk)
      return (state, lock)
    } catch .io(_, let reason) {
      throw .unwritableFolder(folder, reason: reason)
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
      state: state, record: record, outside: record.allowed(resolvedOutside(), in: place(state)))
    let kept = try transaction.takeBack(on: &disk)
    guard !kept.isEmpty else { return }
    let differences = kept.map { change, now in
      TextDifference.unified(change.before ?? [], now ?? [], path: change.path)
    }
    throw .interrupted(
      title: record.title, paths: kept.map(\.0.path), difference: differences.joined())
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
