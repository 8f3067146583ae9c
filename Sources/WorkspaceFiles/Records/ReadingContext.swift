import FunnelCore

/// Everything a record's fields are read against.
struct ReadingContext: Sendable {
  var vocabulary = Vocabulary()
  var funnels = FunnelCatalog()
  var labels = BuiltInModels.standard
  /// Our name for an asset's field to the name in the files.
  var keys: [String: String] = [:] {
    didSet { assetKeys = AssetDecoder.fields.union(keys.values) }
  }
  /// The keys an asset's front matter may hold for us.
  private(set) var assetKeys = AssetDecoder.fields
  /// By stage id, the ids of its questions.
  var questions: [String: [String]] = [:]
  var assets = NameIndex()
  var personas = NameIndex()
  var objections = NameIndex()
  var accounts = NameIndex()
  /// A folder without settings: words nobody knows are not faults.
  var isPlain = false
}
