import FunnelCore

/// The fields of one record, read by type; what is wrong is collected, what is right is marked.
struct RecordFields {
  let entries: [LocatedValue.Entry]
  let context: ReadingContext
  private(set) var origin: Origin
  var diagnostics: [Diagnostic] = []
  private let keys: [String: String]

  /// The fields of a file; `keys` are our names for fields to the names in the files.
  init(
    _ entries: [LocatedValue.Entry], path: String, context: ReadingContext,
    keys: [String: String] = [:]
  ) {
    self.entries = entries
    self.context = context
    self.keys = keys
    origin = Origin(path)
  }

  /// The value of a field, wherever its name puts it: at the top, below `params`, or where a dotted
  /// name leads. An empty value is none.
  func value(_ field: String) -> LocatedValue? {
    if let name = keys[field], let found = value(named: name) { return found }
    return value(named: field)
  }

  private func value(named name: String) -> LocatedValue? {
    let found = find(name, in: entries) ?? find("params", in: entries).flatMap { $0[name] }
    if let found { return Self.isEmpty(found) ? nil : found }
    guard name.utf8.contains(0x2E) else { return nil }
    var parts = name.split(separator: ".").map(String.init)
    guard var value = find(parts.removeFirst(), in: entries) else { return nil }
    for part in parts {
      guard let next = value[part] else { return nil }
      value = next
    }
    return Self.isEmpty(value) ? nil : value
  }

  /// The text of a field.
  mutating func text(_ field: String) -> LocatedText? {
    guard let value = value(field) else { return nil }
    guard let text = scalar(value, field) else { return nil }
    origin.mark(field, at: value.position)
    return text
  }

  /// A day; where our own field is missing, the first of some others that is there.
  mutating func day(_ field: String, or others: [String] = []) -> Day? {
    for name in [field] + others {
      guard let value = value(name) else { continue }
      if Switch(value.text ?? "") != nil { continue }
      guard let text = scalar(value, name) else { return nil }
      guard let day = DateText.day(text.text) else {
        report(.badDate, text.position, DateText.complaint(text.text))
        origin.mark(field, at: value.position)
        return nil
      }
      origin.mark(field, at: value.position)
      return day
    }
    return nil
  }

  /// A whole number of at least zero.
  mutating func number(_ field: String) -> Int? {
    guard let value = value(field), let number = wholeNumber(value, field) else { return nil }
    origin.mark(field, at: value.position)
    return number
  }

  /// Texts of a list, or of one text with commas.
  mutating func list(_ field: String) -> [LocatedText] {
    guard let value = value(field) else { return [] }
    let items = items(of: value, field)
    if !items.isEmpty { origin.mark(field, at: value.position) }
    return items
  }

  /// One of a few words.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ field: String, of type: Choice.Type = Choice.self
  ) -> Choice? where Choice.RawValue == String {
    guard let value = value(field), let text = scalar(value, field) else { return nil }
    guard let choice = word(text, field, of: type) else { return nil }
    origin.mark(field, at: value.position)
    return choice
  }

  /// The word a text stands for; reported when it is none.
  mutating func word<Choice: RawRepresentable & CaseIterable>(
    _ text: LocatedText, _ field: String, of type: Choice.Type = Choice.self
  ) -> Choice? where Choice.RawValue == String {
    if let choice = Choice(rawValue: Kebab.id(from: text.text)) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    reportUnknown(
      .unknownValue, text, what: field, nearest: NearestName.of(text.text, in: words),
      or: words.joined(separator: ", "))
    return nil
  }

  /// Ids of records of one kind.
  mutating func references(
    _ field: String, to index: NameIndex, _ code: DiagnosticCode, _ what: String
  ) -> [String] {
    resolve(list(field), to: index, code, what)
  }

  /// The ids some texts stand for; those that stand for none are reported and left out.
  mutating func resolve(
    _ texts: [LocatedText], to index: NameIndex, _ code: DiagnosticCode, _ what: String
  ) -> [String] {
    var ids: [String] = []
    for text in texts {
      if let id = index.id(of: text.text) {
        if !ids.contains(id) { ids.append(id) }
      } else if !index.isUnread(text.text) {
        reportUnknown(code, text, what: what, nearest: index.nearest(to: text.text))
      }
    }
    return ids
  }

  /// The stage a text names in the labels model.
  mutating func stage(_ text: LocatedText) -> StageLabel? {
    do {
      let run = try context.funnels.run(named: text.text, labels: context.labels)
      return StageLabel(text: text.text, run: run, position: text.position)
    } catch {
      guard !context.isPlain else { return nil }
      if case .ambiguous = error {
        report(.ambiguousStage, text.position, error.message)
      } else {
        report(.unknownStage, text.position, error.message)
      }
      return nil
    }
  }

  /// Who answers on each side: a map, or one name for both.
  mutating func owners() -> Owners {
    guard let value = value("owners") else { return Owners() }
    origin.mark("owners", at: value.position)
    if case .text(let name, _) = value { return Owners(marketing: name, sales: name) }
    var owners = Owners()
    guard case .map(let entries, _) = value else {
      wrongType(value, "owners", expected: "marketing: NAME, sales: NAME")
      return owners
    }
    for entry in entries {
      guard let name = scalar(entry.value, "owners") else { continue }
      switch entry.key {
      case "marketing": owners.marketing = name.text
      case "sales": owners.sales = name.text
      default:
        let key = LocatedText(text: entry.key, position: entry.position)
        reportUnknown(
          .unknownValue, key, what: "team",
          nearest: NearestName.of(entry.key, in: ["marketing", "sales"]))
      }
    }
    return owners
  }

  /// The text of a value; another shape is reported.
  mutating func scalar(_ value: LocatedValue, _ field: String) -> LocatedText? {
    if case .text(let text, let position) = value {
      return LocatedText(text: text, position: position)
    }
    if case .list(let items, _) = value, items.count == 1,
      case .text(let text, let position) = items[0]
    {
      return LocatedText(text: text, position: position)
    }
    wrongType(value, field, expected: "one value")
    return nil
  }

  /// The texts of a list value, or of one text with commas; other shapes are reported.
  mutating func items(of value: LocatedValue, _ field: String) -> [LocatedText] {
    switch value {
    case .text(let text, let position):
      return CommaList.parts(of: text, at: position)
    case .list(let items, _):
      return items.compactMap { item in
        guard case .text(let text, let position) = item else {
          wrongType(item, field, expected: "a list of words")
          return nil
        }
        return text.isEmpty ? nil : LocatedText(text: text, position: position)
      }
    case .map:
      wrongType(value, field, expected: "a list of words")
      return []
    }
  }

  /// The entries of a field that is a map.
  mutating func map(_ field: String, expected: String) -> [LocatedValue.Entry] {
    guard let value = value(field) else { return [] }
    guard case .map(let entries, _) = value else {
      wrongType(value, field, expected: expected)
      return []
    }
    origin.mark(field, at: value.position)
    return entries
  }

  /// The entries of a value that must be a map.
  mutating func entries(of value: LocatedValue, _ field: String) -> [LocatedValue.Entry] {
    if case .map(let entries, _) = value { return entries }
    if case .text("", _) = value { return [] }
    wrongType(value, field, expected: "a map")
    return []
  }

  /// The whole number a value holds.
  mutating func wholeNumber(
    _ value: LocatedValue, _ field: String, upTo most: Int = WholeNumber.most
  ) -> Int? {
    guard let text = scalar(value, field) else { return nil }
    guard let number = WholeNumber.read(text.text, upTo: most) else {
      if !context.isPlain {
        report(.badNumber, text.position, WholeNumber.complaint(text.text, upTo: most))
      }
      return nil
    }
    return number
  }

  /// A yes or no.
  mutating func switchValue(_ field: String) -> Switch? {
    guard let text = text(field) else { return nil }
    guard let state = Switch(text.text) else {
      report(.unknownValue, text.position, "\(field) is \"\(text.text)\"; write true or false")
      return nil
    }
    return state
  }

  mutating func mark(_ field: String, at position: SourcePosition) {
    origin.mark(field, at: position)
  }

  mutating func report(_ code: DiagnosticCode, _ at: SourcePosition, _ message: String) {
    diagnostics.append(Diagnostic(code, at: at, message))
  }

  mutating func wrongType(_ value: LocatedValue, _ field: String, expected: String) {
    guard !context.isPlain else { return }
    let found =
      switch value {
      case .text: "a text"
      case .list: "a list"
      case .map: "a map"
      }
    report(.wrongType, value.position, "\(field) is \(found); expected \(expected)")
  }

  /// Reports a word nobody knows, with the nearest known one; a plain folder has no such faults.
  mutating func reportUnknown(
    _ code: DiagnosticCode, _ text: LocatedText, what: String, nearest: String?,
    or known: String? = nil
  ) {
    guard !context.isPlain else { return }
    var message = "no \(what) \"\(text.text)\""
    if let nearest {
      message += "; did you mean \(nearest)?"
    } else if let known {
      message += "; one of \(known)"
    }
    diagnostics.append(Diagnostic(code, at: text.position, message))
  }

  private func find(_ key: String, in entries: [LocatedValue.Entry]) -> LocatedValue? {
    for entry in entries where entry.key == key { return entry.value }
    return nil
  }

  private static func isEmpty(_ value: LocatedValue) -> Bool {
    switch value {
    case .text(let text, _): text.isEmpty
    case .list(let items, _): items.isEmpty
    case .map: false
    }
  }
}
