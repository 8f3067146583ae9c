/// Coverage as it was on a day, in plain values: it can be kept in a file and read from one.
///
/// What the place it comes from does not hold is nothing, never a guess.
public struct CoverageSnapshot: Sendable {
  /// One stage × one persona.
  public struct Cell: Hashable, Sendable {
    public let stage: String
    public let persona: String
    public let have: Int?
    public let want: Int?
    public let gap: Int
    public let weight: Int?
    /// Ids of the covering assets.
    public let covering: [String]?

    public init(
      stage: String, persona: String, have: Int?, want: Int?, gap: Int, weight: Int? = nil,
      covering: [String]? = nil
    ) {
      self.stage = stage
      self.persona = persona
      self.have = have
      self.want = want
      self.gap = gap
      self.weight = weight
      self.covering = covering
    }
  }

  /// What is known of an asset that may be there no more.
  public struct KnownAsset: Hashable, Sendable {
    /// Its owner, else its team.
    public let owner: String?
    /// Relative to the workspace's folder.
    public let path: String
  }

  public let today: Day
  /// Ids in journey order.
  public let stages: [String]
  public let personas: [String]
  /// Every stage with every persona.
  public let cells: [Cell]
  /// Of what is wanted by weight, in percent.
  public let coverage: Int?
  /// Ids of the objections heard without a live answer.
  public let unanswered: [String]?
  /// Ids of the live answers by objection.
  public let answers: [String: [String]]?
  /// All assets by id.
  public let assets: [String: KnownAsset]?

  /// The snapshot that a file holds; a cell it does not name had what it wants.
  /// - Parameter coverage: the share as the file says it.
  public init(
    today: Day, stages: [String], personas: [String], cells: [Cell], coverage: Int?,
    unanswered: [String]?
  ) {
    self.today = today
    self.stages = stages
    self.personas = personas
    var named: [[String]: Cell] = [:]
    for cell in cells { named[[cell.stage, cell.persona]] = cell }
    self.cells = stages.flatMap { stage in
      personas.map { persona in
        named[[stage, persona]]
          ?? Cell(stage: stage, persona: persona, have: nil, want: nil, gap: 0)
      }
    }
    self.coverage = coverage
    self.unanswered = unanswered
    answers = nil
    assets = nil
  }

  /// The snapshot of a matrix, which knows everything.
  public init(_ matrix: CoverageMatrix) {
    let workspace = matrix.workspace
    today = matrix.scores.today
    stages = matrix.model.stages.map(\.id)
    personas = workspace.personas.map(\.id)
    cells = matrix.cells.map { cell in
      Cell(
        stage: matrix.model.stages[cell.stage].id, persona: workspace.personas[cell.persona].id,
        have: cell.have, want: cell.want, gap: cell.gap, weight: cell.weight,
        covering: cell.covering.map { workspace.assets[$0].id })
    }
    coverage = CoverageShare.percent(matrix.cells.map { ($0.weight, $0.have, $0.want) })
    unanswered = matrix.unanswered.map { workspace.objections[$0].id }
    answers = Dictionary(
      workspace.objections.map { objection in
        (
          objection.id,
          matrix.scores.answers(to: objection.id).map { workspace.assets[$0].id }
        )
      }, uniquingKeysWith: { first, _ in first })
    assets = Dictionary(
      workspace.assets.map {
        ($0.id, KnownAsset(owner: $0.owner ?? $0.team?.rawValue, path: $0.origin.path))
      }, uniquingKeysWith: { first, _ in first })
  }
}
