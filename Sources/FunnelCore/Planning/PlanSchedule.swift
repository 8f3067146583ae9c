/// Gives the steps of a plan owners and days.
///
/// An owner works an equal share of the team's days a week, one piece after the other, on nothing that
/// another campaign's plan takes. Each stage is shown in its share of the campaign's days; nothing of a
/// stage is shown before something planned for an earlier one.
enum PlanSchedule {
  enum Result {
    /// By step, in the order of the plan.
    case fits([Int: PlanDates])
    /// The owners of a team cannot do the work of these steps in time.
    case tooMuch([Int])
  }

  /// - Parameter kept: the work of steps that the campaign's file keeps: as far as its days suit, they stay.
  static func of(
    _ chosen: [Int], _ steps: [PlanStep], _ aim: PlanAim, kept: [Int: PlannedWork] = [:]
  ) -> Result {
    let ordered = inOrder(chosen, steps)
    var work: [Int: (owner: String?, start: Day, ready: Day)] = [:]
    var fixed: [Int: Day] = [:]
    for number in chosen {
      guard let own = kept[number], let start = own.start, let ready = own.ready,
        let date = own.date,
        start <= ready, ready <= date, aim.campaign.holds(date)
      else { continue }
      work[number] = (own.owner, start, ready)
      fixed[number] = date
    }
    for team in [Team.marketing, .sales] {
      let all = ordered.filter { steps[$0].team == team && steps[$0].days > 0 }
      let own = all.filter { fixed[$0] == nil }
      let longestFirst = own.sorted { (-steps[$0].days, $0) < (-steps[$1].days, $1) }
      let taken = all.compactMap { number in
        work[number].map {
          (owner: $0.owner, stretch: PlanCapacity.Stretch(first: $0.start, last: $0.ready))
        }
      }
      guard let capacity = aim.capacities[team],
        let done = assigned(own, steps, capacity, aim, taken)
          ?? assigned(longestFirst, steps, capacity, aim, taken)
      else { return .tooMuch(all) }
      work.merge(done) { $1 }
    }
    var dates: [Int: PlanDates] = [:]
    let ranks = Set(chosen.map { rank(steps[$0]) }).sorted()
    var floor = aim.from
    for stage in ranks {
      let own = ordered.filter { rank(steps[$0]) == stage }
      var last = floor
      for (place, number) in own.enumerated() {
        let step = steps[number]
        if let date = fixed[number] {
          last = max(last, date)
          dates[number] = PlanDates(
            owner: work[number]?.owner, start: work[number]?.start, ready: work[number]?.ready,
            date: date)
          continue
        }
        let ready = work[number]?.ready ?? step.earliest
        let wished = memberDay(step, aim) ?? wish(stage, place, of: own.count, aim)
        let day = weekday(
          max(wished, ready, step.earliest, floor), from: max(ready, step.earliest, floor),
          upTo: step.latest)
        last = max(last, day)
        dates[number] = PlanDates(
          owner: work[number].map(\.owner) ?? owner(step, aim), start: work[number]?.start,
          ready: work[number]?.ready, date: day)
      }
      floor = last
    }
    return .fits(dates)
  }

  /// The steps as they are told: by stage, then in the order of the planner's steps.
  static func inOrder(_ chosen: [Int], _ steps: [PlanStep]) -> [Int] {
    chosen.sorted { (rank(steps[$0]), $0) < (rank(steps[$1]), $1) }
  }

  private static func rank(_ step: PlanStep) -> Int {
    switch step.work {
    case .make(_, let stage, _, _, _), .rework(_, .widen(let stage, _, _, _)): stage
    case .use, .rework: step.stages.first ?? 0
    }
  }

  /// Each piece of work goes to the owner who has it ready first; nothing where one is late.
  private static func assigned(
    _ work: [Int], _ steps: [PlanStep], _ capacity: PlanCapacity, _ aim: PlanAim,
    _ taken: [(owner: String?, stretch: PlanCapacity.Stretch)]
  ) -> [Int: (owner: String?, start: Day, ready: Day)]? {
    let owners: [String?] = capacity.owners.isEmpty ? [nil] : capacity.owners
    var busy = owners.map { owner in
      ((owner.flatMap { capacity.busy[$0] } ?? [])
        + taken.filter { $0.owner == owner }.map(\.stretch))
        .sorted { ($0.first, $0.last) < ($1.first, $1.last) }
    }
    var done: [Int: (String?, Day, Day)] = [:]
    for number in work {
      let length = capacity.calendarDays(for: steps[number].days)
      var best: (owner: Int, start: Day)?
      for owner in owners.indices {
        let start = opening(of: length, in: busy[owner], from: aim.today)
        if best.map({ start < $0.start }) ?? true { best = (owner, start) }
      }
      guard let best else { return nil }
      let end = Day(number: best.start.number + length - 1)
      // A weekend at the end holds no work: the share of that week is done before.
      var ready = end
      while ready.isWeekend { ready = Day(number: ready.number - 1) }
      if let last = steps[number].latest, ready > last { return nil }
      busy[best.owner].append(PlanCapacity.Stretch(first: best.start, last: end))
      busy[best.owner].sort { ($0.first, $0.last) < ($1.first, $1.last) }
      done[number] = (owners[best.owner], best.start, ready)
    }
    return done
  }

  /// The first working day from which so many days are free.
  private static func opening(
    of length: Int, in busy: [PlanCapacity.Stretch], from day: Day
  ) -> Day {
    var start = day
    while start.isWeekend { start = Day(number: start.number + 1) }
    for stretch in busy where stretch.last >= start {
      if stretch.first.number >= start.number + length { break }
      start = Day(number: stretch.last.number + 1)
      while start.isWeekend { start = Day(number: start.number + 1) }
    }
    return start
  }

  /// A member that is reworked keeps its day.
  private static func memberDay(_ step: PlanStep, _ aim: PlanAim) -> Day? {
    guard let asset = step.asset else { return nil }
    let target = CampaignMember.Target.asset(aim.workspace.assets[asset].id)
    return aim.campaign.members.first { $0.target == target }?.date.flatMap {
      aim.campaign.holds($0) ? $0 : nil
    }
  }

  /// Stages share the campaign's days equally, and the steps of a stage its share.
  private static func wish(_ stage: Int, _ place: Int, of count: Int, _ aim: PlanAim) -> Day {
    guard let to = aim.to, let position = aim.stages.firstIndex(of: stage) else { return aim.from }
    let span = aim.from.days(until: to) + 1
    let days = span * (position * count + place) / max(1, aim.stages.count * count)
    return Day(number: aim.from.number + days)
  }

  /// The day itself, or the nearest working day behind it, else before it.
  private static func weekday(_ day: Day, from first: Day, upTo last: Day?) -> Day {
    let day = min(day, last ?? day)
    if !day.isWeekend { return day }
    let after = (1...2).lazy.map { Day(number: day.number + $0) }.first { !$0.isWeekend }
    if let after, after <= last ?? after { return after }
    let before = (1...2).lazy.map { Day(number: day.number - $0) }.first { !$0.isWeekend }
    if let before, before >= first { return before }
    return day
  }

  private static func owner(_ step: PlanStep, _ aim: PlanAim) -> String? {
    let asset = step.asset.map { aim.workspace.assets[$0] }
    let owners = aim.workspace.settings.teams[step.team]?.owners ?? []
    if let owner = asset?.owner, owners.isEmpty || owners.contains(owner) { return owner }
    return aim.campaign.owners[step.team] ?? owners.first
  }
}
