/// How a value is written in a file: its form and the bytes it takes.
struct SyntaxValue {
  enum Form {
    case none, plain, quoted, blockText, flowList, flowMap, blockList, blockMap
  }

  let form: Form
  /// The bytes of the value without a comment behind it; of a block scalar, those of its header.
  let range: Range<Int>
  /// The whole lines that a block takes below its key; empty for other forms.
  var lines = 0..<0
  /// The items of a list, the entries of a map.
  var parts: [SyntaxPart] = []

  var isFlow: Bool { form == .flowList || form == .flowMap }
  var isBlock: Bool { form == .blockList || form == .blockMap }
}
