import TerminalText

/// What there is and what is wanted, stage by stage, as bars about one axis: a funnel.
public struct FunnelChart: Sendable {
  /// A stage of the funnel.
  public struct Stage: Sendable {
    public var title: String
    /// Assets that count toward what is wanted.
    public var have: Int
    public var want: Int
    /// How what there is stands to what is wanted.
    public var meaning: Meaning
    /// Whether sales takes over here.
    public var isHandOff: Bool

    /// Makes a stage.
    public init(title: String, have: Int, want: Int, meaning: Meaning, isHandOff: Bool) {
      self.title = title
      self.have = have
      self.want = want
      self.meaning = meaning
      self.isHandOff = isHandOff
    }
  }

  public var title: String
  public var stages: [Stage]

  /// Makes a chart.
  public init(title: String, stages: [Stage]) {
    self.title = title
    self.stages = stages
  }

  var alternative: String {
    stages.map { stage in
      (stage.isHandOff ? "Hand-off from marketing to sales. " : "")
        + (stage.want == 0
          ? "\(stage.title): nothing is wanted."
          : "\(stage.title): \(stage.have) of \(stage.want).")
    }.joined(separator: " ")
  }

  var drawing: Drawing {
    let (bar, step) = (28, 54)
    var drawing = Drawing(width: 420)
    let most = stages.map(\.want).max() ?? 0
    var y = 4
    for stage in stages {
      if stage.isHandOff {
        drawing.line(0, y + 6, to: 420, y + 6, "handoff")
        drawing.text(420, y + 22, "hand-off: marketing to sales", "small handoff", .end)
        y += 30
      }
      drawing.text(0, y + 16, stage.title)
      drawing.text(
        420, y + 16, stage.want == 0 ? "nothing wanted" : "\(stage.have) of \(stage.want)",
        "label figure", .end)
      let want = Drawing.length(stage.want, of: most, on: 420)
      drawing.box((420 - want) / 2, y + 22, want, bar - 8, "want")
      let have = Drawing.length(stage.have, of: max(1, stage.want), on: want)
      drawing.box((420 - want) / 2, y + 22, have, bar - 8, "have \(PageStyle.name(stage.meaning))")
      y += step
    }
    drawing.height = max(y, 1)
    return drawing
  }
}
