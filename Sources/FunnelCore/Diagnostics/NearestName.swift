/// "Did you mean": the nearest known name to a word nobody knows.
public enum NearestName {
  /// The nearest of `names`, or nothing when none is near enough to be worth saying.
  ///
  /// Near is an edit distance (insert, delete, replace, swap neighbours) of at most a third of the
  /// longer word, or a name that starts with the word. Of equals the first in byte order.
  public static func of(_ word: String, in names: some Sequence<String>) -> String? {
    let word = Array(word.lowercased().utf8.prefix(64))
    guard !word.isEmpty else { return nil }
    var best: (distance: Int, name: String)?
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let known = Array(name.lowercased().utf8.prefix(64))
      let starts = word.count >= 2 && known.starts(with: word)
      let distance = starts ? 1 : distance(word, known)
      guard distance <= max(1, max(word.count, known.count) / 3) else { continue }
      if best.map({ distance < $0.distance }) ?? true { best = (distance, name) }
    }
    return best?.name
  }

  /// Optimal string alignment distance in bytes.
  static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for i in 1...left.count {
      var row = [i] + [Int](repeating: 0, count: right.count)
      for j in 1...right.count {
        let cost = left[i - 1] == right[j - 1] ? 0 : 1
        row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          row[j] = min(row[j], beforeLast[j - 2] + 1)
        }
      }
      beforeLast = last
      last = row
    }
    return last[right.count]
  }
}
