/// Both teams' assets phase by phase, back to back, with a model's stages beside them.
public struct JourneyChart: Sendable {
  /// A phase of the journey.
  public struct Phase: Sendable {
    public var name: String
    public var marketing: Int
    public var sales: Int
    /// The stage that holds it; nothing outside of the model.
    public var stage: String?
    /// Whether sales takes over here.
    public var isHandOff: Bool

    /// Makes a phase.
    public init(name: String, marketing: Int, sales: Int, stage: String?, isHandOff: Bool) {
      self.name = name
      self.marketing = marketing
      self.sales = sales
      self.stage = stage
      self.isHandOff = isHandOff
    }
  }

  public var title: String
  public var phases: [Phase]

  /// Makes a chart.
  public init(title: String, phases: [Phase]) {
    self.title = title
    self.phases = phases
  }

  var alternative: String {
    phases.map { phase in
      (phase.isHandOff ? "Hand-off from marketing to sales. " : "")
        + "\(phase.name)\(phase.stage.map { " (\($0))" } ?? ""): \(phase.marketing) of marketing, "
        + "\(phase.sales) of sales."
    }.joined(separator: " ")
  }

  var drawing: Drawing {
    let (row, axis, room) = (30, 212, 92)
    var drawing = Drawing(width: 420)
    drawing.text(axis - 6, 14, "marketing", "small marketing", .end)
    drawing.text(axis + 6, 14, "sales", "small sales")
    let most = phases.map { max($0.marketing, $0.sales) }.max() ?? 0
    var y = 22
    var stageTop = y
    for (index, phase) in phases.enumerated() {
      if phase.isHandOff {
        drawing.line(0, y + 8, to: 330, y + 8, "handoff")
        drawing.text(0, y + 22, "hand-off: marketing to sales", "small handoff")
        y += 28
      }
      if index > 0, phases[index - 1].stage != phase.stage { stageTop = y }
      drawing.text(0, y + 19, phase.name)
      let left = Drawing.length(phase.marketing, of: most, on: room - 24)
      let right = Drawing.length(phase.sales, of: most, on: room - 24)
      drawing.box(axis - left, y + 5, left, row - 10, "marketing")
      drawing.box(axis, y + 5, right, row - 10, "sales")
      drawing.text(axis - left - 5, y + 19, "\(phase.marketing)", "label figure", .end)
      drawing.text(axis + right + 5, y + 19, "\(phase.sales)", "label figure")
      y += row
      let isLast = index + 1 == phases.count || phases[index + 1].stage != phase.stage
      if isLast, let stage = phase.stage {
        drawing.box(336, stageTop + 3, 84, y - stageTop - 6, "stage")
        drawing.text(378, (stageTop + y) / 2 + 4, stage, "small", .middle)
      }
    }
    drawing.line(axis, 20, to: axis, y, "axis")
    drawing.height = y + 4
    return drawing
  }
}
