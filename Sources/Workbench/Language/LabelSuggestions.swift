import FunnelCore

/// What the labels of a library say of those of its assets that lack some.
struct LabelSuggestions {
  /// A label that an asset may lack: the field it is written to.
  enum Field: String, CaseIterable { case stage, persona }

  /// One label one asset lacks.
  struct Suggestion {
    let field: Field
    let label: String
    /// How many of a hundred such labels are right; nothing where there is nothing to learn from and
    /// the plugins that know any library had to do.
    let confidence: Int?
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
    var confidence: Int { suggestions.compactMap(\.confidence).max() ?? 0 }
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

  /// Whether there are enough labels of a field to learn from.
  func isLearned(_ field: Field) -> Bool { labelCount(field) >= Self.fewest }

  /// Below so many labels there is nothing to learn.
  static let fewest = 5

  /// The assets that lack labels, of these indices: the surest first, of equals in order of id.
  func rows(among indices: [Int], least: Int) -> [Row] {
    let rows = indices.compactMap { index -> Row? in
      let suggestions = Field.allCases.compactMap { suggestion($0, for: index) }
        .filter { $0.confidence ?? 0 >= least }
      return suggestions.isEmpty
        ? nil : Row(asset: view.workspace.assets[index], suggestions: suggestions)
    }
    return rows.enumerated().sorted {
      ($1.element.confidence, $0.offset) < ($0.element.confidence, $1.offset)
    }.map(\.element)
  }

  /// The label suggested for a field of an asset; nothing where it declares one, or nothing speaks
  /// for any.
  func suggestion(_ field: Field, for index: Int) -> Suggestion? {
    let asset = view.workspace.assets[index]
    guard lacks(field, asset) else { return nil }
    guard isLearned(field), let learned = labels[field],
      let prediction = learned.prediction(of: asset.id)
    else { return fallback(field, index) }
    return Suggestion(
      field: field, label: prediction.label, confidence: prediction.confidence,
      reason: reason(prediction, learned.explanation(of: asset.id, prediction.label)))
  }

  /// What format, channel and wording say, or the words of the persona files.
  private func fallback(_ field: Field, _ index: Int) -> Suggestion? {
    let found: (label: String, fit: Int, by: String)?
    switch field {
    case .stage:
      let model = view.workspace.settings.labels
      found = model.stages.map { stage in
        (stage.id, view.scores.stageFit(index, stage, in: model).inferred, "format and wording")
      }.reduce(nil) { best, next in next.1 > best?.1 ?? 0 ? next : best }
    case .persona:
      found = view.workspace.namedPersonas.enumerated().map { number, persona in
        (persona.id, view.scores.personaFit(index, number).inferred, "the persona file's words")
      }.reduce(nil) { best, next in next.1 > best?.1 ?? 0 ? next : best }
    }
    return found.map {
      Suggestion(
        field: field, label: $0.label, confidence: nil, reason: "fit \($0.fit) by \($0.by)")
    }
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
