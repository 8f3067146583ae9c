import FunnelCore
import Testing

@Suite("What follows from what a seller said")
struct SendRequestTests {
  @Test("An objection gives its stage and personas")
  func objection() async throws {
    var sending = Sending()
    sending.objections = [
      try Sending.objection("price", stage: "conversion", personas: ["cfo", "lead"])
    ]
    let found = try await sending.advice { $0.objections = ["price"] }
    #expect(found.assumed == ["stage conversion from price", "persona cfo+lead from price"])
    #expect(found.advice.request.stages == [try Sending.stage("conversion")])
    #expect(found.advice.request.personas == ["cfo", "lead"])
  }

  @Test("An objection's stage is looked for in the model looked through, then in the labels'")
  func objectionStage() async throws {
    var sending = Sending()
    sending.objections = [
      try Sending.objection("price", stage: "conversion"),
      try Sending.objection("risk", stage: "sales-5/negotiation"),
    ]
    let bands = try await sending.advice(through: "bands") { $0.objections = ["price"] }
    #expect(bands.advice.request.stages == [try Sending.stage("bottom", in: "bands")])
    let sales = try await sending.advice(through: "sales-5") { $0.objections = ["price", "risk"] }
    #expect(
      sales.advice.request.stages == [
        try Sending.stage("conversion"), try Sending.stage("negotiation", in: "sales-5"),
      ])
  }

  @Test("An account gives its personas, industry and region")
  func account() async throws {
    var sending = Sending()
    sending.accounts = [
      Sending.account("bauer", industry: "food", region: "eu", roles: ["lead", "cfo", "lead"])
    ]
    let found = try await sending.advice { $0.account = "bauer" }
    #expect(
      found.assumed == [
        "persona lead+cfo from bauer", "industry food from bauer", "region eu from bauer",
      ])
    #expect(found.advice.request.stages.isEmpty)
  }

  @Test("What was said is never assumed over")
  func said() async throws {
    var sending = Sending()
    sending.objections = [
      try Sending.objection("price", stage: "conversion", personas: ["cfo"])
    ]
    sending.accounts = [
      Sending.account("bauer", industry: "food", region: "eu", roles: ["cfo"])
    ]
    let stage = try Sending.stage("loyalty")
    let found = try await sending.advice {
      $0.stages = [stage]
      $0.personas = ["lead"]
      $0.objections = ["price"]
      $0.account = "bauer"
      $0.industries = ["steel"]
      $0.regions = ["us"]
    }
    #expect(found.assumed == [])
    #expect(found.advice.request.personas == ["lead"])
    #expect(found.advice.request.regions == ["us"])
  }

  @Test("An objection at an account is raised by the personas both have, else by the account's")
  func both() async throws {
    var sending = Sending()
    sending.objections = [
      try Sending.objection("price", personas: ["cfo", "lead"]),
      try Sending.objection("risk", personas: ["it"]), try Sending.objection("time"),
    ]
    sending.accounts = [
      Sending.account("bauer", roles: ["lead"]), Sending.account("nobody"),
    ]
    func personas(_ objection: String, _ account: String) async throws -> [String] {
      try await sending.advice {
        $0.objections = [objection]
        $0.account = account
      }.assumed
    }
    #expect(try await personas("price", "bauer") == ["persona lead from price and bauer"])
    #expect(try await personas("risk", "bauer") == ["persona lead from bauer"])
    #expect(try await personas("price", "nobody") == ["persona cfo+lead from price"])
    #expect(try await personas("time", "nobody") == [])
  }

  @Test(
    "Without an objection those at stake at the account count, the most valuable, then the latest first"
  )
  func atStake() async throws {
    var sending = Sending()
    sending.objections = [
      try Sending.objection("price", stage: "conversion", personas: ["cfo"]),
      try Sending.objection("risk", stage: "conversion", personas: ["lead"]),
      try Sending.objection("time", stage: "awareness", personas: ["cfo"]),
      try Sending.objection("won", personas: ["cfo"]),
      try Sending.objection("elsewhere", personas: ["cfo"]),
    ]
    sending.accounts = [Sending.account("bauer"), Sending.account("calder")]
    sending.conversations = [
      try Sending.heard("price bauer open 100"), try Sending.heard("risk bauer lost 300"),
      try Sending.heard("time bauer open 100", line: 3),
      try Sending.heard("won bauer open 900"),
      try Sending.heard("won bauer won 900", line: 3), try Sending.heard("elsewhere calder open 1"),
    ]
    let all = try await sending.advice { $0.account = "bauer" }
    #expect(all.assumed == ["objection risk+time+price from bauer"])
    #expect(all.advice.request.stages.isEmpty)
    let ofCFO = try await sending.advice {
      $0.account = "bauer"
      $0.personas = ["cfo"]
    }
    #expect(ofCFO.advice.request.objections == ["time", "price"])
    let stage = try Sending.stage("conversion")
    let atStage = try await sending.advice {
      $0.account = "bauer"
      $0.stages = [stage]
    }
    #expect(atStage.advice.request.objections == ["risk", "price"])
  }
}
