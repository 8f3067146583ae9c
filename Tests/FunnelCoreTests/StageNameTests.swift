import FunnelCore
import Testing

@Suite("Reading stage names")
struct StageNameTests {
  /// A name, the model it is read in, and the phases it stands for.
  struct Reading: CustomTestStringConvertible {
    let labels: String
    let text: String
    let numbers: String

    init(_ labels: String, _ text: String, _ numbers: String) {
      self.labels = labels
      self.text = text
      self.numbers = numbers
    }

    var testDescription: String { "\(text) in \(labels)" }
  }

  private func read(_ text: String, _ labels: String) throws -> String {
    let catalog = FunnelCatalog()
    return try catalog.run(named: text, labels: try #require(catalog.model(labels))).numbers
  }

  @Test(
    "A name is read in the labels model first",
    arguments: [
      Reading("marketing-4", "Conversion", "4-7"), Reading("marketing-4", "loyalty", "8-10"),
      Reading("lifecycle", "loyalty", "9"), Reading("marketing-6", "consideration", "3"),
      Reading("sales-5", "Qualification", "3-5"), Reading("sales-7", "Qualification", "3"),
      Reading("sales-5", "discovery", "2"), Reading("sales-5", "Sale/Close", "7"),
      Reading("sales-7", "needs analysis", "4"),
    ])
  func labelsModel(reading: Reading) throws {
    #expect(try read(reading.text, reading.labels) == reading.numbers)
  }

  @Test(
    "MODEL/stage names the model outright",
    arguments: [
      Reading("marketing-4", "sales-7/needs-analysis", "4"),
      Reading("marketing-4", "sales-7/Needs Analysis", "4"),
      Reading("marketing-4", "Lifecycle/loyalty", "9"),
      Reading("marketing-4", "sales-5/close", "7"), Reading("sales-7", "bands/bottom", "4-7"),
    ])
  func outright(reading: Reading) throws {
    #expect(try read(reading.text, reading.labels) == reading.numbers)
  }

  @Test(
    "Known synonyms are read by the model",
    arguments: [
      Reading("marketing-4", "TOFU", "1"), Reading("marketing-4", "mofu", "2-3"),
      Reading("marketing-4", "BOFU", "4-7"), Reading("sales-7", "bofu", "4-7"),
      Reading("marketing-4", "top", "1"), Reading("marketing-4", "Middle", "2-3"),
      Reading("marketing-4", "bottom", "4-7"), Reading("marketing-4", "decision", "4-7"),
      Reading("marketing-4", "purchase", "4-7"), Reading("marketing-4", "close", "4-7"),
      Reading("sales-7", "decision", "7"), Reading("sales-7", "conversion", "7"),
      Reading("sales-7", "purchase", "7"), Reading("sales-5", "decision", "7"),
      Reading("marketing-6", "conversion", "6-7"), Reading("marketing-6", "decision", "6-7"),
      Reading("bands", "conversion", "4-7"), Reading("marketing-4", "Warm lead", "2-3"),
      Reading("marketing-6", "warm lead", "3"), Reading("sales-7", "warm lead", "2-3"),
      Reading("marketing-4", "retention", "8-10"), Reading("lifecycle", "retention", "9"),
      Reading("sales-7", "retention", "8-10"), Reading("sales-7", "post-sale", "8"),
      Reading("lifecycle", "Post-sale", "8"), Reading("sales-5", "post-sale", "8"),
      Reading("bands", "post-sale", "8"),
    ])
  func synonyms(reading: Reading) throws {
    #expect(try read(reading.text, reading.labels) == reading.numbers)
  }

  @Test(
    "HubSpot and Salesforce stages are read by their phases",
    arguments: [
      ("Subscriber", "2"), ("Lead", "2"), ("MQL", "3"), ("Marketing Qualified Lead", "3"),
      ("SQL", "4"), ("Sales Qualified Lead", "4"), ("Opportunity", "5"), ("Customer", "8"),
      ("Evangelist", "10"), ("Prospecting", "1-2"), ("Needs Analysis", "4"),
      ("Value Proposition", "5"), ("Id. Decision Makers", "5"), ("Perception Analysis", "5"),
      ("Proposal/Price Quote", "5"), ("Negotiation/Review", "6"), ("Closed Won", "7"),
    ])
  func otherSystems(text: String, numbers: String) throws {
    #expect(try read(text, "marketing-4") == numbers)
  }

  @Test(
    "A name the labels model lacks counts when all models that hold it agree",
    arguments: [
      Reading("sales-7", "awareness", "1"), Reading("marketing-4", "interest", "2"),
      Reading("marketing-4", "Handling Objections", "6"),
      Reading("marketing-4", "negotiation", "6"), Reading("journey", "purchase", "6-7"),
      Reading("marketing-4", "loyal", "9"),
    ])
  func agreement(reading: Reading) throws {
    #expect(try read(reading.text, reading.labels) == reading.numbers)
  }

  @Test(
    "A name on which models disagree is ambiguous",
    arguments: [
      (
        "sales-7", "Consideration",
        """
        stage "Consideration" means different phases in different models; write \
        marketing-6/consideration or marketing-3/consideration or marketing-4/consideration \
        or lifecycle/consideration
        """
      ),
      (
        "marketing-4", "qualification",
        """
        stage "qualification" means different phases in different models; write \
        sales-7/qualification or sales-5/qualification
        """
      ),
    ])
  func ambiguity(labels: String, text: String, message: String) {
    let error = #expect(throws: StageNameError.self) { try read(text, labels) }
    #expect(error?.message == message)
  }

  @Test(
    "An unknown name comes with the nearest right one",
    arguments: [
      ("convertion", #"no stage "convertion"; did you mean conversion?"#),
      ("sales-7/closin", #"no stage "sales-7/closin"; did you mean closing?"#),
      ("xyzzy", #"no stage "xyzzy""#), ("", #"no stage """#),
    ])
  func unknown(text: String, message: String) {
    let error = #expect(throws: StageNameError.self) { try read(text, "marketing-4") }
    #expect(error?.message == message)
  }

  @Test("Two own models that agree on a name give it a meaning")
  func ownModels() throws {
    let own = FunnelModel(
      name: "ours", title: "Ours", team: .joint,
      stages: [
        Stage(title: "Learn", goal: "know", team: .joint, run: PhaseRun(.aware, .interested))
      ])
    let catalog = FunnelCatalog(own: [own])
    #expect(try catalog.run(named: "learn", labels: BuiltInModels.standard).numbers == "1-2")
    #expect(try catalog.run(named: "ours/learn", labels: BuiltInModels.standard).numbers == "1-2")
  }
}
