import Reporting
import TerminalText

/// Why a query found nothing: what each part of it left, and the nearest query that finds something.
struct Emptiness {
  /// `No asset matches.  format:webinar leaves 3 of 47 assets, persona:cfo none of those.`
  let line: StyledText
  private let nearest: String?

  /// - Parameters:
  ///   - keys: the filters that narrow; others, such as `sort:`, are no reason.
  ///   - noun: what is counted, in the singular.
  ///   - count: how many a query lets through; this one lets through none.
  /// - Throws: what `count` throws.
  init(
    of query: Query, keys: [String], noun: String,
    count: (Query) throws(CommandFailure) -> Int
  ) throws(CommandFailure) {
    let parts =
      query.words.indices.map { Part(text: "\"\(query.words[$0])\"", place: .word($0)) }
      + query.filters.indices.filter { keys.contains(query.filters[$0].key) }
      .map { Part(text: query.filters[$0].text, place: .filter($0)) }
    func without(_ dropped: ArraySlice<Part>) -> Query {
      var rest = query
      rest.words = query.words.indices.filter { word in
        !dropped.contains { $0.place == .word(word) }
      }.map { query.words[$0] }
      rest.filters = query.filters.indices.filter { filter in
        !dropped.contains { $0.place == .filter(filter) }
      }.map { query.filters[$0] }
      return rest
    }
    let total = try count(without(parts[...]))
    var steps: [String] = []
    var kept = total
    var last = -1
    while kept > 0, last + 1 < parts.count {
      last += 1
      let left = try count(without(parts[(last + 1)...]))
      if left < kept {
        steps.append(Self.step(parts[last], left, steps.isEmpty ? total : nil, noun))
      }
      kept = left
    }
    var text = "No \(noun) matches."
    if !steps.isEmpty { text += "  \(steps.joined(separator: ", "))." }
    var nearest: String?
    // One part less, of those that matter the latest, else all from there on.
    let drops = (0..<(last + 1)).reversed().map { parts[$0...$0] } + [parts[max(0, last)...]]
    for dropped in drops where dropped.count < parts.count {
      let rest = without(dropped)
      let found = try count(rest)
      guard found > 0 else { continue }
      text += "  Without \(dropped.map(\.text).joined(separator: ", ")): \(found)."
      nearest = rest.line
      break
    }
    line = StyledText(text)
    self.nearest = nearest
  }

  /// What to type next: the nearest query that finds something, else all there is.
  func hint(_ command: String) -> Hint {
    Hint("Try", "\(command)\(nearest.map { " \($0)" } ?? "")")
  }

  /// A word or a filter of the query.
  private struct Part {
    enum Place: Equatable {
      case word(Int)
      case filter(Int)
    }

    let text: String
    let place: Place
  }

  /// - Parameter total: what there was, for the first step.
  private static func step(_ part: Part, _ left: Int, _ total: Int?, _ noun: String) -> String {
    let amount = left == 0 ? "none" : "\(left)"
    if let total { return "\(part.text) leaves \(amount) of \(Plural.of(total, noun))" }
    return "\(part.text) \(amount)\(left == 0 ? " of those" : "")"
  }
}
