/// Changes files all or none, whatever happens on the way.
///
/// The one rule: a step that is not committed is taken back. Its record is made last in
/// `pending` before any file is touched; committing is one rename, of `pending` onto the shelf or,
/// for undo and redo, of the step there. Whoever finds a `pending` that is not committed, in the
/// same process after an error or in another after a kill, puts each file back whose content is
/// the new one. A file with any other content was changed by somebody else and stays.
struct Transaction {
  let state: StateFolder
  let record: StepRecord
  /// Folders outside the workspace that may be written.
  let outside: [String]

  /// Makes the step.
  /// - Throws: `WriteError.io` or `.conflict`, and everything is as it was.
  func perform(on disk: inout Disk) throws(WriteError) {
    do throws(WriteError) {
      try announce(on: &disk)
      let files = try prepare(on: &disk)
      for (change, file) in zip(record.changes, files) {
        try checkUnchanged(change, file.target, on: &disk)
        if change.after != nil {
          try file.moveIntoPlace(on: &disk)
        } else {
          try disk.delete(file.target)
          try disk.syncFolder(SystemPath.parent(file.target))
        }
      }
      try commit(on: &disk)
    } catch {
      // What cannot be taken back now stays pending, for the next start.
      _ = try? takeBack(on: &disk)
      throw error
    }
    try? finish(on: &disk)
  }

  /// Whether the files are to stay as the step left them.
  func isCommitted(on disk: inout Disk) throws(WriteError) -> Bool {
    try StepShelf(of: state, on: &disk).isUndone(record.number) == (record.kind == .undo)
  }

  /// Removes what announced a committed step, and folders that an undone one had made.
  func finish(on disk: inout Disk) throws(WriteError) {
    if record.kind == .undo { removeFolders(on: &disk) }
    try removeAnnouncement(on: &disk)
  }

  /// Puts all files back as they were before the step.
  ///
  /// Does nothing to a step that is committed.
  /// - Returns: the changes of files that somebody has changed since, with what is there now.
  func takeBack(on disk: inout Disk) throws(WriteError) -> [(StepChange, [UInt8]?)] {
    guard try disk.status(state.pending) != nil else { return [] }
    if try isCommitted(on: &disk) {
      try finish(on: &disk)
      return []
    }
    var kept: [(StepChange, [UInt8]?)] = []
    for (index, change) in record.changes.enumerated().reversed() {
      let file: String
      do throws(WriteError) {
        file = try target(change, on: &disk).file
        let now = try disk.contents(file)
        try disk.delete(BesideFile(record.besideName(index), for: file).path)
        if now == change.before { continue }
        guard now == change.after else {
          kept.append((change, now))
          continue
        }
      } catch .refused {
        // A link, a pipe or a folder took its place: not ours.
        kept.append((change, nil))
        continue
      }
      if let before = change.before {
        let beside = BesideFile(record.besideName(index), for: file)
        let mode = try disk.status(file)?.mode ?? change.mode & 0o777
        try beside.write(before, mode: mode, on: &disk)
        try beside.moveIntoPlace(on: &disk)
      } else {
        try disk.delete(file)
        try disk.syncFolder(SystemPath.parent(file))
      }
    }
    if record.kind != .undo { removeFolders(on: &disk) }
    try removeAnnouncement(on: &disk)
    return kept.reversed()
  }

  /// Makes the record last, so that from here on everybody knows how to take the step back.
  private func announce(on disk: inout Disk) throws(WriteError) {
    try BesideFile(record.temporary + "pending.new", for: state.pending)
      .replace(with: record.bytes, mode: 0o600, on: &disk)
  }

  /// Makes folders and writes everything beside, while nothing is to be seen yet.
  private func prepare(on disk: inout Disk) throws(WriteError) -> [BesideFile] {
    var files: [BesideFile] = []
    for (index, change) in record.changes.enumerated() {
      let target = try target(change, on: &disk)
      for folder in target.missing { try disk.makeFolder(folder) }
      let file = BesideFile(record.besideName(index), for: target.file)
      if let after = change.after { try file.write(after, mode: change.mode, on: &disk) }
      files.append(file)
    }
    return files
  }

  /// Looks a last time, right before the file is replaced.
  private func checkUnchanged(
    _ change: StepChange, _ file: String, on disk: inout Disk
  ) throws(WriteError) {
    let now = try disk.contents(file)
    guard now == change.before else {
      throw .conflict(
        paths: [change.path],
        difference: TextDifference.unified(change.before ?? [], now ?? [], path: change.path))
    }
  }

  private func commit(on disk: inout Disk) throws(WriteError) {
    let shelf = try StepShelf(of: state, on: &disk)
    let (number, standing) = (record.number, shelf.standingPath(record.number))
    let (from, to) =
      switch record.kind {
      case .apply: (state.pending, standing)
      case .undo: (standing, shelf.undonePath(number))
      case .redo: (shelf.path(number) ?? standing, standing)
      }
    try disk.rename(from, to: to)
    do throws(WriteError) {
      try disk.syncFolder(state.steps)
      if record.kind == .apply { try disk.syncFolder(state.path) }
    } catch {
      // Not surely made last: not committed.
      try disk.rename(to, to: from)
      throw error
    }
  }

  private func removeAnnouncement(on disk: inout Disk) throws(WriteError) {
    try disk.delete(state.pending)
    try disk.syncFolder(state.path)
  }

  private func removeFolders(on disk: inout Disk) {
    for folder in record.folders.reversed() {
      guard let resolved = try? disk.resolved(folder), resolved.utf8.elementsEqual(folder.utf8),
        let home = ([state.root] + outside).first(where: { SystemPath.isInside(folder, $0) }),
        !WriteTarget.isHidden(folder, in: home)
      else { continue }
      try? disk.deleteEmptyFolder(folder)
    }
  }

  private func target(
    _ change: StepChange, on disk: inout Disk
  ) throws(WriteError) -> WriteTarget {
    try WriteTarget(change.path, root: state.root, outside: outside, on: &disk)
  }
}
