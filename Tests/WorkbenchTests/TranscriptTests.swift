import TestSupport
import Testing

@Suite("Transcripts: whole sessions on the sample")
struct TranscriptTests {
  static let recording = Recording("Transcripts")
  static let names = [
    "finding-assets.txt", "joint-campaign.txt", "looking-for-gaps.txt", "mistakes.txt",
    "objections.txt", "planning.txt", "through-another-funnel.txt", "what-to-send.txt",
  ]

  @Test("The session answers as it is written down", arguments: names)
  func session(name: String) async throws {
    let kept = try #require(Self.recording.text(name))
    let transcript = Transcript(kept)
    #expect(transcript.commands.count > 3)
    // A session may write: it never does so in the sample itself.
    let copy = try TemporaryFolder.sample()
    defer { withExtendedLifetime(copy) {} }
    let replayed = await transcript.replayed(in: try Sample.session(in: copy.at("content")))
    try Self.recording.check(replayed, against: name)
  }

  @Test("No transcript is left unplayed")
  func noOrphans() throws {
    #expect(try Self.recording.names() == Self.names)
  }

  @Test("Every mistake of the transcript is answered with what would be right")
  func mistakes() async throws {
    let text = try #require(Self.recording.text("mistakes.txt"))
    var session = try Sample.session()
    for command in Transcript(text).commands {
      let result = await session.run(line: command)
      guard result.status != .done else { continue }
      #expect(result.output == "")
      let helps = [
        "Did you mean", "There are: ", "could be", "as in", "write ", "Add --", " wants ",
        "has rows",
        "is invalid for", "no table yet", "never closed",
      ]
      let answer = result.errorOutput
      #expect(helps.contains { answer.contains($0) }, "\(command) → \(answer)")
    }
  }
}
