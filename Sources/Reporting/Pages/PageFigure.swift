/// What the template of a figure is filled with.
struct PageFigure {
  /// A shape with its numbers; all but one kind is empty.
  struct Part {
    var box: Box?
    var line: Line?
    var mark: Mark?
    var text: Text?
  }

  struct Box {
    let style: String
    let x: Int
    let y: Int
    let width: Int
    let height: Int
  }

  struct Line {
    let style: String
    let x: Int
    let y: Int
    let toX: Int
    let toY: Int
  }

  struct Mark {
    let style: String
    let x: Int
    /// Where its upper corner is.
    let top: Int
  }

  struct Text {
    let style: String
    let x: Int
    let y: Int
    let anchor: String
    let text: String
  }

  let title: String
  let alternative: String
  let width: Int
  let height: Int
  /// Whether a narrow screen scrolls it rather than making it small.
  let isWide: Bool
  let parts: [Part]

  init(_ figure: Figure) {
    let drawing = figure.drawing
    title = figure.title
    alternative = figure.alternative
    width = drawing.width
    height = drawing.height
    isWide = drawing.width > 500
    parts = drawing.parts.map { part in
      switch part.shape {
      case .box(let x, let y, let width, let height):
        Part(box: Box(style: part.style, x: x, y: y, width: width, height: height))
      case .line(let x, let y, let toX, let toY):
        Part(line: Line(style: part.style, x: x, y: y, toX: toX, toY: toY))
      case .mark(let x, let y):
        Part(mark: Mark(style: part.style, x: x, top: y - 7))
      case .text(let x, let y, let anchor, let text):
        Part(text: Text(style: part.style, x: x, y: y, anchor: anchor.rawValue, text: text))
      }
    }
  }
}
