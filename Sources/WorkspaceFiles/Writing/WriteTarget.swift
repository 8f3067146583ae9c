/// The place of a file that is to be written, found to lie where writing is allowed.
struct WriteTarget {
  /// As the caller named it.
  let path: String
  /// The file without links on the way.
  let file: String
  /// Folders on the way that are not there yet, the outermost first.
  let missing: [String]

  var folder: String { SystemPath.parent(file) }

  /// Finds the place of a path below the workspace or, where the path itself leads out, below a
  /// folder outside.
  /// - Parameters:
  ///   - root: the workspace without links.
  ///   - outside: folders outside that may be written, without links.
  /// - Throws: `WriteError.refused` for a path that leads elsewhere or is hidden, `.io`.
  init(
    _ path: String, root: String, outside: [String], on disk: inout Disk
  ) throws(WriteError) {
    func refuse(_ reason: String) -> WriteError { .refused(path: path, reason: reason) }
    guard !path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
      throw refuse("the name holds control characters")
    }
    let isAbsolute = path.utf8.first == 0x2F
    var parts = path.utf8.split(separator: 0x2F, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    if isAbsolute { parts.removeFirst() }
    let named = parts.drop { $0 == ".." }
    guard let name = named.last, !named.contains(where: { ["", ".", ".."].contains($0) }) else {
      throw refuse("not a plain path of a file")
    }
    var folder = SystemPath.parent(SystemPath.joined(root, path))
    var absent: [String] = []
    var known = try disk.resolved(folder)
    // What is not there yet can only be plain names.
    while known == nil, absent.count < named.count - 1 {
      absent.insert(named[named.endIndex - 2 - absent.count], at: 0)
      folder = SystemPath.parent(folder)
      known = try disk.resolved(folder)
    }
    guard let known else { throw refuse("there is no folder \"\(folder)\"") }
    let leadsOut = isAbsolute || named.count < parts.count
    let place = (absent + [name]).reduce(known, SystemPath.joined)
    let homes = leadsOut ? outside : [root] + outside
    guard let home = homes.first(where: { SystemPath.isInside(known, $0) }) else {
      throw refuse("it leads out of the workspace")
    }
    guard !Self.isHidden(place, in: home) else {
      throw refuse("names that start with a dot are not records")
    }
    self.path = path
    file = place
    missing = absent.indices.map { absent[...$0].reduce(known, SystemPath.joined) }
  }

  /// Whether a name on the way from a folder to a path inside it starts with a dot.
  static func isHidden(_ path: String, in home: String) -> Bool {
    Array(path.utf8)[home.utf8.count...].split(separator: 0x2F).contains { $0.first == 0x2E }
  }
}
