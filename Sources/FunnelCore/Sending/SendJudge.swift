/// Judges one asset after the other for a completed request.
struct SendJudge {
  private let request: SendRequest
  private let scores: Scores
  private let stages: [ModelStage]
  private let personas: [Int]
  private let proofs: [(objection: String, assets: [String])]
  private let account: Account?
  private let campaigns: [Campaign]
  private let industryOf: [String: String]

  private var workspace: Workspace { scores.workspace }

  init(_ request: SendRequest, through model: FunnelModel, scores: Scores) {
    let workspace = scores.workspace
    self.request = request
    self.scores = scores
    stages =
      request.stages.isEmpty
      ? model.stages.map { ModelStage(model: model, stage: $0) } : request.stages
    let all = Array(workspace.personas.indices)
    let named = all.filter { request.personas.contains(workspace.personas[$0].id) }
    personas = named.isEmpty ? all : named
    proofs = workspace.objections.filter { request.objections.contains($0.id) }.map {
      ($0.id, $0.proof)
    }
    account = workspace.accounts.first { $0.id == request.account }
    campaigns = workspace.campaigns.filter { campaign in
      request.account.map { campaign.accounts.contains($0) } ?? false
    }
    industryOf = Dictionary(
      workspace.accounts.compactMap { account in account.industry.map { (account.id, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// How well an asset suits the request, whether or not it may be sent.
  func recommendation(_ index: Int) -> Recommendation {
    let asset = workspace.assets[index]
    let best = bestCell { scores.cell(index, $0.stage, in: $0.model, persona: $1) }
    let answers = request.objections.filter(asset.objections.contains)
    let proves = proofs.filter { $0.assets.contains(asset.id) }.map(\.objection)
    let asked = request.objections.filter { answers.contains($0) || proves.contains($0) }
    return Recommendation(
      asset: index, stage: best.stage, persona: best.persona, cell: best.cell, answers: answers,
      proves: proves, competitors: request.competitors.filter(asset.competitors.contains),
      industries: request.industries.filter(asset.industries.contains),
      isOwnStory: isOwnStory(asset),
      experience: (asked.isEmpty ? asset.objections : asked).map(experience),
      showings: showings(of: asset.id))
  }

  /// What keeps an asset from being sent, however well it suits: what was asked for comes first, so
  /// that what is merely not live, or internal, is known to be right in all else.
  func obstacle(_ index: Int) -> Obstacle? {
    let asset = workspace.assets[index]
    let state = scores.assets[index].state
    func isElsewhere(_ own: [String], _ wanted: [String]) -> Bool {
      !own.isEmpty && !wanted.isEmpty && !own.contains(where: wanted.contains)
    }
    if !request.formats.isEmpty, !request.formats.contains(asset.format ?? "") { return .format }
    if isElsewhere([asset.language].compactMap { $0 }, request.languages) { return .language }
    if isElsewhere(asset.regions, request.regions) { return .region }
    if isElsewhere(asset.competitors, request.competitors) { return .competitor }
    if state != .live { return .state(state) }
    return asset.visibility == .internal ? .internal : nil
  }

  /// The asset with the highest potential in the cells asked for, and what keeps it.
  func nearestToRework() -> (asset: Int, obstacle: Obstacle)? {
    var best: (asset: Int, stage: ModelStage, persona: Int, potential: Int)?
    for (index, asset) in workspace.assets.enumerated() where asset.status != .archived {
      let found = bestCell { scores.reworked(index, $0.stage, persona: $1) }
      if found.cell.score > (best?.potential ?? 0) {
        best = (index, found.stage, found.persona, found.cell.score)
      }
    }
    return best.map {
      let cell = scores.cell($0.asset, $0.stage.stage, in: $0.stage.model, persona: $0.persona)
      let misfit: Obstacle = cell.personaFit.value == 0 ? .persona : .stage
      return ($0.asset, obstacle($0.asset) ?? misfit)
    }
  }

  /// The cell asked for with the highest score; the first of equals.
  private func bestCell(
    _ score: (ModelStage, Int) -> CellScore
  ) -> (stage: ModelStage, persona: Int, cell: CellScore) {
    var best = (stage: stages[0], persona: personas[0], cell: score(stages[0], personas[0]))
    for stage in stages {
      for persona in personas {
        let cell = score(stage, persona)
        if cell.score > best.cell.score { best = (stage, persona, cell) }
      }
    }
    return best
  }

  /// An account's id is a word of its name, so a title with that word speaks of the account.
  private func isOwnStory(_ asset: Asset) -> Bool {
    guard let account else { return false }
    let name = Phrase(account.id).words
    let title = Phrase(asset.title).words
    return title.indices.contains { title[$0...].starts(with: name) } && !name.isEmpty
  }

  private func experience(_ objection: String) -> Experience {
    let record = scores.trackRecord(of: objection)
    guard !request.industries.isEmpty else {
      return Experience(objection: objection, record: record, inIndustry: nil)
    }
    let own = record.conversations.filter { conversation in
      conversation.account.flatMap { industryOf[$0] }.map(request.industries.contains) ?? false
    }
    return Experience(objection: objection, record: record, inIndustry: TrackRecord(own))
  }

  private func showings(of asset: String) -> [Showing] {
    campaigns.flatMap { campaign in
      campaign.members.filter { $0.target == .asset(asset) }.map { member in
        let last = member.date ?? campaign.to
        return Showing(
          campaign: campaign.id, day: member.date,
          isPast: last.map { $0 < scores.today } ?? false)
      }
    }.sorted {
      if $0.day != $1.day { return ($0.day?.number ?? .max) < ($1.day?.number ?? .max) }
      return $0.campaign.utf8.lexicographicallyPrecedes($1.campaign.utf8)
    }
  }
}
