/// What a seller knows of a buyer for whom something to send is wanted.
///
/// An empty list asks for nothing in particular. What was not said follows from what was, where it
/// does: see `completed(by:through:)`.
public struct SendRequest: Sendable {
  /// The stages the buyer may be at, each in its own model.
  public var stages: [ModelStage] = []
  /// Ids of personas.
  public var personas: [String] = []
  /// Ids of objections.
  public var objections: [String] = []
  /// The id of an account.
  public var account: String?
  public var industries: [String] = []
  public var regions: [String] = []
  public var competitors: [String] = []
  public var languages: [String] = []
  /// Ids of formats.
  public var formats: [String] = []

  public init() {}

  /// The request with what follows from it, and what that was.
  ///
  /// An objection gives its stage and personas. An account gives its personas, industry and region,
  /// and, where no objection was said, those still at stake there that concern the personas and
  /// stages said, the most valuable first. An objection at an account is raised by the personas
  /// both have, or by the account's when they share none.
  /// - Parameter model: the model looked through, whose stages are preferred.
  public func completed(
    by scores: Scores, through model: FunnelModel
  ) -> (request: SendRequest, assumptions: [Assumption]) {
    let workspace = scores.workspace
    var whole = self
    var assumptions: [Assumption] = []
    let account = workspace.accounts.first { $0.id == self.account }
    let named = objections.compactMap { id in workspace.objections.first { $0.id == id } }

    func assume(_ field: Assumption.Field, _ values: [String], from source: String) {
      guard !values.isEmpty else { return }
      assumptions.append(Assumption(field: field, values: values, source: source))
    }

    if stages.isEmpty {
      for objection in named {
        guard let run = objection.stage?.run,
          let stage = workspace.funnels.stage(
            spanning: run, preferring: [model, workspace.settings.labels]),
          !whole.stages.contains(stage)
        else { continue }
        whole.stages.append(stage)
        assume(.stage, [stage.stage.id], from: objection.id)
      }
    }
    if personas.isEmpty {
      let roles = Self.distinct(account?.roles.flatMap(\.personas) ?? [])
      let raising = Self.distinct(named.flatMap(\.personas))
      let both = raising.filter(roles.contains)
      whole.personas = roles.isEmpty ? raising : both.isEmpty ? roles : both
      let sources =
        (roles.isEmpty || !both.isEmpty ? named.map(\.id) : [])
        + (roles.isEmpty ? [] : [account?.id].compactMap { $0 })
      assume(.persona, whole.personas, from: sources.joined(separator: " and "))
    }
    guard let account else { return (whole, assumptions) }
    if objections.isEmpty {
      whole.objections = atStake(with: account, by: scores)
      assume(.objection, whole.objections, from: account.id)
    }
    if industries.isEmpty {
      whole.industries = [account.industry].compactMap { $0 }
      assume(.industry, whole.industries, from: account.id)
    }
    if regions.isEmpty {
      whole.regions = [account.region].compactMap { $0 }
      assume(.region, whole.regions, from: account.id)
    }
    return (whole, assumptions)
  }

  /// Ids of the objections whose deals are at stake with an account and that concern the personas
  /// and stages said: the highest value first, then the latest heard, then by id.
  private func atStake(with account: Account, by scores: Scores) -> [String] {
    scores.workspace.objections.compactMap { objection -> (id: String, deal: Conversation)? in
      let isOfPersona =
        personas.isEmpty || objection.personas.contains(where: personas.contains)
      let isOfStage =
        stages.isEmpty
        || stages.contains { $0.stage.run.overlap(objection.stage?.run ?? $0.stage.run) > 0 }
      let record = scores.trackRecord(of: objection.id)
      guard isOfPersona, isOfStage,
        let deal = record.atStake.first(where: { $0.account == account.id })
      else { return nil }
      return (objection.id, deal)
    }.enumerated().sorted {
      let (left, right) = ($0.element.deal, $1.element.deal)
      return (right.value ?? 0, right.day, $0.offset) < (left.value ?? 0, left.day, $1.offset)
    }.map(\.element.id)
  }

  private static func distinct(_ ids: [String]) -> [String] {
    var seen: Set<String> = []
    return ids.filter { seen.insert($0).inserted }
  }
}
