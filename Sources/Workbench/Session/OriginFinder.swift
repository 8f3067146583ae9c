import FunnelCore
import Reporting
import WorkspaceFiles

/// Finds out what a document was made from: the line, the files, the commit.
struct OriginFinder {
  private let library: Library

  init(_ library: Library) { self.library = library }

  /// The origin, and what cannot be had as the settings ask.
  /// - Parameter funnel: the model that was asked for, where it is not the workspace's own.
  func origin(_ words: [String], _ funnel: String?) -> (ReportOrigin, remarks: [String]) {
    let folder = WorkspaceFolder(path: library.folder)
    var remarks: [String] = []
    var brand = Brand()
    let settings = library.workspace.settings.brand
    brand.accent = settings.accent.flatMap { Colour($0) }
    if let path = settings.logo {
      let (logo, reason) = folder.logo(path)
      brand.logo = logo?.address
      if logo == nil { remarks.append("The page has no logo: \(path), \(reason).") }
    }
    let filters = words.dropFirst().filter { $0.contains(":") && !$0.hasPrefix("-") }
    let origin = ReportOrigin(
      workspace: Banner.name(library), line: line(words, funnel),
      filters: filters.joined(separator: " "), commit: commit,
      contentHash: folder.contentHash(like: library.reading) ?? "unread", brand: brand)
    return (origin, remarks)
  }

  /// The words without where the result goes and where the workspace lies: places of one machine.
  private func line(_ words: [String], _ funnel: String?) -> String {
    let places = ["-o", "--output", "-w", "--workspace", "--color", "--format"]
    var kept: [String] = []
    var isPlace = false
    for word in words {
      if isPlace {
        isPlace = false
      } else if places.contains(word) {
        isPlace = true
      } else if word != "--force", !places.contains(where: { word.hasPrefix("\($0)=") }) {
        kept.append(word)
      }
    }
    if let funnel, !kept.contains(where: { $0.hasPrefix("--funnel") }) {
      kept += ["--funnel", funnel]
    }
    if !kept.contains(where: { $0.hasPrefix("--today") }),
      library.workspace.settings.today != library.today
    {
      kept += ["--today", "\(library.today)"]
    }
    kept += ["--format", "html"]
    return kept.map(LineSplitter.quoted).joined(separator: " ")
  }

  /// The commit's id; nothing outside of a repository, or in one that cannot be read.
  private var commit: String? {
    guard let history = GitHistory(holding: library.folder) else { return nil }
    return try? history.head
  }
}
