/// Finds the objections that come nearest to what a buyer said.
public struct ObjectionSearch: Sendable {
  /// An objection and how much of what was said it holds.
  public struct Match: Hashable, Sendable {
    /// Index in the workspace's objections.
    public let objection: Int
    /// Of the words said, weighted by how rare they are: 1–100.
    public let share: Int
  }

  private let search: WordSearch

  /// A search in statements, ids and competitors first, then in the words of the category, then in
  /// talk tracks and the titles of the assets that answer.
  public init(_ workspace: Workspace) {
    var titles: [String: [String]] = [:]
    for asset in workspace.assets {
      for objection in asset.objections { titles[objection, default: []].append(asset.title) }
    }
    search = WordSearch(
      workspace.objections.map { objection in
        [
          (objection.statement, 4), (objection.id, 4),
          (objection.competitors.joined(separator: " "), 4),
          (objection.category.flatMap { Self.words[$0] } ?? "", 2), (objection.talkTrack, 1),
          ((titles[objection.id] ?? []).joined(separator: " "), 1),
        ]
      })
  }

  /// The objections that hold any of the words, the most of what was said first; those that come
  /// not even to a quarter of the best are left out.
  public func matches(_ said: String) -> [Match] {
    let found = search.matches(said)
    guard let best = found.first else { return [] }
    return found.filter { 4 * $0.share >= best.share }.map {
      Match(objection: $0.index, share: $0.share)
    }
  }

  /// The one objection that was meant: one that holds at least a third of what was said, and half
  /// as much again as any other.
  public func meaning(of said: String) -> Match? {
    let found = matches(said)
    guard let best = found.first, best.share >= 34 else { return nil }
    return found.dropFirst().allSatisfy { 3 * $0.share <= 2 * best.share } ? best : nil
  }

  /// What buyers say when they mean the category.
  private static let words: [ObjectionCategory: String] = [
    .price: "price cost expensive budget cheap cheaper money afford fee discount spend",
    .timing: "time timing later year quarter moment busy wait postpone delay soon",
    .trust: "trust reference proof risk small startup reputation guarantee",
    .authority: "decide decision boss board approve approval capacity",
    .need: "need enough works fine necessary happy",
    .competitor: "competitor alternative compare rival vendor switch",
    .integration: "integration integrate connect interface api import export compatible",
    .security: "security secure data hosting privacy gdpr compliance legal audit cloud",
    .change: "change adopt adoption training learn resist habit",
  ]
}
