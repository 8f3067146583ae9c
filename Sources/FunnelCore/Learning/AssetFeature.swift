/// Something an asset has that a label may be learned from: a word, two words in a row, a field.
struct AssetFeature {
  /// What the feature is in words.
  enum Source {
    /// Words of the asset's text, by their indices.
    case words(Range<Int>)
    /// A value of a field, such as `case-study`.
    case value(String)
  }

  let block: FeatureBlock
  /// The same for the same feature in every asset.
  let code: UInt64
  let source: Source

  /// Calls `found` for every feature of an asset, in the order of its text, the fields behind it.
  @inline(__always)
  static func each(of asset: Asset, _ scope: LearningScope, _ found: (AssetFeature) -> Void) {
    let text = asset.text
    text.words.withUnsafeBufferPointer { words in
      for number in text.segments.indices {
        let segment = text.segments[number]
        let end =
          number + 1 < text.segments.count ? Int(text.segments[number + 1].start) : words.count
        let block = FeatureBlock(segment.part)
        let start = Int(segment.start)
        for at in start..<end {
          let code = words[at].code
          found(
            AssetFeature(
              block: block, code: coded(code, block), source: .words(at..<(at + 1))))
          // In a body pairs are many and say little that their words do not say.
          if block != .body, at + 1 < end {
            let pair = code &* 0x9E37_79B9_7F4A_7C15 ^ words[at + 1].code
            found(
              AssetFeature(
                block: block, code: coded(pair, block), source: .words(at..<(at + 2))))
          }
        }
      }
    }
    guard scope == .everything else { return }
    if let format = asset.format { found(value(format, .format)) }
    for channel in asset.channels { found(value(channel, .channel)) }
    var folder = ""
    for part in asset.origin.path.split(separator: "/").dropLast() {
      folder += folder.isEmpty ? String(part) : "/\(part)"
      found(value(folder, .folder))
    }
    found(value(length(asset.text.bodyWordCount), .length))
  }

  private static func value(_ text: String, _ block: FeatureBlock) -> AssetFeature {
    var code: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { code = (code ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return AssetFeature(block: block, code: coded(code, block), source: .value(text))
  }

  /// The same word in another part of an asset is another feature.
  @inline(__always)
  private static func coded(_ code: UInt64, _ block: FeatureBlock) -> UInt64 {
    var mixed = code ^ (UInt64(block.rawValue) + 1) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 29)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 32)
  }

  private static func length(_ words: Int) -> String {
    switch words {
    case ..<100: "under 100 words"
    case ..<300: "100 to 299 words"
    case ..<700: "300 to 699 words"
    case ..<1500: "700 to 1,499 words"
    default: "1,500 words and more"
    }
  }

  /// Whether it says something to a reader: one that is made of the smallest words alone does not.
  func isTelling(in asset: Asset) -> Bool {
    guard case .words(let range) = source else { return true }
    return !range.allSatisfy { Self.smallWords.contains(asset.text.words[$0]) }
  }

  /// Words that steer what is learned as any other does, but that nobody would take for a reason.
  private static let smallWords = WordSet(
    Phrase("a an the of to and in on or it is its at by as be that this from for with").words)

  /// The feature in words, such as `"total cost" in the title` or `folder blog`.
  func description(in asset: Asset) -> String {
    switch source {
    case .words(let range):
      let words = "\"\(asset.text.spelling(ofWords: range))\""
      return switch block {
      case .title: "\(words) in the title"
      case .callToAction: "\(words) in the call to action"
      case .heading: "\(words) in a heading"
      default: words
      }
    case .value(let value):
      return switch block {
      case .format: "format \(value)"
      case .channel: "channel \(value)"
      case .folder: "folder \(value)"
      default: value
      }
    }
  }

  /// Where the feature stands.
  func position(in asset: Asset) -> SourcePosition? {
    switch source {
    case .words(let range):
      SourcePosition(
        asset.origin.path, line: Int(asset.text.segment(ofWord: range.lowerBound).line), column: 1)
    case .value:
      switch block {
      case .format: asset.origin.position(of: "format")
      case .channel: asset.origin.position(of: "channel")
      default: SourcePosition(asset.origin.path)
      }
    }
  }
}
