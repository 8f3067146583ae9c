import Testing

/// A row of `explain --json`, worked out again from its own terms by the published formula.
struct ExplainedScore {
  let fit: Int
  /// What does not follow from what stands below it.
  private(set) var faults: [String] = []

  init(_ row: [String: Any]) throws {
    func number(_ key: String) throws -> Int {
      try #require(row[key] as? Int, "\(key) is missing")
    }
    func text(_ key: String) throws -> String {
      try #require(row[key] as? String, "\(key) is missing")
    }
    fit = try number("fit")
    var found: [String] = []
    func expect(_ what: String, _ printed: Int, _ computed: Int) {
      if printed != computed { found.append("\(what) is \(printed), recomputed \(computed)") }
    }

    var values: [String: [(value: Int, weight: Int)]] = [:]
    for term in try #require(row["terms"] as? [[String: Any]]) {
      let plugin = try #require(term["plugin"] as? String)
      let judges = try #require(term["judges"] as? String)
      let weight = try #require(term["weight"] as? Int)
      let reasons = try #require(term["reasons"] as? [[String: Any]])
      let points = try reasons.map { try #require($0["points"] as? Int) }
      guard let value = term["value"] as? Int else {
        if term["notApplicable"] as? String == nil { found.append("\(plugin) gives no reason") }
        continue
      }
      expect(plugin, value, points.reduce(0, +))
      if !(0...100).contains(value) { found.append("\(plugin) is \(value)") }
      values[judges, default: []].append((value, weight))
    }
    func mean(_ judges: String, without: Int) -> Int {
      let terms = values[judges] ?? []
      let weights = terms.reduce(0) { $0 + $1.weight }
      if weights == 0 { return without }
      return Self.halfUp(terms.reduce(0) { $0 + $1.value * $1.weight }, weights)
    }

    let inferredStage = mean("stage", without: 0)
    expect("inferredStageFit", try number("inferredStageFit"), inferredStage)
    let inferredPersona = mean("persona", without: 0)
    expect("inferredPersonaFit", try number("inferredPersonaFit"), inferredPersona)
    let quality = mean("quality", without: 100)
    expect("quality", try number("quality"), quality)

    let source = try text("stageSource")
    let stageFit =
      switch source {
      case "declared":
        (row["rankedAgainst"] as? Int).map { Self.halfUp(100 * inferredStage, $0) } ?? 100
      case "related": 50
      case "inferred": inferredStage
      default: 0
      }
    expect("stageFit", try number("stageFit"), stageFit)
    let personaFit =
      switch try text("personaSource") {
      case "declared": 100
      case "inferred": inferredPersona
      default: 0
      }
    expect("personaFit", try number("personaFit"), personaFit)
    expect("fit", fit, min(stageFit, personaFit))
    let floor = try number("floor")
    let score = Self.halfUp(
      min(stageFit, personaFit) * (100 * floor + (100 - floor) * quality), 10_000)
    expect("score", try number("score"), score)
    let covers =
      try score >= number("threshold") && stageFit > 0 && source != "related"
      && text("state") == "live" && text("visibility") != "internal"
      && row["stale"] as? Bool == false
    if row["covers"] as? Bool != covers { found.append("covers should be \(covers)") }
    faults = found
  }

  /// A quotient rounded half up.
  private static func halfUp(_ numerator: Int, _ denominator: Int) -> Int {
    Int((Double(numerator) / Double(denominator) + 0.5).rounded(.down))
  }
}
