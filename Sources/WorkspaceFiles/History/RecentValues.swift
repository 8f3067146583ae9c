/// Values that were used lately, up to a total cost.
///
/// Two generations: what is used moves to the young one; when that is full, the old one is dropped.
struct RecentValues<Key: Hashable, Value> {
  private let mostCost: Int
  private var young: [Key: (value: Value, cost: Int)] = [:]
  private var old: [Key: (value: Value, cost: Int)] = [:]
  private var cost = 0

  init(mostCost: Int) { self.mostCost = mostCost }

  subscript(key: Key) -> Value? {
    mutating get {
      if let entry = young[key] { return entry.value }
      guard let entry = old[key] else { return nil }
      keep(entry.value, for: key, cost: entry.cost)
      return entry.value
    }
  }

  /// Keeps a value, unless it alone costs more than a quarter of the total.
  mutating func keep(_ value: Value, for key: Key, cost: Int) {
    guard cost <= mostCost / 4, young[key] == nil else { return }
    if self.cost + cost > mostCost / 2 {
      old = young
      young = [:]
      self.cost = 0
    }
    young[key] = (value, cost)
    self.cost += cost
  }
}
