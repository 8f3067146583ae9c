import FunnelCore

/// Filter keys by the names people try first.
enum KeyNames {
  /// The nearest allowed key.
  static func nearest(to key: String, in allowed: [String]) -> String? {
    if let known = synonyms[key], allowed.contains(known) { return known }
    return NearestName.of(key, in: allowed)
  }

  private static let synonyms = [
    "audience": "persona", "type": "format", "funnel": "stage", "lang": "language",
    "state": "status", "author": "owner", "who": "owner", "tag": "is",
  ]
}
