/// Says of one cell or objection after the other what happened to it since an earlier day, and why.
struct CoverageShiftFinder {
  let earlier: CoverageSnapshot
  let matrix: CoverageMatrix

  // MARK: - Cells

  /// Nothing where a cell stayed as it was.
  func shift(
    of cell: CoverageCell, since old: CoverageSnapshot.Cell?
  ) -> CoverageShift? {
    let stage = matrix.model.stages[cell.stage].id
    let persona = matrix.workspace.personas[cell.persona].id
    guard let kind = Self.kind(of: cell, since: old) else { return nil }
    var circumstances: [CoverageShift.Circumstance] = []
    if !earlier.personas.contains(persona) { circumstances.append(.newPersona(persona)) }
    if !earlier.stages.contains(stage) { circumstances.append(.newStage(stage)) }
    if let want = old?.want, want != cell.want {
      circumstances.append(.wants(cell.want, insteadOf: want))
    }
    if kind.isLoss, cell.gap > max(0, cell.want - cell.have) {
      circumstances.append(.needs(cell.missingFormats))
    }
    let covering = cell.covering.map { matrix.workspace.assets[$0].id }
    let before = old == nil ? [] : old?.covering
    return CoverageShift(
      kind: kind, subject: .cell(stage: stage, persona: persona),
      before: old.map { .init(have: $0.have, want: $0.want, gap: $0.gap) },
      after: .init(have: cell.have, want: cell.want, gap: cell.gap),
      parts: kind == .gone
        ? [] : parts(before, covering) { loss(of: $0, in: cell) },
      circumstances: circumstances,
      weight: abs((old?.gap ?? 0) - cell.gap) * cell.weight)
  }

  private static func kind(
    of cell: CoverageCell, since old: CoverageSnapshot.Cell?
  ) -> CoverageShift.Kind? {
    // A want of 0 takes part in nothing.
    if cell.want == 0 { return (old?.gap ?? 0) > 0 ? .gone : nil }
    let gap = old?.gap ?? 0
    if gap > cell.gap { return cell.gap == 0 ? .closed : .narrowed }
    if gap < cell.gap { return gap == 0 ? .opened : .widened }
    let have = old == nil ? 0 : old?.have
    guard let have, have != cell.have else { return nil }
    return have < cell.have ? .gained : .lost
  }

  /// A cell that is there no more; nothing where it had and wanted nothing.
  func gone(_ cell: CoverageSnapshot.Cell) -> CoverageShift? {
    guard cell.gap > 0 || (cell.have ?? 0) > 0, cell.want != 0 else { return nil }
    var circumstances: [CoverageShift.Circumstance] = []
    if !matrix.workspace.personas.contains(where: { $0.id == cell.persona }) {
      circumstances.append(.noPersona(cell.persona))
    }
    if !matrix.model.stages.contains(where: { $0.id == cell.stage }) {
      circumstances.append(.noStage(cell.stage))
    }
    return CoverageShift(
      kind: .gone, subject: .cell(stage: cell.stage, persona: cell.persona),
      before: .init(have: cell.have, want: cell.want, gap: cell.gap), after: nil, parts: [],
      circumstances: circumstances, weight: cell.gap * (cell.weight ?? 1))
  }

  private func loss(of id: String, in cell: CoverageCell) -> CoverageShift.Loss {
    guard let index = matrix.workspace.index(ofAsset: id) else { return .removed }
    if let loss = loss(ofLife: index) { return loss }
    let score = matrix.scores.cell(
      index, matrix.model.stages[cell.stage], in: matrix.model, persona: cell.persona)
    if score.fit == 0 || score.stageFit.source == .related { return .unlabelled }
    if score.isStale { return .stale }
    return .score(score.score, threshold: score.threshold)
  }

  /// Why an asset is not seen by any buyer.
  private func loss(ofLife index: Int) -> CoverageShift.Loss? {
    let state = matrix.scores.assets[index].state
    if state != .live { return .state(state) }
    return matrix.workspace.assets[index].visibility == .internal ? .internal : nil
  }

  // MARK: - Objections

  /// - Parameter before: ids of those that were heard without a live answer.
  func objections(_ before: Set<String>) -> [CoverageShift] {
    let workspace = matrix.workspace
    let now = Set(matrix.unanswered.map { workspace.objections[$0].id })
    let known = Set(workspace.objections.map(\.id))
    let all = workspace.objections.map(\.id) + before.subtracting(known).sorted()
    return all.compactMap { id -> CoverageShift? in
      guard now.contains(id) != before.contains(id) else { return nil }
      let answers = matrix.scores.answers(to: id).map { workspace.assets[$0].id }
      let old = earlier.answers?[id]
      var kind = CoverageShift.Kind.unanswered
      var circumstances: [CoverageShift.Circumstance] = []
      if before.contains(id) {
        kind = answers.isEmpty ? .gone : .answered
        if !known.contains(id) {
          circumstances = [.noObjection]
        } else if answers.isEmpty {
          circumstances = [.notHeard]
        }
      } else if let first = matrix.scores.trackRecord(of: id).conversations.first?.day,
        first > earlier.today
      {
        circumstances = [.heard(first)]
      }
      return CoverageShift(
        kind: kind, subject: .objection(id), before: nil, after: nil,
        parts: parts(kind == .answered ? [] : old, answers) { asset in
          workspace.index(ofAsset: asset).map { loss(ofLife: $0) ?? .unlabelled } ?? .removed
        }, circumstances: circumstances,
        weight: matrix.scores.trackRecord(of: id).valueAtStake)
    }
  }

  // MARK: - Assets

  /// The assets that came and went; none where it is not known which there were.
  private func parts(
    _ before: [String]?, _ now: [String], _ loss: (String) -> CoverageShift.Loss
  ) -> [CoverageShift.Part] {
    guard let before else { return [] }
    let (old, new) = (Set(before), Set(now))
    let changed = old.symmetricDifference(new).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    return changed.map { id in
      let asset = matrix.workspace.asset(id)
      let known = earlier.assets?[id]
      return CoverageShift.Part(
        asset: id, loss: new.contains(id) ? nil : loss(id),
        owner: asset.map { $0.owner ?? $0.team?.rawValue } ?? known?.owner,
        path: asset?.origin.path ?? known?.path)
    }
  }
}
