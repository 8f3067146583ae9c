import FunnelCore

/// A report of coverage kept as JSON, as `report map --json` and `report gaps --json` write it.
///
/// A map knows every cell with what covers it and nothing of objections; gaps know the cells that
/// are short and the objections without an answer.
public struct SavedCoverage: Sendable {
  /// Which of the two it is: `map` or `gaps`.
  public let command: String
  /// The model it was made through.
  public let funnel: String
  /// The filters it was made with, as written; empty for none.
  public let filters: String
  /// How many of its rows a limit left out.
  public let leftOut: Int
  public let snapshot: CoverageSnapshot

  /// The largest figure a row may hold.
  private static let largest = 1_000_000
  /// A workspace has fewer cells.
  private static let mostCells = 10_000

  /// Reads the file at a path.
  /// - Parameter name: how faults name the file.
  /// - Throws: `SavedReportError`.
  public init(at path: String, named name: String) throws(SavedReportError) {
    let root: LocatedValue
    guard let openPath = SystemPath.resolved(path) else { throw .unreadable(.notFound(name)) }
    var reader = FileReader()
    let file = ListedFile(path: name, openPath: openPath, name: name)
    let outcome = reader.read(file) { bytes -> Result<LocatedValue, SavedReportError> in
      do throws(SavedReportError) {
        return .success(try JSONReader.value(of: bytes, path: name))
      } catch {
        guard case .fault(let place, let message) = error else { return .failure(error) }
        return .failure(.fault(place, "\(message). \(Self.rule)"))
      }
    }
    switch outcome {
    case .read(let result): root = try result.get()
    case .refused(let diagnostic) where diagnostic.position.line > 0:
      throw .fault(diagnostic.position, diagnostic.message)
    case .refused(let diagnostic):
      throw .unreadable(.unreadable(name, reason: diagnostic.message))
    }
    try self.init(root)
  }

  private init(_ root: LocatedValue) throws(SavedReportError) {
    guard let command = root["command"]?.text, root["rows"] != nil else {
      throw .fault(root.position, "this is no report of ours. \(Self.rule)")
    }
    guard ["map", "gaps"].contains(command) else {
      throw .fault(
        root["command"]?.position ?? root.position,
        "this is a report of \(command): it holds no coverage. \(Self.rule)")
    }
    self.command = command
    if let by = root["by"], by.text != "persona" {
      throw .fault(by.position, "this map is not by persona. \(Self.rule)")
    }
    funnel = try Self.text("funnel", of: root)
    filters = try Self.text("filters", of: root)
    leftOut = try Self.number("leftOut", of: root) ?? 0
    let stages = try Self.texts("stages", of: root) ?? []
    let personas = try Self.texts("personas", of: root) ?? []
    guard stages.count <= Self.mostCells, personas.count <= Self.mostCells,
      stages.count * personas.count <= Self.mostCells
    else {
      throw .fault(root.position, "more than \(Self.mostCells) cells: no workspace has so many")
    }
    let day = try Self.text("today", of: root)
    guard let today = Day(day) else {
      throw .fault(
        root["today"]?.position ?? root.position, "\"today\" wants a day as YYYY-MM-DD")
    }
    var cells: [CoverageSnapshot.Cell] = []
    var unanswered: [String] = []
    let (knownStages, knownPersonas) = (Set(stages), Set(personas))
    for row in root["rows"]?.items ?? [] {
      if row["kind"]?.text == "objection" {
        unanswered.append(try Self.text("objection", of: row))
        continue
      }
      let cell = try Self.cell(row)
      for (key, value, known) in [
        ("stage", cell.stage, knownStages), ("persona", cell.persona, knownPersonas),
      ] where !known.contains(value) {
        throw .fault(
          row[key]?.position ?? row.position, "\"\(key)\" is not among the \(key)s named above")
      }
      cells.append(cell)
    }
    snapshot = CoverageSnapshot(
      today: today, stages: stages, personas: personas, cells: cells,
      coverage: try Self.number("coverage", of: root),
      unanswered: command == "gaps" ? unanswered : nil)
  }

  private static let rule =
    "Wanted is one saved with report map --json -o FILE, or report gaps --json -o FILE"

  private static func cell(_ row: LocatedValue) throws(SavedReportError) -> CoverageSnapshot.Cell {
    guard let have = try number("have", of: row), let want = try number("want", of: row) else {
      throw .fault(row.position, "the row lacks \"have\" or \"want\"")
    }
    let gap = try number("gap", of: row) ?? max(0, want - have)
    let severity = try number("severity", of: row)
    return CoverageSnapshot.Cell(
      stage: try text("stage", of: row), persona: try text("persona", of: row), have: have,
      want: want, gap: gap,
      weight: try number("weight", of: row) ?? severity.flatMap { gap > 0 ? $0 / gap : nil },
      covering: try texts("covering", of: row))
  }

  private static func text(
    _ key: String, of value: LocatedValue
  ) throws(SavedReportError) -> String {
    guard let own = value[key] else {
      throw .fault(value.position, "\"\(key)\" is missing. \(rule)")
    }
    guard let text = own.text else { throw .fault(own.position, "\"\(key)\" wants a text") }
    return text
  }

  /// Nothing where the key is missing or null.
  private static func number(
    _ key: String, of value: LocatedValue
  ) throws(SavedReportError) -> Int? {
    guard let own = value[key], own.text != "null" else { return nil }
    guard let number = own.text.flatMap({ Int($0) }), (0...largest).contains(number) else {
      throw .fault(own.position, "\"\(key)\" wants a whole number from 0 to \(largest)")
    }
    return number
  }

  /// Nothing where the key is missing or null.
  private static func texts(
    _ key: String, of value: LocatedValue
  ) throws(SavedReportError) -> [String]? {
    guard let own = value[key], own.text != "null" else { return nil }
    guard case .list(let items, _) = own else {
      throw .fault(own.position, "\"\(key)\" wants a list of ids")
    }
    return try items.map { item throws(SavedReportError) in
      guard let text = item.text else { throw .fault(item.position, "\"\(key)\" wants ids") }
      return text
    }
  }
}
