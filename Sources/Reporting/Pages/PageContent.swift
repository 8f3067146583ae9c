import TerminalText

/// What the template of a page is filled with.
struct PageContent {
  /// What a figure unfolds to.
  struct Why {
    let id: String
    let line: String
    let body: String
  }

  let title: String
  let today: String?
  let style: String
  let styleHash: String
  let logo: String?
  let workspace: String
  let body: String
  let reasonings: [Why]
  let hasReasonings: Bool
  /// What is said of figures that do not unfold.
  let more: String?
  let origin: Origin?

  /// What stands at the foot.
  struct Origin {
    let line: String
    let filters: String
    let today: String
    let workspace: String
    let commit: String?
    let contentHash: String
  }

  init(_ report: Report) {
    let style = PageStyle(report.origin?.brand ?? Brand())
    let ids = Dictionary(
      report.reasonings.enumerated().map { ($0.element.line, "why\($0.offset + 1)") },
      uniquingKeysWith: { first, _ in first })
    title = report.title.isEmpty ? report.command : report.title
    today = report.today.isEmpty ? nil : report.today
    self.style = style.sheet
    styleHash = style.hash
    logo = report.origin?.brand.logo
    workspace = report.origin?.workspace ?? ""
    body = Self.body(report.blocks + [.lines(report.notes)], ids)
    reasonings = report.reasonings.map {
      Why(
        id: ids[$0.line] ?? "", line: $0.line,
        body: Self.body(PageLimits.shortened($0.blocks, of: $0.line), [:]))
    }
    hasReasonings = !reasonings.isEmpty
    let asked = report.whys.count
    more =
      asked > reasonings.count && hasReasonings
      ? "\(reasonings.count) of \(asked) of them are here; stagecraft explains the others." : nil
    origin = report.origin.map {
      Origin(
        line: "stagecraft \($0.line)", filters: $0.filters.isEmpty ? "none" : $0.filters,
        today: report.today, workspace: $0.workspace, commit: $0.commit,
        contentHash: $0.contentHash)
    }
  }

  private static func body(_ blocks: [Block], _ ids: [String: String]) -> String {
    var tables = 0
    return blocks.map { block in
      if case .table = block { tables += 1 }
      return PageTemplates.block.render(PageBlock(block, number: tables, ids))
    }.joined()
  }
}
