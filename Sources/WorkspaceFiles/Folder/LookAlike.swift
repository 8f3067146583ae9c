/// Letters of other alphabets that look like Latin ones.
enum LookAlike {
  /// The Latin text a word looks like when it mixes Latin with Cyrillic or Greek look-alikes.
  static func latin(_ text: String) -> String? {
    let hasLatin = text.unicodeScalars.contains {
      ("a"..."z").contains($0) || ("A"..."Z").contains($0)
    }
    return hasLatin ? skeleton(text) : nil
  }

  /// The Latin text a word with Cyrillic or Greek letters looks like; nothing for one that looks
  /// like no Latin text, or is one.
  static func skeleton(_ text: String) -> String? {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return nil }
    var isOther = false
    var latin = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let same = table[scalar] {
        isOther = true
        latin.append(same)
      } else {
        if (0x0370...0x052F).contains(scalar.value) { return nil }
        latin.append(scalar)
      }
    }
    return isOther ? String(latin) : nil
  }

  private static let table: [Unicode.Scalar: Unicode.Scalar] = {
    let pairs = zip(
      "асԁеһіјӏорԛѕԝхуАВСЕНІЈКМОРЅТХοανρτυικΑΒΕΖΗΙΚΜΝΟΡΤΥΧ".unicodeScalars,
      "acdehijlopqswxyABCEHIJKMOPSTXoavptuikABEZHIKMNOPTYX".unicodeScalars)
    return Dictionary(pairs) { first, _ in first }
  }()
}
