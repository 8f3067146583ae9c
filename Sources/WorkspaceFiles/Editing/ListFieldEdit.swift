import FunnelCore

/// Gives a field that is there other items, in the form its list has.
struct ListFieldEdit {
  let file: EditableFile
  let part: SyntaxPart
  /// Whether the field stands inside brackets.
  let isFlow: Bool
  private var bytes: [UInt8] { file.bytes }

  func bytes(
    from old: FieldMeaning?, to new: [FieldMeaning]
  ) throws(FrontMatterEditError) -> [UInt8] {
    let value = part.value
    switch value.form {
    case .blockList, .flowList:
      if value.parts.isEmpty, !isFlow, Self.holdsMaps(new) { return byLines(new) }
      guard case .list(let items) = old, items.count == value.parts.count else {
        throw refusal("a list in a form that is not understood")
      }
      let plan = ListPlan(from: items, to: new)
      let isList = value.form == .flowList
      let guardsType = value.parts.last?.value.form == .quoted
      let fresh = new.map { FieldText.line($0, isFlow: isList, guardsType: guardsType) }
      guard isList else {
        return BlockEdit.splices(bytes, of: value, colon: part.colon, by: plan, fresh: fresh)
          .applied(to: bytes)
      }
      guard let splices = FlowEdit.splices(bytes, of: value, by: plan, fresh: fresh) else {
        throw refusal("a list with comments between its items")
      }
      return splices.applied(to: bytes)
    case .plain, .quoted, .blockText:
      if case .text(let text) = old, let line = rewritten(text, to: new) {
        return ValueReplacement(bytes: bytes, part: part).byLine(line).applied(to: bytes)
      }
    case .none, .flowMap, .blockMap: break
    }
    if !isFlow, Self.holdsMaps(new) { return byLines(new) }
    let line = FieldText.line(.list(new), isFlow: isFlow)
    return ValueReplacement(bytes: bytes, part: part).byLine(line).applied(to: bytes)
  }

  static func holdsMaps(_ items: [FieldMeaning]) -> Bool {
    items.contains { if case .map = $0 { true } else { false } }
  }

  private func byLines(_ items: [FieldMeaning]) -> [UInt8] {
    let start = LineBytes.start(bytes, of: part.start, after: 0)
    let indent = Array(bytes[start..<part.start].filter { $0 == 0x20 })
    let lines = FieldLines(file).items(items, indent: indent)
    return ValueReplacement(bytes: bytes, part: part).byLines(lines).applied(to: bytes)
  }

  /// The items in the place of one text: a text again for one item or where commas part them
  /// already, else a list on one line; nothing for maps.
  private func rewritten(_ old: [UInt8], to new: [FieldMeaning]) -> [UInt8]? {
    let texts: [String] = new.compactMap { item in
      if case .text(let bytes) = item { String(decoding: bytes, as: UTF8.self) } else { nil }
    }
    guard texts.count == new.count, !texts.isEmpty else { return nil }
    let guardsType = part.value.form == .quoted
    let isWord = texts.allSatisfy { !$0.utf8.contains(0x2C) && !$0.isEmpty && $0 == trimmed($0) }
    if isWord, texts.count == 1 || old.contains(0x2C) {
      let text = String(decoding: old, as: UTF8.self)
      let isSpaced = !text.utf8.contains(0x2C) || text.contains(", ")
      return FieldText.scalar(
        texts.joined(separator: isSpaced ? ", " : ","), isFlow: isFlow, guardsType: guardsType)
    }
    let parts = zip(texts, new).map { text, item -> [UInt8] in
      // The quotes of the one item that was there stay.
      if guardsType, case .text(old) = item { return Array(bytes[part.value.range]) }
      return FieldText.scalar(text, isFlow: true, guardsType: guardsType)
    }
    return [0x5B] + Array(parts.joined(separator: [0x2C, 0x20])) + [0x5D]
  }

  private func trimmed(_ text: String) -> String {
    let inner = text.utf8.drop { $0 == 0x20 }
    return String(decoding: inner.reversed().drop { $0 == 0x20 }.reversed(), as: UTF8.self)
  }

  private func refusal(_ what: String) -> FrontMatterEditError {
    file.error(.unsupported, at: part.start, "\(what): edit it by hand")
  }
}
