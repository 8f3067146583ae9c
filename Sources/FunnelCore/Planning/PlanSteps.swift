/// Everything a campaign could do towards its needs.
struct PlanSteps {
  /// What renewing takes of a new one's cost and days, and finishing a draft, in percent.
  private static let renewing = 20
  private static let finishing = 50
  /// So many assets with the highest potential are considered for rework in each cell, from this on.
  private static let closest = 4
  private static let leastPotential = 40
  /// What an asset without a format is taken for where work is counted.
  private static let plainFormat = "document"

  private let aim: PlanAim
  private let needs: [PlanNeed]
  /// How well a format suits a stage, 0–100.
  private let fit: (String, Stage) -> Int
  private let cellNeed: [Int: Int]
  private let formatNeeds: [(format: String, cell: Int, need: Int)]
  private let objectionNeed: [Int: Int]

  private var workspace: Workspace { aim.workspace }

  init(_ aim: PlanAim, _ needs: [PlanNeed], fit: @escaping (String, Stage) -> Int) {
    self.aim = aim
    self.needs = needs
    self.fit = fit
    let width = aim.workspace.personas.count
    var cells: [Int: Int] = [:]
    var formats: [(String, Int, Int)] = []
    var objections: [Int: Int] = [:]
    for (number, need) in needs.enumerated() {
      switch need.kind {
      case .cell(let stage, let persona): cells[stage * width + persona] = number
      case .format(let format, let stage, let persona):
        formats.append((format, stage * width + persona, number))
      case .objection(let index): objections[index] = number
      }
    }
    cellNeed = cells
    formatNeeds = formats
    objectionNeed = objections
  }

  /// Uses by id, then reworks by id, then new assets by cell and format.
  func all() -> [PlanStep] {
    var steps = useful(workspace.assets.indices.compactMap(use).map(blocked))
    steps += (workspace.assets.indices.flatMap(kept) + widened() + made()).map(blocked)
    return steps
  }

  /// Of uses that fill the same needs for as much only as many as are short, those that suit best first;
  /// and one for each team and stages of those that fill none, for where a rule wants something.
  private func useful(_ uses: [PlanStep]) -> [PlanStep] {
    struct Kind: Hashable {
      let needs: [Int]
      let stages: [Int]
      let team: Team
      let format: String?
      let cost: Int
    }
    var left: [Kind: Int] = [:]
    var kept: Set<Int> = []
    let byScore = uses.indices.sorted { (-uses[$0].score, $0) < (-uses[$1].score, $1) }
    for number in byScore {
      let step = uses[number]
      let isWanted = step.asset.map { aim.wishes.assets.contains(workspace.assets[$0].id) } ?? false
      guard step.blockers.isEmpty, !isWanted else {
        kept.insert(number)
        continue
      }
      let kind = Kind(
        needs: step.needs, stages: step.stages, team: step.team, format: step.format,
        cost: step.cost)
      let room = left[kind] ?? max(1, step.needs.map { needs[$0].short }.max() ?? 1)
      if room > 0 { kept.insert(number) }
      left[kind] = room - 1
    }
    return uses.indices.filter(kept.contains).map { uses[$0] }
  }

  // MARK: - Existing assets

  private func use(_ index: Int) -> PlanStep? {
    let asset = workspace.assets[index]
    guard asset.status == .live, asset.visibility != .internal, !aim.shown.contains(index),
      !aim.scores.assets[index].isStale
    else { return nil }
    let cells = covered(index)
    let isWanted = aim.wishes.assets.contains(asset.id) || isFormatWanted(asset.format)
    guard !cells.isEmpty || isWanted || !answered(by: asset).isEmpty else { return nil }
    let earliest = max(aim.from, asset.published ?? aim.from)
    let latest = [aim.to, asset.expires].compactMap { $0 }.min()
    // What has expired already is for renewal.
    if let expires = asset.expires, expires < aim.from { return nil }
    let format = asset.format.flatMap { workspace.vocabulary.format($0) }
    return step(
      .use(index), format: asset.format, team: team(of: asset), cost: format?.placement ?? 0,
      days: 0, share: 0, cells: cells, objections: answered(by: asset), earliest: earliest,
      latest: latest)
  }

  /// A stale, expired or unfinished asset that would cover cells aimed at.
  private func kept(_ index: Int) -> [PlanStep] {
    let asset = workspace.assets[index]
    guard asset.status != .archived, asset.visibility != .internal, !aim.shown.contains(index)
    else { return [] }
    let isExpired = asset.expires.map { $0 < aim.from } ?? false
    guard asset.status == .draft || isExpired || aim.scores.assets[index].isStale else {
      return []
    }
    let isDraft = asset.status == .draft
    let cells = covered(index, isRenewed: true)
    let objections = answered(by: asset)
    guard !cells.isEmpty || !objections.isEmpty || aim.wishes.assets.contains(asset.id) else {
      return []
    }
    return [
      rework(
        index, isDraft ? .finish : .renew, share: isDraft ? Self.finishing : Self.renewing,
        cells: cells, objections: objections)
    ]
  }

  /// The assets closest to cells that are short, made to serve them.
  private func widened() -> [PlanStep] {
    let live = workspace.assets.indices.filter { index in
      let asset = workspace.assets[index]
      return asset.status == .live && asset.visibility != .internal
        && !(asset.expires.map { $0 < aim.from } ?? false) && !aim.scores.assets[index].isStale
    }
    var steps: [PlanStep] = []
    for cell in aim.cells {
      guard let need = cellNeed[key(cell.stage, cell.persona)], needs[need].short > 0 else {
        continue
      }
      let stage = aim.model.stages[cell.stage]
      let closest = live.compactMap { index -> (asset: Int, potential: Int)? in
        let potential = aim.scores.reworked(index, stage, persona: cell.persona).score
        guard potential >= Self.leastPotential, !aim.covers(index, cell.stage, cell.persona)
        else { return nil }
        return (index, potential)
      }.sorted { ($0.potential, $1.asset) > ($1.potential, $0.asset) }.prefix(Self.closest)
      for (index, potential) in closest {
        for objection in [nil] + objections(at: cell.stage, cell.persona).map(Optional.some) {
          let own = covered(index) + [(cell.stage, cell.persona)]
          steps.append(
            rework(
              index,
              .widen(
                stage: cell.stage, persona: cell.persona, objection: objection,
                potential: potential),
              share: max(Self.renewing, 100 - potential),
              // What is shown already covers its own cells already.
              cells: aim.shown.contains(index) ? [(cell.stage, cell.persona)] : own,
              objections: objection.map { [$0] } ?? []))
        }
      }
    }
    return steps
  }

  private func rework(
    _ index: Int, _ rework: PlanStep.Rework, share: Int, cells: [(stage: Int, persona: Int)],
    objections: [Int]
  ) -> PlanStep {
    let asset = workspace.assets[index]
    let format = workspace.vocabulary.format(asset.format ?? Self.plainFormat)
    let days = ((format?.days ?? 2) * share + 99) / 100
    return step(
      .rework(index, rework), format: asset.format, team: own(format?.team ?? .marketing),
      cost: Rounding.quotient((format?.cost ?? 0) * share, 100) + (format?.placement ?? 0),
      days: max(1, days), share: share, cells: cells, objections: objections, earliest: aim.from,
      latest: aim.to)
  }

  // MARK: - New assets

  private func made() -> [PlanStep] {
    aim.cells.flatMap { cell -> [PlanStep] in
      let stage = aim.model.stages[cell.stage]
      let need = cellNeed[key(cell.stage, cell.persona)]
      let short = need.map { needs[$0].short } ?? 0
      let missing = formatNeeds.filter { $0.cell == key(cell.stage, cell.persona) }.map(\.format)
      let objections = objections(at: cell.stage, cell.persona)
      let isWanted = { (id: String) in missing.contains(id) || aim.wishes.formats.contains(id) }
      guard short > 0 || !missing.isEmpty || !objections.isEmpty || !aim.wishes.formats.isEmpty
      else { return [] }
      let suiting = workspace.vocabulary.formats.filter { format in
        !format.isForSellers
          && (isWanted(format.id) || fit(format.id, stage) >= workspace.settings.threshold)
      }
      let copies = suiting.isEmpty ? 1 : max(1, (short + suiting.count - 1) / suiting.count)
      return suiting.flatMap { format -> [PlanStep] in
        let fills = short > 0 || isWanted(format.id)
        let plain: [Int?] = fills ? [nil] : []
        return (0..<copies).flatMap { copy in
          (plain + objections.map(Optional.some)).map { objection in
            step(
              .make(
                format: format.id, stage: cell.stage, persona: cell.persona, objection: objection,
                copy: copy), format: format.id, team: own(format.team),
              cost: format.cost + format.placement, days: format.days, share: 100,
              cells: [(cell.stage, cell.persona)], objections: objection.map { [$0] } ?? [],
              earliest: aim.from, latest: aim.to)
          }
        }
      }
    }
  }

  // MARK: - Parts

  private func step(
    _ work: PlanStep.Work, format: String?, team: Team, cost: Int, days: Int, share: Int,
    cells: [(stage: Int, persona: Int)], objections: [Int], earliest: Day, latest: Day?
  ) -> PlanStep {
    let keys = Set(cells.map { key($0.stage, $0.persona) })
    var filled = keys.compactMap { cellNeed[$0] }.filter { needs[$0].short > 0 }
    filled += formatNeeds.filter { keys.contains($0.cell) && $0.format == format }.map(\.need)
    filled += objections.compactMap { objectionNeed[$0] }
    let existing: Int? =
      switch work {
      case .use(let asset), .rework(let asset, _): asset
      case .make: nil
      }
    let score = existing.map { asset in
      cells.map {
        aim.scores.cell(asset, aim.model.stages[$0.stage], in: aim.model, persona: $0.persona).score
      }.max() ?? 0
    }
    return PlanStep(
      work: work, format: format, team: team, cost: cost, days: days, share: share,
      needs: Set(filled).sorted(), stages: Set(cells.map(\.stage)).sorted(), earliest: earliest,
      latest: latest, score: score ?? 100)
  }

  private func blocked(_ step: PlanStep) -> PlanStep {
    var step = step
    if let to = aim.to {
      let lead = aim.capacities[step.team]?.calendarDays(for: step.days) ?? 0
      var first = aim.today
      while first.isWeekend { first = Day(number: first.number + 1) }
      let ready = step.days == 0 ? aim.today.number : first.number + lead - 1
      let last = step.latest ?? to
      if ready > last.number || step.earliest > last { step.blockers.append(.dates(until: to)) }
    }
    if let id = step.asset.map({ workspace.assets[$0].id }),
      aim.wishes.withoutAssets.contains(id)
    {
      step.blockers.append(.withoutAsset(id))
    }
    if let format = step.format, aim.wishes.withoutFormats.contains(format) {
      step.blockers.append(.withoutFormat(format))
    }
    return step
  }

  private func key(_ stage: Int, _ persona: Int) -> Int {
    stage * workspace.personas.count + persona
  }

  /// The cells aimed at that an asset covers.
  private func covered(_ index: Int, isRenewed: Bool = false) -> [(stage: Int, persona: Int)] {
    aim.cells.filter { aim.covers(index, $0.stage, $0.persona, isRenewed: isRenewed) }
      .map { ($0.stage, $0.persona) }
  }

  private func answered(by asset: Asset) -> [Int] {
    asset.objections.compactMap { id in workspace.objections.firstIndex { $0.id == id } }
      .filter { objectionNeed[$0] != nil }
  }

  /// The objections without an answer that are raised in a cell; one that the campaign took up and that
  /// is raised nowhere aimed at, in any.
  private func objections(at stage: Int, _ persona: Int) -> [Int] {
    objectionNeed.keys.sorted().filter { index in
      let cells = PlanNeeds.cells(of: index, aim)
      return cells.isEmpty || cells.contains { $0 == (stage, persona) }
    }
  }

  private func isFormatWanted(_ format: String?) -> Bool {
    format.map(aim.wishes.formats.contains) ?? false
  }

  private func team(of asset: Asset) -> Team {
    own(asset.team ?? asset.format.flatMap { workspace.vocabulary.format($0)?.team } ?? .marketing)
  }

  /// What both teams make is counted with marketing.
  private func own(_ team: Team) -> Team { team == .joint ? .marketing : team }
}
