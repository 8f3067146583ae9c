/// Takes a recorded step back, or makes it again, wherever it stands among the others.
///
/// That is sound for every step whose files are still as it left them, and as it found them for one
/// that was taken back: the bytes it restores then belong to nobody else. Rows that were added to a
/// file that only grows are answered by more rows, whatever else the file holds, as long as they
/// stand there.
struct StepReplay {
  let isUndo: Bool
  let state: StateFolder
  let shelf: StepShelf
  /// Folders outside the workspace that may be written by steps made right here.
  let outside: [String]
  let place: String
  let temporary: String

  /// - Throws: `WriteError.blocked` when the step cannot be moved, `.conflict` when a file changes
  ///   meanwhile, `.refused`, `.io`; the files are as they were.
  func perform(_ number: Int, on disk: inout Disk) throws(WriteError) -> EditStep {
    guard let step = try shelf.record(number, on: &disk) else {
      let file = SystemPath.relative(shelf.path(number) ?? "", to: state.root)
      throw blocked(number, title: nil, .damaged(file), paths: [], on: &disk)
    }
    let allowed = step.allowed(outside, in: place)
    let plan: StepPlan
    do throws(WriteError) {
      plan = try self.plan(step, on: &disk)
    } catch {
      switch error {
      case .conflict(let paths, let difference):
        throw blocked(
          number, title: step.title, .changed(paths: paths, difference: difference), paths: paths,
          on: &disk)
      case .refused(let path, let reason):
        throw blocked(
          number, title: step.title, .refused(path: path, reason: reason), paths: [path],
          on: &disk)
      default: throw error
      }
    }
    var record = step
    record.kind = isUndo ? .undo : .redo
    record.place = place
    record.outside = allowed
    record.temporary = temporary
    record.changes = plan.changes
    try Transaction(state: state, record: record, outside: allowed).perform(on: &disk)
    return EditStep(step, isUndone: isUndo)
  }

  /// What moving the step would do to the files as they are.
  private func plan(_ step: StepRecord, on disk: inout Disk) throws(WriteError) -> StepPlan {
    let allowed = step.allowed(outside, in: place)
    var requests: [StepPlan.Request] = []
    for change in step.changes {
      var from = isUndo ? change.after : change.before
      var to = isUndo ? change.before : change.after
      if let rows = AppendedRows(change) {
        let target = try WriteTarget(change.path, root: state.root, outside: allowed, on: &disk)
        guard let now = try disk.contents(target.file) else {
          throw .conflict(
            paths: [change.path],
            difference: TextDifference.unified(change.after ?? [], [], path: change.path))
        }
        guard let moved = rows.moved(now, isUndo: isUndo) else {
          throw .conflict(
            paths: [change.path],
            difference: TextDifference.unified(
              rows.expected(now) ?? change.after ?? [], now, path: change.path))
        }
        from = now
        to = moved
      }
      requests.append(
        StepPlan.Request(
          change: FileChange(path: change.path, before: from, after: to),
          mode: change.mode & 0o777))
    }
    return try StepPlan(requests, root: state.root, outside: allowed, on: &disk)
  }

  /// The error for a step that cannot be moved, with the way past it.
  private func blocked(
    _ number: Int, title: String?, _ cause: BlockedStep.Cause, paths: [String],
    on disk: inout Disk
  ) -> WriteError {
    var later: Int?
    for other in shelf.standing where other > number {
      let record = (try? shelf.record(other, on: &disk)) ?? nil
      // Rows that were added behind those of the step are in nobody's way.
      let isInTheWay = record?.changes.contains { change in
        paths.contains(change.path) && change.undoAppend == nil
      }
      if isInTheWay == true { later = other }
    }
    var free: Int?
    for other in (isUndo ? shelf.standing : shelf.takenBack).reversed() where other != number {
      guard let record = (try? shelf.record(other, on: &disk)) ?? nil,
        (try? plan(record, on: &disk)) != nil
      else { continue }
      free = other
      break
    }
    return .blocked(
      BlockedStep(
        number: number, title: title, isUndo: isUndo, cause: cause, later: later, free: free))
  }
}
