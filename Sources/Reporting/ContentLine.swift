/// One property of a calendar: its name, perhaps with parameters, and its escaped value.
struct ContentLine {
  var name: String
  var value: String

  init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  /// The property ended by CR LF, on as many lines as it needs: none has more than 75 octets, and
  /// those after the first begin with a space, which counts. No scalar is torn.
  var folded: String {
    var text = String.UnicodeScalarView()
    var octets = 0
    for scalar in "\(name):\(value)".unicodeScalars {
      let width = UTF8.width(scalar)
      if octets + width > Self.limit {
        text += "\r\n ".unicodeScalars
        octets = 1
      }
      text.append(scalar)
      octets += width
    }
    return String(text) + "\r\n"
  }

  private static let limit = 75
}
