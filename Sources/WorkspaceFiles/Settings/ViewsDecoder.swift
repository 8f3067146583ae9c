import FunnelCore

/// Reads `views:`, filters kept under a name.
enum ViewsDecoder {
  static func decode(_ fields: inout RecordFields) -> [SavedView] {
    var views: [SavedView] = []
    for entry in fields.map("views", expected: "NAME: \"FILTERS\"") {
      guard entry.key == Kebab.id(from: entry.key) else {
        fields.report(
          .unknownValue, entry.position,
          "a view's name is letters, digits and dashes, as in \(Kebab.id(from: entry.key))")
        continue
      }
      guard let filters = fields.scalar(entry.value, entry.key), !filters.text.isEmpty else {
        continue
      }
      views.append(
        SavedView(name: entry.key, filters: filters.text, position: entry.position))
    }
    return views
  }
}
