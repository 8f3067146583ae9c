/// The channels teams usually expect at a phase, for stages that name none of their own.
///
/// Awareness by social media and search, nurture by e-mail and site, loyalty by newsletter.
enum ExpectedChannels {
  static func of(_ stage: Stage) -> [String] {
    var channels: [String] = []
    for phase in stage.run.phases {
      for channel in byPhase[phase] ?? [] where !channels.contains(channel) {
        channels.append(channel)
      }
    }
    return channels
  }

  private static let byPhase: [Phase: [String]] = [
    .aware: ["seo", "social"], .considering: ["email", "site"], .purchasing: ["site"],
    .loyal: ["email"],
  ]
}
