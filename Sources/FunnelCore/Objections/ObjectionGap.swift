/// An objection that was heard and that no live asset a buyer may see answers.
public struct ObjectionGap: Sendable {
  /// Index in the workspace's objections.
  public let objection: Int
  /// Index in the model's stages; nothing when the objection names no stage, or one outside of it.
  public let stage: Int?
  /// Indices in the workspace's personas; empty when it names none.
  public let personas: [Int]
  public let record: TrackRecord
  /// The asset nearest to being the answer.
  public let closest: Closest?

  /// An asset that could become the answer, and what keeps it from being one.
  public enum Closest: Hashable, Sendable {
    /// It answers, but is not live or not for a buyer's eyes; an index in the workspace's assets.
    case answering(Int)
    /// It answers nothing yet; the best potential in the objection's cells, with the index of the
    /// persona of the cell.
    case reworked(Gap.Closest, persona: Int)
  }
}

extension CoverageMatrix {
  /// Indices of the objections heard without a live answer, in order of id.
  var unanswered: [Int] {
    workspace.objections.indices.filter { index in
      let id = workspace.objections[index].id
      return scores.trackRecord(of: id).heard > 0 && scores.answers(to: id).isEmpty
    }
  }

  /// The objections heard without a live answer: the most deal value at stake first, then the most
  /// often heard, then by id.
  public var objectionGaps: [ObjectionGap] {
    unanswered.map { index -> ObjectionGap in
      let objection = workspace.objections[index]
      let record = scores.trackRecord(of: objection.id)
      let stage = objection.stage.flatMap { label in
        model.stage(sharingMostWith: label.run).flatMap { shared in
          model.stages.firstIndex { $0.id == shared.id }
        }
      }
      let personas = workspace.personas.indices.filter {
        objection.personas.contains(workspace.personas[$0].id)
      }
      return ObjectionGap(
        objection: index, stage: stage, personas: personas, record: record,
        closest: closest(to: objection, stage, personas))
    }.sorted {
      if $0.record.valueAtStake != $1.record.valueAtStake {
        return $0.record.valueAtStake > $1.record.valueAtStake
      }
      if $0.record.heard != $1.record.heard { return $0.record.heard > $1.record.heard }
      return $0.objection < $1.objection
    }
  }

  private func closest(
    to objection: Objection, _ stage: Int?, _ personas: [Int]
  ) -> ObjectionGap.Closest? {
    let declared = workspace.assets.indices.filter {
      workspace.assets[$0].status != .archived
        && workspace.assets[$0].objections.contains(objection.id)
    }
    // What a buyer may see one day is nearer than what only the seller may.
    let nearest = declared.first { workspace.assets[$0].visibility != .internal }
    if let nearest = nearest ?? declared.first { return .answering(nearest) }
    guard let stage else { return nil }
    var best: (closest: Gap.Closest, persona: Int)?
    for persona in personas.isEmpty ? Array(workspace.personas.indices) : personas {
      guard let found = closest(to: cell(stage: stage, persona: persona)) else { continue }
      if found.potential > (best?.closest.potential ?? 0) { best = (found, persona) }
    }
    return best.map { .reworked($0.closest, persona: $0.persona) }
  }
}
