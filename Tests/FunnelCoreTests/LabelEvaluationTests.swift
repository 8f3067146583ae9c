import FunnelCore
import TestSupport
import Testing

@Suite("Measuring what was learned")
struct LabelEvaluationTests {
  private func sample(_ probability: Double, _ label: Int, group: Int = 0) -> LabelEvaluation.Sample
  {
    LabelEvaluation.Sample(
      probabilities: [probability, 1 - probability], label: label == 0 ? [1, 0] : [0, 1],
      group: group)
  }

  @Test("Accuracy, macro-F1, confusion and groups are counted from the samples")
  func figures() async {
    let found = LabelEvaluation(
      classes: ["a", "b"], choice: .one,
      [
        sample(0.9, 0), sample(0.8, 0, group: 1), sample(0.7, 1, group: 1),
        sample(0.2, 1, group: 2),
      ])
    #expect(found.count == 4)
    #expect(found.groupCount == 3)
    #expect(found.confusion == [[2, 0], [1, 1]])
    #expect(found.accuracy == 0.75)
    #expect(abs(found.macroF1 - (0.8 + 2.0 / 3) / 2) < 1e-12)
  }

  @Test("The calibration error is the mean distance of what was said from how often it was right")
  func calibrationError() async {
    let found = LabelEvaluation(
      classes: ["a", "b"], choice: .one,
      (0..<10).map { sample(0.8, $0 < 6 ? 0 : 1) } + [sample(1, 0), sample(1, 0)])
    #expect(found.bins[8].count == 10)
    #expect(found.bins[8].rightPercent == 60)
    #expect(found.bins[8].meanConfidence == 80)
    #expect(found.bins[9].percents == 90...100)
    #expect(abs(found.expectedCalibrationError - 2.0 / 12) < 1e-12)
  }

  @Test("A class no asset declares or is predicted to have does not lower macro-F1")
  func absentClass() async {
    let found = LabelEvaluation(
      classes: ["a", "b", "c"], choice: .one,
      [
        LabelEvaluation.Sample(probabilities: [0.8, 0.1, 0.1], label: [1, 0, 0], group: 0),
        LabelEvaluation.Sample(probabilities: [0.1, 0.8, 0.1], label: [0, 1, 0], group: 1),
      ])
    #expect(found.macroF1 == 1)
  }

  @Test("Where a tenth of the labels are wrong, what is said is right as often as it says")
  func calibrated() async {
    let assets = Teaching.assets(100)
    var task = Teaching.task(assets, labels: 100)
    for number in stride(from: 3, to: 100, by: 10) {
      task = task.labelling(assets[number].id, [1, 0])
    }
    let found = await LearnedLabels(LearningLibrary(LibraryFeatures(assets)), task).evaluation
    #expect(found.count == 100)
    #expect((0.8...0.95).contains(found.accuracy))
    #expect(found.expectedCalibrationError < 0.1)
  }

  @Test("Copies are held out together: learning by heart does not raise the figures")
  func copies() async {
    // Labels that follow from nothing: only a copy on the other side of a split could tell them.
    var random = SplitMix(seed: 3)
    let words = (0..<400).map { "word\($0)" }
    var assets: [Asset] = []
    var labels: [String: [Double]] = [:]
    for number in 0..<40 {
      let body = (0..<40).map { _ in words[Int.random(in: 0..<400, using: &random)] }
        .joined(separator: " ")
      let label: [Double] = Bool.random(using: &random) ? [1, 0] : [0, 1]
      for copy in 0..<3 {
        let asset = Teaching.asset("n\(number)-\(copy)", "Note", body)
        assets.append(asset)
        labels[asset.id] = label
      }
    }
    let found = await LearnedLabels(
      LearningLibrary(LibraryFeatures(assets)),
      LabelTask(classes: ["a", "b"], choice: .one, labels: labels)
    ).evaluation
    #expect(found.groupCount == 40)
    #expect(found.accuracy < 0.8)
  }
}
