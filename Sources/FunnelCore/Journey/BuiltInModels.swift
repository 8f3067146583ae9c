/// The nine funnel models every workspace knows.
///
/// Stages, goals and runs are those of the published articles the product is built from; the
/// runs place each stage on the ten-phase journey.
public enum BuiltInModels {
  /// The phase at which marketing hands over to sales unless a campaign says otherwise.
  public static let handOff = Phase.intending

  public static let all: [FunnelModel] = [
    journey,
    model(
      "marketing-6", "Marketing funnel, six stages", .marketing,
      ("Awareness", "learn that the brand exists", .aware, .aware),
      ("Interest", "engage with the brand", .interested, .interested),
      ("Consideration", "compare with alternatives", .considering, .considering),
      ("Intent", "signal a purchase: cart or demo sign-up", .intending, .intending),
      ("Evaluation", "make the final assessment", .evaluating, .evaluating),
      ("Purchase", "buy", .objecting, .purchasing)),
    model(
      "sales-7", "Sales funnel, seven stages", .sales,
      ("Prospecting", "identify potential customers", .aware, .interested),
      ("Qualification", "find out whether this lead could buy", .considering, .considering),
      ("Needs Analysis", "understand needs and pain points", .intending, .intending),
      ("Presentation", "show how the product meets the needs", .evaluating, .evaluating),
      ("Handling Objections", "answer concerns", .objecting, .objecting),
      ("Closing", "finalise the sale", .purchasing, .purchasing),
      ("Follow-up", "satisfaction and post-sale issues", .onboarded, .onboarded)),
    model(
      "sales-4", "Sales funnel, four stages", .sales,
      ("Awareness", "learn that the product exists", .aware, .aware),
      ("Interest", "seek information", .interested, .interested),
      ("Decision", "compare products, prices and reviews", .considering, .evaluating),
      ("Action", "become a customer", .objecting, .purchasing)),
    model(
      "marketing-3", "Marketing funnel, three stages", .marketing,
      ("Awareness", "reach a broad audience", .aware, .aware),
      ("Consideration", "nurture and build trust: the warm lead", .interested, .considering),
      (
        "Conversion", "sign up, request a quote or buy; incentives and offers", .intending,
        .purchasing
      )),
    model(
      "marketing-4", "Marketing funnel, four stages", .marketing,
      ("Awareness", "know the company and the problem it solves", .aware, .aware),
      ("Consideration", "see the unique value proposition", .interested, .considering),
      ("Conversion", "buy as easily as possible", .intending, .purchasing),
      ("Loyalty", "become a long-term customer", .onboarded, .advocating)),
    model(
      "sales-5", "Sales funnel, five stages", .sales,
      ("Lead Generation/Discovery", "answer interest fast", .interested, .interested),
      (
        "Qualification/Evaluation", "show why it is right for them", .considering, .evaluating
      ),
      ("Negotiation", "shape a deal around their goals", .objecting, .objecting),
      ("Sale/Close", "seal it", .purchasing, .purchasing),
      ("Account Management/Repurchase", "keep them", .onboarded, .advocating)),
    model(
      "lifecycle", "Customer lifecycle", .joint,
      ("Awareness", "learn that the company exists", .aware, .aware),
      ("Consideration", "weigh whether it could help", .interested, .considering),
      ("Engagement", "talk to the company", .intending, .intending),
      ("Evaluation", "test it against the need", .evaluating, .evaluating),
      ("Purchase", "settle concerns and buy", .objecting, .purchasing),
      ("Post-purchase", "get started and get help", .onboarded, .onboarded),
      ("Loyalty", "stay and buy again", .loyal, .loyal),
      ("Advocacy", "recommend it to others", .advocating, .advocating)),
    model(
      "bands", "Top, middle and bottom of the funnel", .joint,
      ("Top", "anonymous visitor, a suspect", .aware, .aware),
      (
        "Middle", "lead or prospect who gave an e-mail address for content", .interested,
        .considering
      ),
      ("Bottom", "qualified, sales takes over", .intending, .purchasing)),
  ]

  /// The model of a workspace that names none: `marketing-4`.
  public static let standard = all.first { $0.name == "marketing-4" } ?? journey

  /// The model with ten single-phase stages: the whole continuum.
  public static let journey = FunnelModel(
    name: "journey", title: "The customer journey", team: .joint,
    stages: zip(Phase.allCases, journeyGoals).map { phase, goal in
      Stage(
        title: phase.name.prefix(1).uppercased() + phase.name.dropFirst(),
        goal: goal, team: team(of: phase), run: PhaseRun(phase))
    })

  private static let journeyGoals = [
    "knows that the problem and the company exist", "engages with the company",
    "compares ways to solve the problem", "signals that a purchase is near",
    "makes the final assessment", "has concerns answered", "signs and pays",
    "gets started well", "stays and buys again", "recommends it to others",
  ]

  /// Who owns a phase in a joint model: marketing up to the hand-off, sales to the follow-up,
  /// both afterwards.
  private static func team(of phase: Phase) -> Team {
    if phase < handOff { return .marketing }
    return phase <= .onboarded ? .sales : .joint
  }

  private static func model(
    _ name: String, _ title: String, _ team: Team,
    _ stages: (title: String, goal: String, first: Phase, last: Phase)...
  ) -> FunnelModel {
    FunnelModel(
      name: name, title: title, team: team,
      stages: stages.map {
        Stage(
          title: $0.title, goal: $0.goal, team: team == .joint ? self.team(of: $0.first) : team,
          run: PhaseRun($0.first, $0.last))
      })
  }
}
