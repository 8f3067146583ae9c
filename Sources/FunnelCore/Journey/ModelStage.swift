/// A stage together with the model it belongs to: what a stage's name means once it is resolved.
public struct ModelStage: Hashable, Sendable {
  public let model: FunnelModel
  public let stage: Stage

  public init(model: FunnelModel, stage: Stage) {
    self.model = model
    self.stage = stage
  }
}
