import Testing
import WorkspaceFiles

@Suite("Editing the lists of a front matter")
struct FrontMatterListTests {
  @Test(
    "An item is added in the form the list has",
    arguments: [
      ("p: [a, b] # c\n", "p: [a, b, c] # c\n"),
      ("p: [ a,b ]\n", "p: [ a,b,c ]\n"),
      ("p: [a, b,]\n", "p: [a, b, c,]\n"),
      ("p: []\n", "p: [c]\n"),
      ("p: [ ]   # none\n", "p: [c]   # none\n"),
      ("p: [\n  a, # one\n  b # two\n]\n", "p: [\n  a, # one\n  b, # two\n  c\n]\n"),
      ("p: [\n  a,\n  b,\n]\n", "p: [\n  a,\n  b,\n  c,\n]\n"),
      (
        "p:\n  - a # one\n  # two\n  - b # three\n# end\n",
        "p:\n  - a # one\n  # two\n  - b # three\n  - c\n# end\n"
      ),
      ("p:\n-   a\n-   b\nq: x\n", "p:\n-   a\n-   b\n-   c\nq: x\n"),
      ("p:\n  - 'a'\n  - |\n    b\n\nq: x\n", "p:\n  - 'a'\n  - |\n    b\n  - c\n\nq: x\n"),
      ("p: a # one\n", "p: [a, c] # one\n"),
      ("p: \"a\"\n", "p: [\"a\", c]\n"),
      ("p: a, b\n", "p: a, b, c\n"),
      ("p: a,b # x\n", "p: a,b,c # x\n"),
      ("p:\nq: x\n", "p: [c]\nq: x\n"),
      ("q: x\n", "q: x\np: [c]\n"),
      ("p: [a, c] # same\n", "p: [a, c] # same\n"),
      ("p:\n  - c\n", "p:\n  - c\n"),
      ("p: c\n", "p: c\n"),
    ])
  func add(before: String, after: String) throws {
    #expect(try EditedText.lines(before, "p", .add([.text("c")])) == after)
  }

  @Test(
    "An item is taken out with its own line or comma",
    arguments: [
      ("p: [a, b, c] # c\n", "p: [a, c] # c\n"),
      ("p: [b,  c]\n", "p: [c]\n"),
      ("p: [ a ,b ]\n", "p: [ a ]\n"),
      ("p: [b] # c\n", "p: [] # c\n"),
      (
        "p: [\n  a, # one\n  # two\n  b, # three\n  c # four\n]\n",
        "p: [\n  a, # one\n  # two\n  c # four\n]\n"
      ),
      ("p:\n  - a # one\n  # two\n  - b # three\n  - c\n", "p:\n  - a # one\n  # two\n  - c\n"),
      ("p: # x\n  - b # y\nq: x\n", "p: [] # x\nq: x\n"),
      ("p:\n- \"b\"\n", "p: []\n"),
      ("p: b # x\n", "p: [] # x\n"),
      ("p: a, b, c\n", "p: a, c\n"),
      ("p: [a, c]\n", "p: [a, c]\n"),
      ("p: d\n", "p: d\n"),
      ("q: x\n", "q: x\n"),
    ])
  func remove(before: String, after: String) throws {
    #expect(try EditedText.lines(before, "p", .remove(["b"])) == after)
  }

  @Test(
    "A list that is set keeps its form and the lines of the items that stay",
    arguments: [
      ("p: [a, x, b]\n", "p: [b, c, a]\n"),
      (
        "p:\n  - a # one\n  # about b\n  - b # two\n",
        "p:\n  # about b\n  - b # two\n  - c\n  - a # one\n"
      ),
      ("p: x # y\n", "p: [b, c, a] # y\n"),
      ("p:\n  k: v\nq: x\n", "p: [b, c, a]\nq: x\n"),
      ("q: x\n", "q: x\np: [b, c, a]\n"),
      ("p: b, c, a\n", "p: b, c, a\n"),
    ])
  func set(before: String, after: String) throws {
    #expect(try EditedText.lines(before, "p", .set(.list(["b", "c", "a"]))) == after)
  }

  @Test("An empty list, and one item in the place of a text")
  func few() throws {
    #expect(try EditedText.lines("p: [a] # c\n", "p", .set(.list([]))) == "p: [] # c\n")
    #expect(try EditedText.lines("q: x\n", "p", .set(.list([]))) == "q: x\np: []\n")
    #expect(try EditedText.lines("p: a # c\n", "p", .set(.list(["b"]))) == "p: b # c\n")
    #expect(try EditedText.lines("p: a\n", "p", .set(.list(["b, c"]))) == "p: [\"b, c\"]\n")
  }

  private static let members = """
    members:
      # the opener
      - {asset: cfo-brief, role: marketing, date: 2027-03-02} # first
      - objection: switch-cost
        role: sales
    plan: []

    """

  @Test("A member is added as a line and taken out by its asset or objection")
  func members() throws {
    let member = [FieldEntry("asset", "roi-calc"), FieldEntry("owner", "dana: lead")]
    #expect(
      try EditedText.lines(Self.members, "members", .add([.map(member)]))
        == Self.members.replacing(
          "plan:", with: "  - {asset: roi-calc, owner: \"dana: lead\"}\nplan:"))
    #expect(
      try EditedText.lines(Self.members, "members", .remove(["switch-cost"]))
        == Self.members.replacing("  - objection: switch-cost\n    role: sales\n", with: ""))
    #expect(
      try EditedText.lines(Self.members, "members", .remove(["cfo-brief"]))
        == Self.members.replacing(
          "  - {asset: cfo-brief, role: marketing, date: 2027-03-02} # first\n", with: ""))
    #expect(
      try EditedText.lines(Self.members, "members", .remove(["asset:switch-cost"]))
        == Self.members)
    let named = try EditedText.lines(Self.members, "members", .remove(["switch-cost"]))
    #expect(
      try EditedText.lines(Self.members, "members", .remove(["objection:switch-cost"])) == named)
    #expect(try EditedText.lines(Self.members, "members", .remove(["sales"])) == Self.members)
  }

  @Test(
    "A list of maps that is empty or missing gets a line for each",
    arguments: [
      ("m: [] # c\nq: x\n", "m: # c\n  - {asset: a}\nq: x\n"),
      ("p:\n- x\nm:\n", "p:\n- x\nm:\n- {asset: a}\n"),
      ("q: x\n", "q: x\nm:\n  - {asset: a}\n"),
      ("m: [{objection: o}]\n", "m: [{objection: o}, {asset: a}]\n"),
    ])
  func firstMember(before: String, after: String) throws {
    #expect(
      try EditedText.lines(before, "m", .add([.map([FieldEntry("asset", "a")])])) == after)
  }
}
