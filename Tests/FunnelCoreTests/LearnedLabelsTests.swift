import FunnelCore
import Testing

@Suite("Learning from labels")
struct LearnedLabelsTests {
  private let assets = Teaching.assets(60)

  private func learned(labels count: Int) async -> LearnedLabels {
    await LearnedLabels(
      LearningLibrary(LibraryFeatures(assets)), Teaching.task(assets, labels: count))
  }

  @Test("Twelve labels tell the other assets apart")
  func fewLabels() async throws {
    let learned = await learned(labels: 12)
    for (number, asset) in assets.enumerated().dropFirst(12) {
      let prediction = try #require(learned.prediction(of: asset.id))
      #expect(prediction.label == Teaching.classes[number % 2], "\(asset.id)")
      #expect(!prediction.isHeldOut)
    }
  }

  @Test("Without a label all classes are as probable, and with more labels it is surer")
  func surer() async throws {
    var means: [Int] = []
    for count in [0, 12, 40] {
      let learned = await learned(labels: count)
      let sure = assets.suffix(20).compactMap { learned.prediction(of: $0.id)?.confidence }
      means.append(sure.reduce(0, +) / sure.count)
    }
    #expect(means[0] == 50)
    #expect(means[0] < means[1])
    #expect(means[1] < means[2])
  }

  @Test("The order of the assets does not matter, and learning twice gives the same figures")
  func order() async throws {
    let task = Teaching.task(assets, labels: 20)
    let first = await LearnedLabels(LearningLibrary(LibraryFeatures(assets)), task)
    let second = await LearnedLabels(LearningLibrary(LibraryFeatures(assets.reversed())), task)
    for asset in assets {
      #expect(first.prediction(of: asset.id) == second.prediction(of: asset.id))
      for label in Teaching.classes {
        #expect(first.explanation(of: asset.id, label) == second.explanation(of: asset.id, label))
      }
    }
  }

  @Test("The points of an explanation add up to the probability in percent")
  func sums() async throws {
    let learned = await learned(labels: 30)
    for asset in assets {
      let prediction = try #require(learned.prediction(of: asset.id))
      for (number, label) in Teaching.classes.enumerated() {
        let explanation = try #require(learned.explanation(of: asset.id, label))
        #expect(explanation.value == prediction.percents[number])
        #expect(explanation.terms.reduce(0) { $0 + $1.points } == explanation.value)
      }
    }
  }

  @Test("An explanation names words, parts and fields with their lines")
  func words() async throws {
    let taught = (0..<12).map { number in
      Teaching.asset(
        "t\(number / 10)\(number % 10)",
        number % 2 == 0 ? "Total cost \(number)" : "Signs \(number)",
        "Line \(number) of this.\n\n## \(number % 2 == 0 ? "Payback" : "Myths")\n\nMore."
      ) { $0.format = number % 2 == 0 ? "one-pager" : "blog" }
    }
    let asked = Teaching.asset("z", "Our total costs", "Nothing.\n\n## The payback") {
      $0.format = "one-pager"
    }
    let learned = await LearnedLabels(
      LearningLibrary(LibraryFeatures(taught + [asked])), Teaching.task(taught, labels: 12))
    let terms = try #require(learned.explanation(of: "z", "early")).terms
    let title = try #require(terms.first { $0.text == "\"total costs\" in the title" })
    #expect(title.points > 0)
    #expect(try #require(title.weight) > 0)
    #expect(title.position == SourcePosition("assets/z.md", line: 1, column: 1))
    let heading = try #require(terms.first { $0.text == "\"payback\" in a heading" })
    #expect(heading.position?.line == 3)
    #expect(terms.contains { $0.text == "format one-pager" && $0.points > 0 })
    #expect(terms.contains { $0.text.hasPrefix("held back: only ") && $0.points < 0 })
  }

  @Test("A label does not speak for itself, nor for its near-duplicates")
  func heldOut() async throws {
    var task = Teaching.task(assets, labels: 40)
    let wrong = assets[0].id
    task = task.labelling(wrong, [0, 1])
    let learned = await LearnedLabels(LearningLibrary(LibraryFeatures(assets)), task)
    let prediction = try #require(learned.prediction(of: wrong))
    #expect(prediction.isHeldOut)
    #expect(prediction.label == "early")
    #expect(learned.reviews.first?.asset == wrong)
    #expect(learned.reviews.first?.declared == ["late"])
    #expect(learned.reviews.first?.disputed == "early")
  }

  @Test("One more label moves what is said of assets like it")
  func update() async throws {
    var learned = await learned(labels: 12)
    let before = try #require(learned.prediction(of: "a50")).probabilities[0]
    for number in [52, 54, 56, 58] { await learned.learn("a\(number)", [1, 0]) }
    let after = try #require(learned.prediction(of: "a50")).probabilities[0]
    #expect(after > before)
    #expect(learned.labelled.count == 16)
    #expect(learned.prediction(of: "a58")?.isHeldOut == true)
  }

  @Test("An update ends where learning everything anew does")
  func sameEnd() async throws {
    var updated = await learned(labels: 29)
    await updated.learn(assets[29].id, [0, 1])
    let anew = await learned(labels: 30)
    for asset in assets.suffix(20) {
      let left = try #require(updated.prediction(of: asset.id)).probabilities[0]
      let right = try #require(anew.prediction(of: asset.id)).probabilities[0]
      #expect(abs(left - right) < 0.1)
    }
  }

  @Test("One label more among many moves its like, and hardly anything else")
  func updateOfMany() async throws {
    let many = Teaching.assets(640)
    let odd = ["x", "y"].map {
      Teaching.asset(
        $0, "Zebra herd \($0)", "Zebra herds, hooves and stripes of \($0) at the river.")
    }
    var learned = await LearnedLabels(
      LearningLibrary(LibraryFeatures(many + odd)), Teaching.task(many, labels: 630))
    let before = try #require(learned.prediction(of: "y")).probabilities[0]
    let other = try #require(learned.prediction(of: "a639")).probabilities[0]
    await learned.learn("x", [1, 0])
    #expect(try #require(learned.prediction(of: "y")).probabilities[0] > before)
    #expect(abs(try #require(learned.prediction(of: "a639")).probabilities[0] - other) < 0.02)
  }

  @Test("Several declared classes share the weight; a class may be asked about by itself")
  func choices() async throws {
    let one = Teaching.task(assets, labels: 30).labelling("a00", [0.5, 0.5])
    let sum = await LearnedLabels(LearningLibrary(LibraryFeatures(assets)), one).prediction(
      of: "a59")?.probabilities
      .reduce(0, +)
    #expect(abs((sum ?? 0) - 1) < 1e-9)
    var labels = one.labels
    for asset in assets.prefix(30) { labels[asset.id] = [1, asset.id == "a01" ? 1 : 0] }
    let any = await LearnedLabels(
      LearningLibrary(LibraryFeatures(assets)),
      LabelTask(classes: Teaching.classes, choice: .any, labels: labels))
    let found = try #require(any.prediction(of: "a59"))
    #expect(found.probabilities[0] > 0.9)
    #expect(found.probabilities[1] < 0.2)
  }

  @Test("Another language, few words and unlabelled templates are doubted, and hold figures back")
  func doubts() async throws {
    let german = Teaching.asset(
      "german", "Preis und Vertrag",
      String(
        repeating: "Der Preis für das Werk steht im Vertrag und gilt ein ganzes Jahr. ", count: 9))
    let declared = Teaching.asset("declared", "Contract", assets[1].id) { $0.language = "de-AT" }
    let short = Teaching.asset("short", "Price", "Contract and quote.")
    let pages = (0..<6).map { number in
      Teaching.asset(
        "page\(number)", "Price in town \(number)",
        "Our price in town number \(number) is the same as everywhere else in the country, and the "
          + "contract runs for one year from the day on which the machine is first used by the "
          + "team, with no fee for support, training or the yearly check of the whole line.")
    }
    let english = assets.map { asset in
      var asset = asset
      asset.language = "en"
      return asset
    }
    let learned = await LearnedLabels(
      LearningLibrary(LibraryFeatures(english + [german, declared, short] + pages)),
      Teaching.task(english, labels: 30))
    func doubts(_ id: String) throws -> [LabelDoubt] {
      try #require(learned.prediction(of: id)).doubts
    }
    #expect(try doubts("german").map(\.text).contains { $0.hasPrefix("perhaps another language") })
    #expect(try doubts("declared").contains(.language("de")))
    #expect(try doubts("short") == [.tooShort(words: 4)])
    #expect(try doubts("page3") == [.templated(count: 6)])
    #expect(try doubts("a50") == [])
    let sure = try #require(learned.prediction(of: "a51")).confidence
    #expect(try #require(learned.prediction(of: "short")).confidence < sure)
  }

  @Test("What to ask next is open, not asked twice and unlike what was asked before")
  func queries() async throws {
    let copies = (0..<8).map { number in
      Teaching.asset("copy\(number)", "The same", "Same words in the same order, eight times over.")
    }
    let learned = await LearnedLabels(
      LearningLibrary(LibraryFeatures(assets + copies)), Teaching.task(assets, labels: 12))
    let asked = learned.queries(10).map(\.asset)
    #expect(Set(asked).count == 10)
    #expect(asked.allSatisfy { learned.task.labels[$0] == nil })
    #expect(asked.count { $0.hasPrefix("copy") } <= 1)
    #expect(asked == learned.queries(10).map(\.asset))
  }
}
