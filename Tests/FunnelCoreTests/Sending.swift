import FunnelCore
import Testing

/// A small workspace of a seller: what to send is asked of it.
struct Sending {
  var assets: [Asset] = []
  var personas = [Library.persona("cfo"), Library.persona("lead")]
  var objections: [Objection] = []
  var accounts: [Account] = []
  var campaigns: [Campaign] = []
  var conversations: [Conversation] = []
  var plugins: [any ScoringPlugin] = []

  func advice(
    through model: String = "marketing-4", _ ask: (inout SendRequest) -> Void
  ) async throws -> Advised {
    let library = await Library(
      Workspace(
        assets: assets, personas: personas, objections: objections, campaigns: campaigns,
        accounts: accounts, conversations: conversations), plugins)
    var request = SendRequest()
    ask(&request)
    return Advised(
      workspace: library.workspace,
      advice: SendAdvice(request, through: try library.model(model), scores: library.scores))
  }

  /// Advice, told by ids.
  struct Advised {
    let workspace: Workspace
    let advice: SendAdvice

    var toSend: [String] { advice.toSend.map { workspace.assets[$0.asset].id } }
    var forSeller: [String] { advice.forSeller.map { workspace.assets[$0.asset].id } }
    var leftOut: [String] {
      advice.leftOut.map { "\(workspace.assets[$0.asset.asset].id) \(name($0.obstacle))" }
    }
    var nearest: String? {
      advice.nearest.map { "\(workspace.assets[$0.asset].id) \(name($0.obstacle))" }
    }
    var assumed: [String] {
      advice.assumptions.map {
        "\($0.field.rawValue) \($0.values.joined(separator: "+")) from \($0.source)"
      }
    }

    private func name(_ obstacle: Obstacle) -> String {
      if case .state(let state) = obstacle { state.rawValue } else { "\(obstacle)" }
    }

    func found(_ id: String) throws -> Recommendation {
      try #require(advice.toSend.first { workspace.assets[$0.asset].id == id })
    }
  }

  static func objection(
    _ id: String, stage: String? = nil, personas: [String] = [], proof: [String] = []
  ) throws -> Objection {
    var objection = Objection(id: id, statement: id, origin: Origin("objections/\(id).md"))
    objection.stage = try stage.map {
      StageLabel(
        text: $0, run: try FunnelCatalog().run(named: $0, labels: BuiltInModels.standard))
    }
    objection.personas = personas
    objection.proof = proof
    return objection
  }

  static func account(
    _ id: String, industry: String? = nil, region: String? = nil, roles: [String] = []
  ) -> Account {
    var account = Account(id: id, title: id, origin: Origin("accounts/\(id).md"))
    account.industry = industry
    account.region = region
    account.roles = roles.map { ("role of \($0)", [$0]) }
    return account
  }

  /// A line of the log, as in `price bauer won 100`.
  static func heard(_ text: String, line: Int = 2) throws -> Conversation {
    let words = text.split(separator: " ").map(String.init)
    return Conversation(
      day: Day(number: 20_000 + line), objection: words[0], account: words[1],
      outcome: try #require(Conversation.Outcome(rawValue: words[2])),
      value: words.count > 3 ? Int(words[3]) : nil, by: "raj",
      position: SourcePosition("log/objections-raj.csv", line: line))
  }

  static func stage(_ id: String, in name: String = "marketing-4") throws -> ModelStage {
    let model = try #require(FunnelCatalog().model(name))
    return ModelStage(model: model, stage: try #require(model.stage(id)))
  }
}
