/// One reusable piece of content.
public struct Asset: Sendable {
  /// Unique in the workspace.
  public var id: String
  public var title: String
  /// The id of a format of the vocabulary.
  public var format: String?
  /// The stages its author declared, each as the phases it stands for.
  public var stages: [StageLabel] = []
  public var persona: PersonaLabel = .undeclared
  public var channels: [String] = []
  /// Ids of the objections it answers.
  public var objections: [String] = []
  /// `stage/question` ids of the buyer questions it answers.
  public var answers: [String] = []
  public var team: Team?
  public var owner: String?
  public var visibility: Visibility = .public
  public var language: String?
  public var callToAction: CallToAction?
  public var published: Day?
  public var reviewed: Day?
  public var expires: Day?
  public var status: PublicationStatus = .live
  public var url: String?
  public var industries: [String] = []
  public var regions: [String] = []
  public var competitors: [String] = []
  public var cost: Int?
  /// The words of title, headings, call to action and body.
  public var text: DocumentText
  public var origin: Origin

  public init(id: String, title: String, text: DocumentText = DocumentText(), origin: Origin) {
    self.id = id
    self.title = title
    self.text = text
    self.origin = origin
  }

  /// The declared phases; empty when nothing is declared.
  public var declaredPhases: [Phase] {
    Phase.allCases.filter { phase in stages.contains { $0.run.contains(phase) } }
  }

  /// Whether it is live on a day: status live, published not later, not expired, not archived.
  public func state(on day: Day) -> LifeState {
    switch status {
    case .archived: return .archived
    case .draft: return .draft
    case .live: break
    }
    if let expires, expires < day { return .expired }
    if let published, published > day { return .scheduled }
    return .live
  }

  /// The last day somebody vouched for it: the later of published and reviewed.
  public var lastKept: Day? { [published, reviewed].compactMap { $0 }.max() }
}
