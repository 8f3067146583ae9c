/// What a campaign is short of.
enum PlanNeeds {
  /// Cells in journey order, each with its missing formats behind it, then objections by id.
  static func of(_ aim: PlanAim) -> [PlanNeed] {
    var needs: [PlanNeed] = []
    for cell in aim.cells {
      let have = aim.shown.filter { aim.covers($0, cell.stage, cell.persona) }
      let unit = max(cell.weight > 0 ? 1 : 0, Rounding.quotient(100 * cell.weight, cell.want))
      needs.append(
        PlanNeed(
          kind: .cell(stage: cell.stage, persona: cell.persona), have: have.count, want: cell.want,
          weight: cell.weight, unit: unit))
      let held = Set(have.compactMap { aim.workspace.assets[$0].format })
      let formats = aim.workspace.expectations(of: aim.model.stages[cell.stage])?.formats ?? []
      for format in formats where !held.contains(format) {
        needs.append(
          PlanNeed(
            kind: .format(format, stage: cell.stage, persona: cell.persona), have: 0, want: 1,
            weight: cell.weight, unit: unit))
      }
    }
    return needs + objections(aim)
  }

  /// The objections that the personas aimed at raise at a stage aimed at, heard, or taken up by the
  /// campaign, that no asset answers.
  private static func objections(_ aim: PlanAim) -> [PlanNeed] {
    let workspace = aim.workspace
    let members = aim.campaign.members.compactMap { member in
      if case .objection(let id) = member.target { id } else { nil }
    }
    var open: [(index: Int, stake: Int)] = []
    for (index, objection) in workspace.objections.enumerated() {
      guard aim.scores.answers(to: objection.id).isEmpty else { continue }
      let record = aim.scores.trackRecord(of: objection.id)
      let isMember = members.contains(objection.id)
      guard isMember || (record.heard > 0 && !cells(of: index, aim).isEmpty) else { continue }
      open.append((index, record.valueAtStake))
    }
    let total = open.reduce(0) { $0 + $1.stake }
    return open.map { index, stake in
      PlanNeed(
        kind: .objection(index), have: 0, want: 1, weight: stake,
        unit: aim.wishes.objectionWeight
          * (total == 0 ? 100 : 50 + Rounding.quotient(50 * open.count * stake, total)))
    }
  }

  /// The cells aimed at where an objection is raised: its stage, or any where it names none, by the
  /// personas it names, or by any.
  static func cells(of objection: Int, _ aim: PlanAim) -> [(stage: Int, persona: Int)] {
    let record = aim.workspace.objections[objection]
    let stage = record.stage.flatMap { label in
      aim.model.stage(sharingMostWith: label.run).flatMap { aim.model.stages.firstIndex(of: $0) }
    }
    let stages = aim.stages.filter { stage == nil || stage == $0 }
    let personas = aim.personas.filter {
      record.personas.isEmpty || record.personas.contains(aim.workspace.personas[$0].id)
    }
    return stages.flatMap { stage in personas.map { (stage, $0) } }
  }
}
