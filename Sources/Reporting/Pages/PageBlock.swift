import TerminalText

/// What the template of a block is filled with; all but one of its parts is empty.
struct PageBlock {
  /// A piece of text with a class.
  struct Run {
    let style: String?
    let text: String
  }

  /// A sentence.
  struct Line {
    /// Named apart from a run's style, which is looked for here where a run has none.
    let kind: String
    let runs: [Run]
  }

  /// A label with its value.
  struct Row {
    let label: String
    let runs: [Run]
  }

  /// A list of labels with their values.
  struct Fields {
    let rows: [Row]
  }

  /// Lines that stay as they are.
  struct Verbatim {
    let rows: [String]
  }

  var heading: String?
  var lines: [Line] = []
  var verbatim: Verbatim?
  var fields: Fields?
  var figure: PageFigure?
  var tables: [PageTable] = []

  /// - Parameters:
  ///   - number: of the table, in the order of the page.
  ///   - ids: what each line behind a figure unfolds to.
  init(_ block: Block, number: Int, _ ids: [String: String]) {
    switch block {
    case .heading(let text): heading = text
    case .lines(let lines): self.lines = lines.map { Line(kind: Self.kind(of: $0), runs: runs($0)) }
    case .verbatim(let lines), .excerpt(let lines):
      verbatim = Verbatim(rows: lines.map(\.plainText))
    case .fields(let fields):
      self.fields = Fields(
        rows: fields.map { Row(label: $0.label, runs: runs($0.value.isEmpty ? "-" : $0.value)) })
    case .figure(let figure): self.figure = PageFigure(figure)
    case .table(let table): tables = PageTable.parts(of: table, number: number, ids)
    }
  }

  /// Lines whose columns stand by spaces keep them; an empty one is a gap.
  private static func kind(of line: StyledText) -> String {
    let text = line.plainText
    return text.isEmpty ? "gap" : text.utf8.first == 0x20 ? "indented" : "said"
  }

  private func runs(_ text: StyledText) -> [Run] {
    text.runs.map {
      let style = PageStyle.name($0.meaning)
      return Run(style: style.isEmpty ? nil : style, text: $0.text)
    }
  }
}
