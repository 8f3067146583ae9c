import FunnelCore
import TestSupport

/// Small libraries with labels to learn from.
enum Teaching {
  static let classes = ["early", "late"]

  static func asset(
    _ id: String, _ title: String, _ body: String, change: (inout Asset) -> Void = { _ in }
  ) -> Asset {
    var asset = Asset(id: id, title: title, origin: Origin("assets/\(id).md"))
    change(&asset)
    asset.text = DocumentText(
      title: title, callToAction: asset.callToAction?.label ?? "", markdown: body)
    return asset
  }

  /// `count` assets, half about signs and causes, half about prices and contracts; no two are
  /// alike.
  static func assets(_ count: Int) -> [Asset] {
    var random = SplitMix(seed: 7)
    return (0..<count).map { number in
      let words = number % 2 == 0 ? early : late
      let body = (0..<60).map { at in
        at % 4 == 0
          ? words[Int.random(in: 0..<words.count, using: &random)]
          : filler[Int.random(in: 0..<filler.count, using: &random)]
      }.joined(separator: " ")
      return asset("a\(number / 10)\(number % 10)", "\(words[number % words.count]) note", body)
    }
  }

  /// Labels of the first `count` of `assets`, as their words say.
  static func task(_ assets: [Asset], labels count: Int) -> LabelTask {
    LabelTask(
      classes: classes, choice: .one,
      labels: Dictionary(
        uniqueKeysWithValues: assets.prefix(count).enumerated().map {
          ($1.id, $0 % 2 == 0 ? [1, 0] : [0, 1])
        }))
  }

  private static let early = ["symptom", "cause", "basics", "myth", "trend", "signs"]
  private static let late = ["price", "contract", "quote", "payment", "order", "invoice"]
  private static let filler = [
    "the", "of", "and", "machine", "plant", "team", "a", "shift", "line", "in", "to", "part",
    "store", "is", "work", "week", "with", "hall", "motor", "for", "belt", "pump", "valve", "on",
  ]
}
