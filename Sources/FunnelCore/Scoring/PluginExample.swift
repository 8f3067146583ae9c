/// A worked example of a plugin: documentation that the conformance suite runs.
public struct PluginExample: Sendable {
  /// What an example expects of one subject.
  public enum Expectation: Hashable, Sendable {
    case phase(Phase, Int)
    case persona(String, Int)
    case quality(Int)
    /// Missing data: 50 for every subject.
    case missing
    case notApplicable
  }

  /// What it shows, as a sentence.
  public let title: String
  public let asset: Asset
  /// The rest of the workspace; the asset is added to it.
  public let workspace: Workspace
  public let today: Day
  public let expected: [Expectation]

  public init(
    _ title: String, asset: Asset, workspace: Workspace = Workspace(),
    today: String = "2026-11-22", expect expected: Expectation...
  ) {
    self.title = title
    self.asset = asset
    self.workspace = workspace
    self.today = Day(today) ?? Day(number: 0)
    self.expected = expected
  }

  /// An asset from a title, a Markdown body and whatever else the example is about.
  public static func asset(
    _ title: String, markdown: String = "", _ change: (inout Asset) -> Void = { _ in }
  ) -> Asset {
    let id = Kebab.id(from: title)
    var asset = Asset(id: id, title: title, origin: Origin("assets/\(id).md"))
    change(&asset)
    asset.text = DocumentText(
      title: title, callToAction: asset.callToAction?.label ?? "", markdown: markdown)
    return asset
  }
}
