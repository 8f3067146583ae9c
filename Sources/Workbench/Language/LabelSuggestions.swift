import FunnelCore

/// What the labels of a library say of those of its assets that lack some.
struct LabelSuggestions {
  /// A label that an asset may lack: the field it is written to.
  enum Field: String, CaseIterable { case stage, persona }

  /// One label one asset lacks.
  struct Suggestion {
    let field: Field
    let prediction: LabelPrediction
    /// What speaks for it most, in a few words.
    let reason: String
  }

  /// An asset and what it lacks.
  struct Row {
    let asset: Asset
    let suggestions: [Suggestion]

    /// The label suggested for a field; nothing where the asset declares it.
    subscript(field: Field) -> Suggestion? { suggestions.first { $0.field == field } }

    /// How sure the surest of its labels is, in whole percent.
    var confidence: Int { suggestions.map(\.prediction.confidence).max() ?? 0 }
  }

  let view: View
  private let labels: [Field: LearnedLabels]

  /// What the labels of a view's library teach.
  init(_ view: View) async {
    self.view = view
    async let stages = view.library.scorer.learning.stages()
    let personas = await view.library.scorer.learning.personas()
    labels = [.stage: await stages].merging(personas.map { [.persona: $0] } ?? [:]) { $1 }
  }

  /// What was learned of a field; nothing where the workspace has no classes for it.
  func learned(_ field: Field) -> LearnedLabels? { labels[field] }

  /// How many labels there are to learn a field from.
  func labelCount(_ field: Field) -> Int { labels[field]?.labelled.count ?? 0 }

  /// The assets that lack labels, of these indices: the surest first, of equals in order of id.
  func rows(among indices: [Int], least: Int) -> [Row] {
    let rows = indices.compactMap { index -> Row? in
      let asset = view.workspace.assets[index]
      let suggestions = Field.allCases.compactMap { suggestion($0, for: asset) }
        .filter { $0.prediction.confidence >= least }
      return suggestions.isEmpty ? nil : Row(asset: asset, suggestions: suggestions)
    }
    return rows.enumerated().sorted {
      ($1.element.confidence, $0.offset) < ($0.element.confidence, $1.offset)
    }.map(\.element)
  }

  /// The label suggested for a field of an asset; nothing where it declares one, or nothing was learned.
  func suggestion(_ field: Field, for asset: Asset) -> Suggestion? {
    guard lacks(field, asset), let learned = labels[field], !learned.labelled.isEmpty,
      let prediction = learned.prediction(of: asset.id)
    else { return nil }
    return Suggestion(
      field: field, prediction: prediction,
      reason: reason(prediction, learned.explanation(of: asset.id, prediction.label)))
  }

  /// Whether an asset declares nothing for a field.
  func lacks(_ field: Field, _ asset: Asset) -> Bool {
    switch field {
    case .stage: asset.stages.isEmpty
    case .persona: asset.persona == .undeclared
    }
  }

  private func reason(_ prediction: LabelPrediction, _ explanation: LabelExplanation?) -> String {
    let terms = (explanation?.terms ?? []).filter { $0.weight != nil && $0.points > 0 }
    let told = terms.prefix(2).map(\.text).joined(separator: ", ")
    let doubt = prediction.doubts.first.map { "unsure: \($0.text)" }
    return [doubt, told.isEmpty ? "most assets are" : told].compactMap { $0 }
      .joined(separator: "; ")
  }
}
