/// Letters of other alphabets that look like Latin ones.
enum LookAlike {
  /// The Latin text a word looks like when it mixes Latin with Cyrillic or Greek look-alikes.
  static func latin(_ text: String) -> String? {
    var isMixed = false
    var hasLatin = false
    var latin = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let same = table[scalar] {
        isMixed = true
        latin.append(same)
      } else {
        if ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) { hasLatin = true }
        if (0x0370...0x052F).contains(scalar.value) { return nil }
        latin.append(scalar)
      }
    }
    return isMixed && hasLatin ? String(latin) : nil
  }

  private static let table: [Unicode.Scalar: Unicode.Scalar] = {
    let pairs = zip(
      "асԁеһіјӏорԛѕԝхуАВСЕНІЈКМОРЅТХοανρτυικΑΒΕΖΗΙΚΜΝΟΡΤΥΧ".unicodeScalars,
      "acdehijlopqswxyABCEHIJKMOPSTXoavptuikABEZHIKMNOPTYX".unicodeScalars)
    return Dictionary(pairs) { first, _ in first }
  }()
}
