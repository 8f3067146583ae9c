import FunnelCore
import Testing

@Suite("Targets and weights")
struct TargetsTests {
  private var targets: Targets {
    var targets = Targets()
    targets.standard = Target(2, at: SourcePosition("stagecraft.yml", line: 9))
    targets.stages = ["conversion": Target(3), "loyalty": Target(0)]
    targets.personas = ["cfo": Target(3), "intern": Target(1)]
    targets.cells = ["conversion/cfo": Target(4), "awareness/cfo": Target(0)]
    return targets
  }

  @Test(
    "A cell's own figure decides, else the larger of stage and persona, else the default",
    arguments: [
      ("conversion", "cfo", 4), ("awareness", "cfo", 0), ("conversion", "it-manager", 3),
      ("consideration", "cfo", 3), ("consideration", "it-manager", 2), ("conversion", "intern", 3),
      ("awareness", "intern", 1), ("loyalty", "it-manager", 0), ("loyalty", "cfo", 3),
    ])
  func precedence(stage: String, persona: String, want: Int) {
    #expect(targets.target(stage: stage, persona: persona).want == want)
  }

  @Test("A stage the labels model lacks takes the persona's figure or the default")
  func noStage() {
    #expect(targets.target(stage: nil, persona: "cfo").want == 3)
    #expect(targets.target(stage: nil, persona: "it-manager").want == 2)
  }

  @Test("Two are wanted where nobody says otherwise, and the target knows its line")
  func standard() {
    #expect(Targets().target(stage: "awareness", persona: "cfo").want == 2)
    #expect(targets.target(stage: "awareness", persona: "x").position?.line == 9)
  }

  @Test("Weights of stage and persona multiply; 1 where nothing is said")
  func weights() {
    var weights = CellWeights()
    weights.stages = ["conversion": 2]
    weights.personas = ["cfo": 3]
    #expect(weights.weight(stage: "conversion", persona: "cfo") == 6)
    #expect(weights.weight(stage: "conversion", persona: "it") == 2)
    #expect(weights.weight(stage: "awareness", persona: "cfo") == 3)
    #expect(weights.weight(stage: nil, persona: "it") == 1)
  }
}
