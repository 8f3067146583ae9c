import FunnelCore

/// A library seen through one funnel model: what every reading command works on.
struct View: Sendable {
  let library: Library
  let model: FunnelModel

  var workspace: Workspace { library.workspace }
  var scores: Scores { library.scores }
  var today: Day { library.today }

  /// The coverage of all assets.
  var matrix: CoverageMatrix { CoverageMatrix(model: model, scores: scores) }

  /// Stages of the model at or above the threshold for an asset, in journey order.
  func stages(of asset: Int) -> [(stage: Stage, fit: StageFit)] {
    scores.stages(servedBy: asset, in: model)
  }

  /// Personas at or above the threshold for an asset.
  func personas(of asset: Int) -> [(persona: Persona, fit: PersonaFit)] {
    workspace.personas.enumerated().compactMap { number, persona in
      let fit = scores.personaFit(asset, number)
      return fit.value >= workspace.settings.threshold ? (persona, fit) : nil
    }
  }

  /// The cell in which an asset scores best; the earliest of equals.
  func bestCell(of asset: Int) -> (stage: Int, persona: Int) {
    var best = (stage: 0, persona: 0, score: -1)
    for (stage, record) in model.stages.enumerated() {
      for persona in workspace.personas.indices {
        let score = scores.cell(asset, record, in: model, persona: persona).score
        if score > best.score { best = (stage, persona, score) }
      }
    }
    return (best.stage, best.persona)
  }

  /// The campaign that an id, the start of one, or a row of the last table names.
  /// - Throws: `CommandFailure` where it names none, or several.
  func campaign(_ target: String, rows: [RowReference]) throws(CommandFailure) -> Campaign {
    let id = try Records(.campaign, in: workspace).id(target, rows: rows)
    guard let campaign = workspace.campaigns.first(where: { $0.id == id }) else {
      throw CommandFailure.unknown("campaign", target, nearest: nil, status: .notFound)
    }
    return campaign
  }

  /// What a person wrote behind a command, with `view:NAME` as the filters kept under the name.
  /// - Throws: `CommandFailure` for a view nobody knows, and what `Query` throws.
  func query(_ words: [String], allowed keys: [String]) throws(CommandFailure) -> Query {
    var expanded: [String] = []
    for word in words {
      if word.hasPrefix("not:view:") {
        throw CommandFailure("A view cannot be turned round: write its filters with not: instead.")
      }
      guard word.hasPrefix("view:") else {
        expanded.append(word)
        continue
      }
      let view = try savedView(String(word.dropFirst("view:".count)), in: word)
      expanded += try LineSplitter.words(of: view.filters)
      do {
        _ = try Query(expanded, allowed: keys)
      } catch {
        throw CommandFailure(
          error.message + "  It stands in \(view.name), \(view.position).", status: error.status)
      }
    }
    return try Query(expanded, allowed: keys + ["view"])
  }

  /// The filters kept under a name.
  /// - Parameter word: the word of the line that names it, so that it can be mended.
  func savedView(_ name: String, in word: String) throws(CommandFailure) -> SavedView {
    let views = workspace.settings.views
    if let view = views.first(where: { $0.name == name }) { return view }
    let nearest = NearestName.of(name, in: views.map(\.name))
    guard !views.isEmpty else {
      throw CommandFailure(
        library.problems.contains {
          $0.severity == .error && $0.position.path == "stagecraft.yml"
        }
          ? "No view \"\(name)\"; stagecraft.yml has errors.  See: check"
          : "No view \"\(name)\"; none is saved yet.  Save one: view save NAME \"FILTERS\"",
        status: .notFound)
    }
    throw CommandFailure.unknown(
      "view", name, nearest: nearest, known: views.map(\.name), status: .notFound,
      replacing: word, with: nearest.map { word.replacing(name, with: $0) })
  }

  /// The stage of the model an objection is raised at; nothing when it names none, or one outside.
  func stage(of objection: Objection) -> Stage? {
    objection.stage.flatMap { model.stage(sharingMostWith: $0.run) }
  }

  /// The title of a document: what it shows, of what, and through which model.
  func title(_ what: String, _ query: Query? = nil) -> String {
    let filter = query.map(\.text) ?? ""
    return
      "\(what)\(filter.isEmpty ? "" : " (\(filter))"), \(Banner.name(library)), through \(model.name)"
  }

  /// What the closing line of a table says of where the figures come from.
  var lens: String {
    let fixed = workspace.settings.today == today ? ", as of \(today)" : ""
    return "through \(model.name)\(fixed)"
  }
}
