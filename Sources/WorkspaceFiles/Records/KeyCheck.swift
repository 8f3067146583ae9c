import FunnelCore

/// Finds keys that are probably a misspelling of one of ours; people's own keys are left alone.
enum KeyCheck {
  /// How many unknown keys of a file are worth a look.
  private static let mostKeys = 50

  /// A warning for each key that is one or two letters away from a known one which is missing.
  static func diagnostics(
    for entries: [LocatedValue.Entry], known: Set<String>
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let strange = entries.lazy.filter { !known.contains($0.key) && !wellKnown.contains($0.key) }
    for entry in strange.prefix(mostKeys) {
      guard let nearest = NearestName.of(entry.key, in: known), near(entry.key, nearest),
        !entries.contains(where: { $0.key == nearest })
      else { continue }
      found.append(
        Diagnostic(
          .unknownKey, at: entry.position,
          "unknown key \"\(entry.key)\"; did you mean \(nearest)?"))
    }
    return found
  }

  /// A warning for each key of a closed set that is not in it.
  static func strict(
    for entries: [LocatedValue.Entry], known: [String], in section: String
  ) -> [Diagnostic] {
    entries.filter { !known.contains($0.key) }.map { entry in
      let nearest = NearestName.of(entry.key, in: known)
      return Diagnostic(
        .unknownKey, at: entry.position,
        "unknown key \"\(entry.key)\" in \(section)"
          + (nearest.map { "; did you mean \($0)?" } ?? "; one of \(known.joined(separator: ", "))")
      )
    }
  }

  private static func near(_ key: String, _ name: String) -> Bool {
    key.utf8.count > 3 && abs(key.utf8.count - name.utf8.count) <= 2
  }

  /// Keys of site generators and their common themes.
  private static let wellKnown: Set<String> = [
    "aliases", "author", "authors", "banner", "bibliography", "body", "bookHidden", "canonical",
    "canonicalURL", "cascade", "categories", "category", "class", "collection", "comments", "cover",
    "date", "description", "draft", "excerpt", "expiryDate", "featured", "header", "headless",
    "hero", "heroImage", "hidden", "icon", "image", "images", "isCJKLanguage", "keywords", "lang",
    "last_modified_at", "lastmod", "layout", "linkTitle", "links", "locale", "markup", "math",
    "menu", "name", "nav", "nav_order", "objective", "objectives", "order", "outputs", "params",
    "parent", "permalink",
    "photos", "pin", "pinned", "post", "pubDate", "publishDate", "published", "redirect_from",
    "resources", "role", "roles", "search", "seo", "series", "share", "sitemap", "slug", "state",
    "subtitle", "summary", "tag", "tagline", "tags", "template", "thumbnail", "toc", "topic",
    "translationKey", "type", "updated", "updatedDate", "url", "version", "video", "videos",
    "weight", "words",
  ]
}
