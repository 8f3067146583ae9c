/// What is looked for in lines of the history: case counts only if a capital letter is typed.
struct SearchPattern: Sendable {
  private let wanted: [Character]
  private let countsCase: Bool

  init(_ text: String) {
    countsCase = text.contains(where: \.isUppercase)
    wanted = Array(text)
  }

  /// The positions of the pattern's first place in a line, or nothing.
  func place(in line: String) -> Range<Int>? {
    let characters = characters(of: line)
    guard let first = wanted.first, wanted.count <= characters.count else { return nil }
    for start in 0...characters.count - wanted.count where characters[start] == first {
      let end = start + wanted.count
      if characters[start..<end].elementsEqual(wanted) { return start..<end }
    }
    return nil
  }

  /// The positions of the pattern's characters in a line, in their order with others between.
  func scattered(in line: String) -> Set<Int>? {
    var rest = wanted[...]
    var places: Set<Int> = []
    for (position, character) in characters(of: line).enumerated() where character == rest.first {
      rest.removeFirst()
      places.insert(position)
    }
    return rest.isEmpty ? places : nil
  }

  private func characters(of line: String) -> [Character] {
    countsCase ? Array(line) : line.map(Self.folded)
  }

  private static func folded(_ character: Character) -> Character {
    guard character.isUppercase else { return character }
    let lower = character.lowercased()
    return lower.count == 1 ? Character(lower) : character
  }
}
