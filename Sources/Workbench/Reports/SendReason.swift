import FunnelCore

/// Why an asset stands where it does among what to send, in words.
struct SendReason {
  let request: SendRequest
  let view: View

  /// The facts that placed it, in one sentence without a period.
  func why(_ found: Recommendation) -> String {
    [
      objections(found), personas(found), stage(found),
      found.competitors.isEmpty ? nil : "about \(list(found.competitors))", industry(found),
      found.isOwnStory ? "their own story, so last" : nil, found.cell.isStale ? "stale" : nil,
      language(found), weakness(found),
    ].compactMap { $0 }.joined(separator: "; ")
  }

  /// How the objections it answers went; nothing when it answers none.
  func fared(_ found: Recommendation) -> String? {
    let industries = request.industries.joined(separator: " or ")
    let parts = found.experience.map { experience -> String in
      let record = experience.record
      guard record.heard > 0 else { return "\(experience.objection): not heard yet" }
      let own = experience.inIndustry.map {
        $0.heard == 0
          ? ", never in \(industries)" : ", \($0.won) of \($0.heard) in \(industries)"
      }
      return "\(experience.objection): won \(record.won) of \(record.heard) heard\(own ?? "")"
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// The campaigns that show it to the account; nothing when none does.
  func showings(_ found: Recommendation) -> String? {
    let parts = found.showings.map { showing in
      (showing.isPast ? "was in " : "planned for ") + showing.campaign
        + (showing.day.map { " on \($0)" } ?? "")
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// What keeps an asset from being sent, as in `1 draft`.
  func obstacle(_ obstacle: Obstacle) -> String {
    switch obstacle {
    case .state(let state): state.rawValue
    case .format: "not \(request.formats.joined(separator: " or "))"
    case .language: "not in \(request.languages.joined(separator: " or "))"
    case .region: "not for \(request.regions.joined(separator: " or "))"
    case .competitor: "not about \(request.competitors.joined(separator: " or "))"
    case .internal: "internal"
    case .stage: "for other stages"
    case .persona: "for other personas"
    }
  }

  private func objections(_ found: Recommendation) -> String? {
    let both = found.answers.filter(found.proves.contains)
    let answers = found.answers.filter { !both.contains($0) }
    let proves = found.proves.filter { !both.contains($0) }
    let parts = [
      both.isEmpty ? nil : "answers \(list(both)) and proves it",
      answers.isEmpty ? nil : "answers \(list(answers))",
      proves.isEmpty ? nil : "proves the answer to \(list(proves))",
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private func personas(_ found: Recommendation) -> String? {
    let workspace = view.workspace
    guard !workspace.namedPersonas.isEmpty else { return nil }
    let asset = workspace.assets[found.asset]
    let persona = workspace.personas[found.persona].id
    switch found.cell.personaFit.source {
    case .declared where asset.persona == .all: return "written for everyone"
    case .declared:
      let declared = workspace.personas.map(\.id).filter { asset.persona.declares($0) == true }
      let asked = declared.filter(request.personas.contains)
      return "written for \(list(asked.isEmpty ? declared : asked))"
    case .inferred, .related:
      return "for \(persona) (inferred \(found.cell.personaFit.value))"
    case .none:
      return request.personas.isEmpty ? nil : "not written for \(list(request.personas))"
    }
  }

  private func stage(_ found: Recommendation) -> String {
    let fit = found.cell.stageFit
    let name = Self.name(of: found.stage, view)
    switch fit.source {
    case .declared: return "\(name) (declared)"
    case .inferred: return "\(name) (inferred \(fit.value))"
    case .related: return "next to \(name)"
    case .none: return "not for \(name)"
    }
  }

  private func industry(_ found: Recommendation) -> String? {
    guard let industry = found.industries.first else { return nil }
    let account = view.workspace.accounts.first { $0.id == request.account }
    return account?.industry == industry
      ? "\(industry), as is \(account?.id ?? "")" : "for \(list(found.industries))"
  }

  private func language(_ found: Recommendation) -> String? {
    let isUnsaid = view.workspace.assets[found.asset].language == nil
    return isUnsaid && !request.languages.isEmpty ? "language not said" : nil
  }

  private func weakness(_ found: Recommendation) -> String? {
    let cell = found.cell
    return cell.fit > 0 && cell.score < cell.threshold ? "below \(cell.threshold)" : nil
  }

  private func list(_ words: [String]) -> String { words.joined(separator: ", ") }

  /// A stage's id, behind its model where that is not the one looked through.
  static func name(of stage: ModelStage, _ view: View) -> String {
    stage.model.name == view.model.name
      ? stage.stage.id : "\(stage.model.name)/\(stage.stage.id)"
  }
}
