/// The words of a document, with the line and part each stands in.
///
/// Built once when a file is read; plugins search it as often as they like without allocating.
public struct DocumentText: Sendable {
  /// A stretch of words on one line.
  public struct Segment: Sendable {
    /// Index of its first word in `words`.
    public let start: Int32
    /// Line of the file, from one.
    public let line: Int32
    public let part: TextPart
  }

  public private(set) var words: [Word] = []
  public private(set) var segments: [Segment] = []
  /// Words of the body and its headings.
  public private(set) var bodyWordCount = 0
  public private(set) var headingCount = 0
  /// Lists, tables, quotes and images: what breaks a wall of text.
  public private(set) var structureCount = 0
  /// The text of the segments, one behind the other, so that a word can be shown as it was written.
  private var source: [UInt8] = []
  /// Where the text of each segment starts in `source`.
  private var sourceStarts: [Int32] = []

  public init() {}

  /// A document from literal parts, as a test or an example writes it.
  public init(title: String = "", callToAction: String = "", markdown: String) {
    add(title, as: .title, line: 1)
    add(callToAction, as: .callToAction, line: 1)
    var markdown = markdown
    markdown.withUTF8 { addMarkdown($0, firstLine: 1) }
  }

  /// Adds a line of plain text.
  public mutating func add(_ text: String, as part: TextPart, line: Int) {
    var text = text
    text.withUTF8 { bytes in
      addSegment(part, line: line, bytes)
    }
  }

  /// Adds the Markdown body of a file: headings, prose, lists; addresses and tags are left out.
  public mutating func addMarkdown(_ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int) {
    words.reserveCapacity(words.count + bytes.count / 5)
    source.reserveCapacity(source.count + bytes.count)
    let before = words.count
    var line = firstLine
    var start = 0
    var isCode = false
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      let content = UnsafeBufferPointer(rebasing: bytes[start..<end])
      switch MarkdownLine(content, inCode: isCode) {
      case .fence:
        isCode.toggle()
      case .heading(let text):
        headingCount += 1
        addSegment(.heading, line: line, text)
      case .structured(let text):
        structureCount += 1
        addSegment(.body, line: line, text)
      case .prose(let text):
        addSegment(.body, line: line, text)
      case .blank:
        break
      }
      start = end + 1
      line += 1
    }
    bodyWordCount += words.count - before
  }

  /// The segment that holds a word.
  public func segment(ofWord index: Int) -> Segment { segments[segmentIndex(ofWord: index)] }

  /// Words that stand together in one segment, as they were written, in lower case.
  public func spelling(ofWords range: Range<Int>) -> String {
    guard let first = range.first, first < words.count else { return "" }
    let segment = segmentIndex(ofWord: first)
    let end = segment + 1 < segments.count ? Int(sourceStarts[segment + 1]) : source.count
    let text = String(decoding: source[Int(sourceStarts[segment])..<end], as: UTF8.self)
    let pieces = text.split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’") }
    return range.map { index in
      let word = words[index]
      return pieces.first { Phrase(String($0)).words == [word] }?.lowercased()
        ?? text.first { Phrase(String($0)).words == [word] }.map(String.init) ?? "…"
    }.joined(separator: " ")
  }

  /// The first lines of the body and its headings, as they were written.
  public func excerpt(lines count: Int) -> [String] {
    segments.indices.lazy.filter { segments[$0].part == .body || segments[$0].part == .heading }
      .prefix(count).map { index in
        let end = index + 1 < segments.count ? Int(sourceStarts[index + 1]) : source.count
        return String(decoding: source[Int(sourceStarts[index])..<end], as: UTF8.self)
      }
  }

  private func segmentIndex(ofWord index: Int) -> Int {
    var low = 0
    var high = segments.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if segments[middle].start <= Int32(index) { low = middle } else { high = middle }
    }
    return low
  }

  private mutating func addSegment(
    _ part: TextPart, line: Int, _ text: UnsafeBufferPointer<UInt8>
  ) {
    segments.append(
      Segment(start: Int32(words.count), line: Int32(clamping: line), part: part))
    sourceStarts.append(Int32(clamping: source.count))
    source.append(contentsOf: text)
    Tokenizer.words(of: text, into: &words)
  }
}
