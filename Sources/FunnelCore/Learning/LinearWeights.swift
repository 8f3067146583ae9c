/// What a linear model gives each class for each feature and topic; classes in groups of four.
struct LinearWeights: Sendable {
  let classGroups: Int
  /// The place of a column of the space in `values`, or -1 where no labelled asset has it.
  private(set) var places: [Int32]
  /// By place and class group; the topics come before the features.
  private(set) var values: [SIMD4<Float>]

  /// What topics weigh against features: the length of their part of a row.
  static let topicScale = 3.0

  /// What a column of the space gives a class, at a value of one.
  func weight(_ column: Int32, _ label: Int) -> Double {
    let place = places[Int(column)]
    return place < 0 ? 0 : Double(values[Int(place) * classGroups + label / 4][label % 4])
  }

  /// What a topic gives a class.
  func topicWeight(_ topic: Int, _ label: Int) -> Double {
    Self.topicScale * Double(values[topic * classGroups + label / 4][label % 4])
  }

  /// The scores of a row and its topics, class shares not counted.
  func scores(
    _ rows: SparseRows, _ row: Int, topics: ArraySlice<SIMD8<Float>>, classCount: Int
  ) -> [Double] {
    var sums = Array(repeating: SIMD4<Float>.zero, count: classGroups)
    for at in rows.range(row) {
      let place = places[Int(rows.columns[at])]
      guard place >= 0 else { continue }
      let value = rows.values[at]
      for group in 0..<classGroups {
        sums[group] += value * values[Int(place) * classGroups + group]
      }
    }
    for (number, part) in topics.enumerated() {
      for lane in 0..<8 {
        let value = Float(Self.topicScale) * part[lane]
        for group in 0..<classGroups {
          sums[group] += value * values[(number * 8 + lane) * classGroups + group]
        }
      }
    }
    return (0..<classCount).map { Double(sums[$0 / 4][$0 % 4]) }
  }

  /// Adds a row and its topics to the weights of each class, so many times.
  mutating func add(
    _ rows: SparseRows, _ row: Int, topics: ArraySlice<SIMD8<Float>>, times: [Double]
  ) {
    var factors = Array(repeating: SIMD4<Float>.zero, count: classGroups)
    for (label, factor) in times.enumerated() { factors[label / 4][label % 4] = Float(factor) }
    for at in rows.range(row) {
      let column = Int(rows.columns[at])
      if places[column] < 0 {
        places[column] = Int32(values.count / classGroups)
        values += factors.map { _ in .zero }
      }
      for group in 0..<classGroups {
        values[Int(places[column]) * classGroups + group] +=
          rows.values[at] * factors[group]
      }
    }
    for (number, part) in topics.enumerated() {
      for lane in 0..<8 {
        for group in 0..<classGroups {
          values[(number * 8 + lane) * classGroups + group] +=
            Float(Self.topicScale) * part[lane] * factors[group]
        }
      }
    }
  }
}
