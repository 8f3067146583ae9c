/// A drawing of what a table says, for formats with pictures.
public enum Figure: Sendable {
  /// What there is and what is wanted, stage by stage.
  case funnel(FunnelChart)
  /// Both teams' assets phase by phase, with the stages beside them.
  case journey(JourneyChart)
  /// Who does what when.
  case timeline(Timeline)

  /// What it shows, in one line above it.
  var title: String {
    switch self {
    case .funnel(let chart): chart.title
    case .journey(let chart): chart.title
    case .timeline(let chart): chart.title
    }
  }

  /// What it says, for those who do not see it.
  var alternative: String {
    switch self {
    case .funnel(let chart): chart.alternative
    case .journey(let chart): chart.alternative
    case .timeline(let chart): chart.alternative
    }
  }

  /// The figure as shapes.
  var drawing: Drawing {
    switch self {
    case .funnel(let chart): chart.drawing
    case .journey(let chart): chart.drawing
    case .timeline(let chart): chart.drawing
    }
  }
}
