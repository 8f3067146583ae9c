/// The workspace's settings: the content of `stagecraft.yml`, or its defaults.
public struct Settings: Sendable {
  public var name = ""
  /// The fixed day of a sample or a reproducible report.
  public var today: Day?
  /// The model whose stage names the files use.
  public var labels = BuiltInModels.standard
  /// The name of the model to look through.
  public var funnel = "marketing-4"
  /// A score from which an asset covers a cell, 0–100.
  public var threshold = 60
  /// The share of its fit an asset of quality 0 keeps, 0–100.
  public var floor = 40
  public var targets = Targets()
  public var weights = CellWeights()
  /// By stage id of the labels model.
  public var stages: [String: StageExpectations] = [:]
  public var scoring: [PluginRequest] = []
  public var teams: [Team: TeamCapacity] = [:]
  /// One person does both jobs: rules that need two owners only warn.
  public var isSolo = false
  public var message = MessageGuide()
  public var brand = BrandSettings()
  /// In the order of the file.
  public var views: [SavedView] = []
  /// Whether there is a `stagecraft.yml`.
  public var isConfigured = false

  public init() {}
}
