/// Shapes on a plane, to be written as SVG; lengths are user units.
struct Drawing {
  /// What a shape is.
  enum Shape: Equatable {
    /// A box by its upper left corner.
    case box(x: Int, y: Int, width: Int, height: Int)
    /// A line from point to point.
    case line(x: Int, y: Int, toX: Int, toY: Int)
    /// A box on its corner, by its centre.
    case mark(x: Int, y: Int)
    /// Words, by their start, middle or end on the base line.
    case text(x: Int, y: Int, Anchor, String)
  }

  /// The point of a text that its place names.
  enum Anchor: String { case start, middle, end }

  /// A shape and what a style sheet knows it by.
  struct Part: Equatable {
    let shape: Shape
    let style: String
  }

  let width: Int
  var height: Int
  private(set) var parts: [Part] = []

  init(width: Int, height: Int = 0) {
    self.width = width
    self.height = height
  }

  /// Adds a box; nothing where it has no width.
  mutating func box(_ x: Int, _ y: Int, _ width: Int, _ height: Int, _ style: String) {
    guard width > 0, height > 0 else { return }
    parts.append(Part(shape: .box(x: x, y: y, width: width, height: height), style: style))
  }

  /// Adds a line.
  mutating func line(_ x: Int, _ y: Int, to toX: Int, _ toY: Int, _ style: String) {
    parts.append(Part(shape: .line(x: x, y: y, toX: toX, toY: toY), style: style))
  }

  /// Adds a mark.
  mutating func mark(_ x: Int, _ y: Int, _ style: String) {
    parts.append(Part(shape: .mark(x: x, y: y), style: style))
  }

  /// Adds words.
  mutating func text(
    _ x: Int, _ y: Int, _ text: String, _ style: String = "label", _ anchor: Anchor = .start
  ) {
    parts.append(Part(shape: .text(x: x, y: y, anchor, text), style: style))
  }

  /// Adds the parts of another drawing on top.
  mutating func add(_ other: Drawing) { parts += other.parts }

  /// A length in proportion: `part` of `whole` on `room`; 1 at least for any above 0.
  static func length(_ part: Int, of whole: Int, on room: Int) -> Int {
    guard part > 0, whole > 0 else { return 0 }
    return max(1, Int((Double(min(part, whole)) / Double(whole) * Double(room)).rounded()))
  }
}
