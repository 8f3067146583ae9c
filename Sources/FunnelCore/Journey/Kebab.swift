/// Ids made from titles: lower case, words joined by hyphens.
public enum Kebab {
  /// The id for a title: letters and digits of any script, lower case, everything else one hyphen.
  ///
  ///     Kebab.id(from: "Needs Analysis")  // "needs-analysis"
  public static func id(from title: String) -> String {
    var id = ""
    var gap = false
    for scalar in title.unicodeScalars {
      let kept =
        scalar.isASCII
        ? ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
          || ("0"..."9").contains(scalar)
        : scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      if kept {
        if gap && !id.isEmpty { id += "-" }
        id += scalar.properties.lowercaseMapping
        gap = false
      } else if scalar != "'" && scalar != "\u{2019}" {
        gap = true
      }
    }
    return id
  }
}
