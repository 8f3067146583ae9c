/// An item of a list or an entry of a map as it is written.
struct SyntaxPart {
  /// The key of an entry; nothing for an item, and for an entry whose key is not understood.
  let key: String?
  /// Where the key or the item starts.
  let start: Int
  /// Behind the colon; behind the key where there is none.
  let colon: Int
  /// In a block the whole lines; in a flow collection the bytes from the key to the value's end.
  let range: Range<Int>
  let value: SyntaxValue
  /// Whether the value is not understood.
  var isBroken = false

  init(key: String?, start: Int, colon: Int, range: Range<Int>, value: SyntaxValue) {
    self.key = key
    self.start = start
    self.colon = colon
    self.range = range
    self.value = value
  }

  /// A stretch of lines that is not understood.
  init(brokenAt lines: Range<Int>, key: String?, start: Int) {
    let value = SyntaxValue(form: .none, range: start..<start)
    self.init(key: key, start: start, colon: start, range: lines, value: value)
    isBroken = true
  }

  /// Whether the key is this one, byte by byte.
  func isNamed(_ name: String) -> Bool { key.map { $0.utf8.elementsEqual(name.utf8) } ?? false }
}
