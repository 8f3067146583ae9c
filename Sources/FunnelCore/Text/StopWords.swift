/// Words that say nothing about what a sentence is about.
public enum StopWords {
  /// Whether every word of a text is one.
  public static func holds(_ text: String) -> Bool {
    Phrase(text).words.allSatisfy { all.contains($0) }
  }

  static let all = Set(
    Phrase(
      """
      a about all already also am an and any are arent as at be because been but by can cant cannot \
      come could did do does doesnt dont for from get give go got had has have he her here his how i \
      if ill im in into is isnt it its ive just let like make me more most much my no none not \
      now of on one only or other our out own over really say says she should so some something \
      still such take than thank that the theirs their them then there these they thing think this \
      those to too up upon use used very want was wasnt way we well were what when where which while \
      who why will with wont would yes yet you your
      """
    ).words)
}
