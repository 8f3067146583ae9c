import FunnelCore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Lists the files of one kind below folders, Markdown unless said, without opening what it should not.
///
/// Each folder and linked file is visited once, whatever links lead to it, so that no arrangement
/// of links makes the walk long; links are followed only into the folders that were named.
struct FolderLister {
  private struct Link {
    let path: String
    let openPath: String
    let name: String
  }

  private static let deepest = 100

  /// Resolved paths of the folders links may lead into.
  private let named: [String]
  /// Names of folders right below the workspace that are passed over.
  private let skipped: Set<String>
  /// Whether a file of some name is wanted.
  private let accepts: @Sendable (String) -> Bool
  private var listing = FolderListing()
  private var folders: Set<FileIdentity> = []
  private var files: Set<FileIdentity> = []
  private var links: [Link] = []

  init(
    named: [String], skipping skipped: Set<String> = [],
    accepting accepts: @escaping @Sendable (String) -> Bool = Self.isMarkdown
  ) {
    self.named = named
    self.skipped = skipped
    self.accepts = accepts
  }

  /// Adds the files below a folder; `path` is how diagnostics name it, empty for the workspace.
  mutating func add(path: String, openPath: String) {
    walk(path: path, openPath: openPath, depth: 0, top: path.isEmpty)
  }

  /// Adds the files below a folder unless the folder is a link out of the named ones.
  mutating func addChecked(path: String, openPath: String) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    switch FileIdentity(openPath)?.kind {
    case .folder: add(path: path, openPath: openPath)
    case .link: follow(Link(path: path, openPath: openPath, name: name))
    case .file, .other: report(.unreadable, path, "not a folder")
    case nil: report(.unreadable, path, SystemPath.reason(errno))
    }
  }

  /// Follows the links that may be followed and hands over what was found.
  mutating func finish() -> FolderListing {
    while !links.isEmpty {
      let waiting = links.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
      links = []
      for link in waiting { follow(link) }
    }
    listing.files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return listing
  }

  private mutating func walk(path: String, openPath: String, depth: Int, top: Bool = false) {
    let descriptor = open(openPath, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0, depth < Self.deepest else {
      let reason = descriptor < 0 ? SystemPath.reason(errno) : "folders nested too deep"
      if descriptor >= 0 { close(descriptor) }
      report(.unreadable, path.isEmpty ? "." : path, reason)
      return
    }
    guard let identity = FileIdentity(descriptor: descriptor),
      folders.insert(identity).inserted, let stream = fdopendir(descriptor)
    else {
      close(descriptor)
      return
    }
    defer { closedir(stream) }
    var inner: [(name: String, path: String)] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { name -> String? in
          if name[0] == 0x2E { return nil }
          return String(validatingCString: name) ?? undecodable(name, below: path)
        }
      }
      guard let name, name != "node_modules", !(top && skipped.contains(name)) else { continue }
      let below = path.isEmpty ? name : SystemPath.joined(path, name)
      guard let identity = FileIdentity(name, in: descriptor) else { continue }
      switch identity.kind {
      case .folder:
        inner.append((name, below))
      case .file where accepts(name):
        files.insert(identity)
        add(name, path: below, openPath: SystemPath.joined(openPath, name))
      case .file:
        break
      case .link:
        links.append(
          Link(path: below, openPath: SystemPath.joined(openPath, name), name: name))
      case .other:
        report(.notAFile, below, "a pipe, socket or device: not opened")
      }
    }
    for (name, below) in inner {
      if let diagnostic = NameCheck.diagnostic(for: name, at: below) {
        listing.diagnostics.append(diagnostic)
      }
      walk(path: below, openPath: SystemPath.joined(openPath, name), depth: depth + 1)
    }
  }

  private mutating func add(_ name: String, path: String, openPath: String) {
    if let diagnostic = NameCheck.diagnostic(for: name, at: path) {
      listing.diagnostics.append(diagnostic)
    }
    listing.files.append(ListedFile(path: path, openPath: openPath, name: name))
  }

  private mutating func follow(_ link: Link) {
    guard let target = SystemPath.resolved(link.openPath) else {
      let code = errno
      if code == ELOOP {
        report(.linkLoop, link.path, "the link leads back to itself: not followed")
      } else if accepts(link.name) || code != ENOENT {
        report(.unreadable, link.path, "the link leads nowhere: \(SystemPath.reason(code))")
      }
      return
    }
    guard named.contains(where: { SystemPath.isInside(target, $0) }) else {
      report(.linkOutside, link.path, "the link leads out of the workspace: not opened")
      return
    }
    guard let identity = FileIdentity(target) else { return }
    switch identity.kind {
    case .folder:
      let place = SystemPath.resolved(SystemPath.parent(link.openPath)) ?? link.openPath
      if SystemPath.isInside(place, target) {
        report(.linkLoop, link.path, "the link leads back to a folder it lies in: not followed")
      } else {
        walk(path: link.path, openPath: target, depth: 0)
      }
    case .file where accepts(link.name):
      if files.insert(identity).inserted { add(link.name, path: link.path, openPath: target) }
    case .file, .link:
      break
    case .other:
      report(.notAFile, link.path, "a link to a pipe, socket or device: not opened")
    }
  }

  private mutating func undecodable(_ name: UnsafePointer<CChar>, below path: String) -> String? {
    let shown = String(cString: name)
    report(
      .nameNotUTF8, path.isEmpty ? shown : SystemPath.joined(path, shown),
      "the name is not UTF-8: rename it to have it read")
    return nil
  }

  private mutating func report(_ code: DiagnosticCode, _ path: String, _ message: String) {
    listing.diagnostics.append(Diagnostic(code, at: SourcePosition(path), message))
  }

  /// Whether a file of this name is read as a record.
  static func isMarkdown(_ name: String) -> Bool {
    let name = name.lowercased()
    return [".md", ".markdown", ".mdx"].contains {
      name.utf8.count > $0.utf8.count && name.hasSuffix($0)
    }
  }
}
