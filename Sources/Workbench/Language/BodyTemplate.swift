/// What a new asset's body starts with, by format: headings to write under.
enum BodyTemplate {
  static func text(for format: String?) -> String {
    let headings =
      format.flatMap { byFormat[$0] } ?? ["What the reader wants to know", "Next step"]
    return headings.map { "## \($0)\n" }.joined(separator: "\n")
  }

  private static let byFormat = [
    "blog": ["The problem", "What to do about it", "Next step"],
    "case-study": ["Before", "What changed", "Results", "In their words"],
    "webinar": ["What it is about", "Agenda", "Who speaks", "Questions"],
    "whitepaper": ["Summary", "Background", "Findings", "What to do"],
    "battlecard": ["What they say", "What is true", "What we say", "Proof"],
    "one-pager": ["In one sentence", "The figures", "Proof", "Next step"],
    "talk-track": ["Open", "Ask", "Say", "Close"],
    "email": ["Subject", "Text", "Call to action"],
  ]
}
