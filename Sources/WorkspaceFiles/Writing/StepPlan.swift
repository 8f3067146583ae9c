/// What a step is to do, checked against the files as they are.
struct StepPlan {
  /// A file to be changed.
  struct Request {
    let change: FileChange
    /// The permission bits of a file that is to be made.
    var mode: UInt32 = 0o644
  }

  /// The changes that change something, sorted by the bytes of their paths.
  private(set) var changes: [StepChange] = []
  /// Folders to be made, the outermost first.
  private(set) var folders: [String] = []

  /// Looks at every file.
  /// - Throws: `WriteError.conflict` naming all files that are not as they were read, `.refused`
  ///   for a file that must not be written, `.io` for one that cannot be read or written.
  init(
    _ requests: [Request], root: String, outside: [String], on disk: inout Disk
  ) throws(WriteError) {
    var files: Set<[UInt8]> = []
    var made: Set<[UInt8]> = []
    var changed: [String] = []
    var difference = ""
    let sorted = requests.sorted {
      $0.change.path.utf8.lexicographicallyPrecedes($1.change.path.utf8)
    }
    for request in sorted {
      let change = request.change
      let target = try WriteTarget(change.path, root: root, outside: outside, on: &disk)
      guard files.insert(Array(target.file.utf8)).inserted else {
        throw .refused(path: change.path, reason: "the edit names this file twice")
      }
      let now: [UInt8]?
      var mode = request.mode
      do throws(WriteError) {
        now = try disk.contents(target.file)
        if now != nil, change.before != change.after {
          try disk.checkWritable(target.file)
          mode = try disk.status(target.file)?.mode ?? mode
        }
      } catch {
        throw error.naming(change.path)
      }
      guard now == change.before else {
        changed.append(change.path)
        difference += TextDifference.unified(change.before ?? [], now ?? [], path: change.path)
        continue
      }
      if change.before == change.after { continue }
      if change.undoAppend != nil {
        guard let after = change.after, after.starts(with: change.before ?? []) else {
          throw .refused(path: change.path, reason: "rows are only ever added to this file")
        }
      }
      for folder in target.missing where made.insert(Array(folder.utf8)).inserted {
        folders.append(folder)
      }
      changes.append(
        StepChange(
          path: change.path, before: change.before, after: change.after,
          undoAppend: change.undoAppend, mode: mode))
    }
    guard changed.isEmpty else { throw .conflict(paths: changed, difference: difference) }
  }
}
