import FunnelCore
import Reporting

/// What to send, for programs: a row for each asset, and last what was asked and left out.
struct SendRows {
  let request: SendRequest
  let advice: SendAdvice
  let toSend: [Recommendation]
  let forSeller: [Recommendation]
  let reason: SendReason
  let view: View

  var all: [JSONValue] {
    toSend.map { asset($0, kind: "send") } + forSeller.map { asset($0, kind: "internal") }
      + [asked]
  }

  private func asset(_ found: Recommendation, kind: String) -> JSONValue {
    let asset = view.workspace.assets[found.asset]
    let cell = found.cell
    return .object([
      ("kind", .string(kind)), ("asset", .string(asset.id)), ("title", .string(asset.title)),
      ("format", text(asset.format)), ("address", text(asset.url)),
      ("path", .string(asset.origin.path)), ("visibility", .string(asset.visibility.rawValue)),
      ("model", .string(found.stage.model.name)), ("stage", .string(found.stage.stage.id)),
      ("persona", .string(view.workspace.personas[found.persona].id)),
      ("score", .integer(cell.score)), ("fit", .integer(cell.fit)),
      ("stageSource", .string(cell.stageFit.source.rawValue)),
      ("personaSource", .string(cell.personaFit.source.rawValue)),
      ("stale", .bool(cell.isStale)), ("answers", list(found.answers)),
      ("proves", list(found.proves)), ("competitors", list(found.competitors)),
      ("industries", list(found.industries)), ("ownStory", .bool(found.isOwnStory)),
      ("why", .string(reason.why(found))),
      (
        "fared",
        .array(
          found.experience.map {
            .object([
              ("objection", .string($0.objection)), ("heard", .integer($0.record.heard)),
              ("won", .integer($0.record.won)),
              ("heardInIndustry", $0.inIndustry.map { .integer($0.heard) } ?? .null),
              ("wonInIndustry", $0.inIndustry.map { .integer($0.won) } ?? .null),
            ])
          })
      ),
      (
        "campaigns",
        .array(
          found.showings.map {
            .object([
              ("campaign", .string($0.campaign)), ("date", text($0.day.map { "\($0)" })),
              ("past", .bool($0.isPast)),
            ])
          })
      ),
    ])
  }

  private var asked: JSONValue {
    let assets = view.workspace.assets
    return .object([
      ("kind", .string("request")), ("account", text(request.account)),
      (
        "stages",
        .array(
          request.stages.map {
            .object([("model", .string($0.model.name)), ("stage", .string($0.stage.id))])
          })
      ), ("personas", list(request.personas)), ("objections", list(request.objections)),
      ("industries", list(request.industries)), ("regions", list(request.regions)),
      ("competitors", list(request.competitors)), ("languages", list(request.languages)),
      ("formats", list(request.formats)),
      (
        "assumed",
        .array(
          advice.assumptions.map {
            .object([
              ("field", .string($0.field.rawValue)), ("values", list($0.values)),
              ("from", .string($0.source)),
            ])
          })
      ), ("fitting", .integer(advice.toSend.count)),
      ("fittingInternal", .integer(advice.forSeller.count)),
      ("unanswered", list(advice.unanswered)),
      (
        "say",
        .array(
          request.objections.compactMap { id in
            view.workspace.objections.first { $0.id == id }
          }.map {
            .object([
              ("objection", .string($0.id)), ("statement", .string($0.statement)),
              ("talkTrack", .string($0.talkTrack)), ("proof", list($0.proof)),
            ])
          })
      ),
      (
        "leftOut",
        .array(
          advice.leftOut.map {
            obstacle(assets[$0.asset.asset].id, $0.obstacle)
          })
      ),
      ("nearest", advice.nearest.map { obstacle(assets[$0.asset].id, $0.obstacle) } ?? .null),
    ])
  }

  private func obstacle(_ asset: String, _ obstacle: Obstacle) -> JSONValue {
    .object([("asset", .string(asset)), ("reason", .string(reason.obstacle(obstacle)))])
  }

  private func text(_ value: String?) -> JSONValue { value.map { .string($0) } ?? .null }

  private func list(_ values: [String]) -> JSONValue { .array(values.map { .string($0) }) }
}
