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
      begin(part, line: line)
      Tokenizer.words(of: bytes, into: &words)
    }
  }

  /// Adds the Markdown body of a file: headings, prose, lists; addresses and tags are left out.
  public mutating func addMarkdown(_ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int) {
    words.reserveCapacity(words.count + bytes.count / 5)
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
        begin(.heading, line: line)
        Tokenizer.words(of: text, into: &words)
      case .structured(let text):
        structureCount += 1
        begin(.body, line: line)
        Tokenizer.words(of: text, into: &words)
      case .prose(let text):
        begin(.body, line: line)
        Tokenizer.words(of: text, into: &words)
      case .blank:
        break
      }
      start = end + 1
      line += 1
    }
    bodyWordCount += words.count - before
  }

  /// The segment that holds a word.
  public func segment(ofWord index: Int) -> Segment {
    var low = 0
    var high = segments.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if segments[middle].start <= Int32(index) { low = middle } else { high = middle }
    }
    return segments[low]
  }

  private mutating func begin(_ part: TextPart, line: Int) {
    segments.append(
      Segment(start: Int32(words.count), line: Int32(clamping: line), part: part))
  }
}
