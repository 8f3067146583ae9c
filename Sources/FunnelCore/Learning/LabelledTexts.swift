/// What the texts that carry labels have in common, and how far another text is from it.
struct LabelledTexts: Sendable {
  /// Words that a fifth of the labelled texts hold: the small words of their languages.
  private let common: WordSet
  /// The usual share of them in a labelled text, in percent.
  private let usual: Int
  private let languages: Set<String>
  private let labelledGroups: Set<Int>

  static let fewWords = 40
  private static let readWords = 200
  private static let manyDuplicates = 5

  /// - Parameter labelled: indices of labelled assets of the library.
  init(_ library: LearningLibrary, labelled: [Int]) {
    let step = max(1, (labelled.count + 399) / 400)
    let sample = stride(from: 0, to: labelled.count, by: step).map {
      library.assets[labelled[$0]]
    }.filter { $0.text.words.count >= Self.fewWords }
    var holders: [Word: Int] = [:]
    for asset in sample {
      for word in Set(asset.text.words.prefix(Self.readWords)) { holders[word, default: 0] += 1 }
    }
    let common = WordSet(
      holders.filter { $0.value >= 2 && $0.value * 5 >= sample.count }.map(\.key))
    let shares = sample.map { Self.share(of: $0, in: common) }.sorted()
    self.common = common
    usual = shares.isEmpty ? 0 : shares[shares.count / 2]
    languages = Set(labelled.compactMap { library.assets[$0].language.map(Self.primary) })
    labelledGroups = Set(labelled.map { library.nearDuplicates.groups[$0] })
  }

  /// What there is to doubt about an asset; `index` where it belongs to the library.
  func doubts(about asset: Asset, at index: Int?, in library: LearningLibrary) -> [LabelDoubt] {
    var doubts: [LabelDoubt] = []
    let words = asset.text.words.count
    if words < Self.fewWords { doubts.append(.tooShort(words: words)) }
    if let language = asset.language.map(Self.primary), !languages.isEmpty {
      if !languages.contains(language) { doubts.append(.language(language)) }
    } else if words >= Self.fewWords {
      let share = Self.share(of: asset, in: common)
      if share * 3 < usual { doubts.append(.otherWords(percent: share, usual: usual)) }
    }
    if let index {
      let count = library.nearDuplicates.sizes[index]
      if count >= Self.manyDuplicates,
        !labelledGroups.contains(library.nearDuplicates.groups[index])
      {
        doubts.append(.templated(count: count))
      }
    }
    return doubts
  }

  private static func share(of asset: Asset, in common: WordSet) -> Int {
    let words = asset.text.words.prefix(readWords)
    return Rounding.quotient(100 * words.count { common.contains($0) }, words.count)
  }

  /// `de` of `de-AT`.
  private static func primary(_ language: String) -> String {
    String(language.prefix { $0 != "-" && $0 != "_" }).lowercased()
  }
}
