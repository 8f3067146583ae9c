/// A part of an asset that labels are learned from; each is scaled to its own length.
enum FeatureBlock: UInt8, CaseIterable, Sendable {
  // Text first: `SparseRows` counts on it.
  case title, callToAction, heading, body, format, channel, folder, length

  /// The first block that is no text.
  static let firstField = format

  /// The length of the block's part of an asset's row, before the labels weigh single features.
  var scale: Float {
    switch self {
    case .title, .heading, .body: 1
    case .callToAction: 0.7
    case .format, .folder: 1.5
    case .channel: 0.7
    case .length: 0.3
    }
  }

  /// Whether its features are words, weighed by how rare and how often they are.
  var isText: Bool {
    switch self {
    case .title, .callToAction, .heading, .body: true
    case .format, .channel, .folder, .length: false
    }
  }

  /// How many features an asset keeps at most, the strongest: long bodies cost no more than these,
  /// and in a large library, whose many assets tell what few cannot, they cost less.
  func most(among assetCount: Int) -> Int {
    self == .body ? max(250, min(600, 1_500_000 / max(1, assetCount))) : 60
  }

  /// How many assets must have a feature: rare words of a body are too many to keep.
  var leastHolders: Int32 { self == .body ? 5 : 2 }

  init(_ part: TextPart) {
    switch part {
    case .title: self = .title
    case .callToAction: self = .callToAction
    case .heading: self = .heading
    case .body: self = .body
    }
  }
}
