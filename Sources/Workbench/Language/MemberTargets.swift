import FunnelCore
import WorkspaceFiles

/// Reads what shall be in a campaign or out of it: assets, and objections as `objection:ID`.
///
/// Each word may hold several joined by commas, rows and ranges of the last table.
struct MemberTargets {
  /// A campaign, then what may join it or leave it.
  static let offers: Offers =
    .records(.campaign) + .records(.asset)
    + .words { view in
      RecordNames.candidates(.objection, view).map {
        .init("objection:\($0.text)", detail: $0.detail)
      }
    }

  let workspace: Workspace
  let rows: [RowReference]

  /// The records that words name, each once.
  /// - Throws: `CommandFailure` for a record nobody has.
  func records(_ words: [String]) throws(CommandFailure) -> [CampaignMember.Target] {
    var found: [CampaignMember.Target] = []
    for (kind, part) in try Self.parts(words) {
      let kind = if let kind { kind } else { try self.kind(ofRow: part) }
      for target in try targets(part, kind) where !found.contains(target) { found.append(target) }
    }
    return found
  }

  /// The members of a campaign that words name, each once.
  /// - Throws: `CommandFailure` for what takes no part in it, or could be two members.
  func members(
    _ words: [String], of campaign: Campaign
  ) throws(CommandFailure) -> [CampaignMember.Target] {
    var found: [CampaignMember.Target] = []
    for (kind, part) in try Self.parts(words) {
      for (kind, name) in try names(part, kind) {
        let targets = campaign.members.map(\.target).filter { kind == nil || $0.kind == kind }
        let id = try TargetReader.id(
          name, among: Set(targets.map(\.id)).sorted(),
          what: "\(kind?.rawValue ?? "member") of \(campaign.id)",
          known: targets.map(\.text))
        let named = targets.filter { $0.id == id }
        guard let target = named.first, named.allSatisfy({ $0 == target }) else {
          throw CommandFailure(
            "\(id) is an asset and an objection of \(campaign.id): say asset:\(id) or "
              + "objection:\(id).", status: .notFound)
        }
        if !found.contains(target) { found.append(target) }
      }
    }
    return found
  }

  /// The names with the kind that is said of each: `objection:a,b` are two objections.
  private static func parts(
    _ words: [String]
  ) throws(CommandFailure) -> [(kind: RecordKind?, part: String)] {
    let parts = words.flatMap { word -> [(RecordKind?, String)] in
      var kind: RecordKind?
      return word.split(separator: ",").map { part in
        let own = [RecordKind.objection, .asset].first { part.hasPrefix("\($0.rawValue):") }
        kind = own ?? kind
        return (kind, String(part.dropFirst(own.map { $0.rawValue.count + 1 } ?? 0)))
      }
    }.filter { !$0.1.isEmpty }
    guard !parts.isEmpty else {
      throw CommandFailure(
        "\"\(words.joined(separator: " "))\" names nothing: an asset is wanted, or objection:ID.")
    }
    return parts
  }

  private func kind(ofRow part: String) throws(CommandFailure) -> RecordKind {
    if workspace.asset(part) != nil { return .asset }
    let named = try TargetReader(rows: rows).rows(part) ?? []
    let isObjections = !named.isEmpty && named.allSatisfy { $0.id(of: .objection) != nil }
    return isObjections ? .objection : .asset
  }

  private func targets(
    _ part: String, _ kind: RecordKind
  ) throws(CommandFailure) -> [CampaignMember.Target] {
    if kind == .asset, workspace.asset(part) == nil,
      workspace.objections.contains(where: { $0.id == part })
    {
      throw CommandFailure(
        "\"\(part)\" is an objection: write objection:\(part).", status: .notFound,
        correction: .replace(wrong: part, right: "objection:\(part)"))
    }
    return try Records(kind, in: workspace).ids([part], rows: rows).map {
      kind == .asset ? .asset($0) : .objection($0)
    }
  }

  /// The records that rows stand for, or the text itself.
  private func names(
    _ part: String, _ kind: RecordKind?
  ) throws(CommandFailure) -> [(kind: RecordKind?, name: String)] {
    guard workspace.asset(part) == nil, let rows = try TargetReader(rows: rows).rows(part) else {
      return [(kind, part)]
    }
    var names: [(RecordKind?, String)] = []
    for row in rows {
      let kinds = kind.map { [$0] } ?? [.asset, .objection]
      guard let own = kinds.first(where: { row.id(of: $0) != nil }), let id = row.id(of: own) else {
        throw CommandFailure(
          "Row \(part) is no \(kinds.map(\.rawValue).joined(separator: " or ")); name the member by "
            + "its id.",
          status: .notFound)
      }
      names.append((own, id))
    }
    return names
  }
}

extension CampaignMember.Target {
  fileprivate var kind: RecordKind {
    switch self {
    case .asset: .asset
    case .objection: .objection
    }
  }

  /// As a command names it.
  fileprivate var text: String { kind == .asset ? id : "objection:\(id)" }
}
