/// What a field must mean after a change.
enum FieldGoal {
  case value(FieldMeaning)
  /// These items, as a list or as one text with commas.
  case items([FieldMeaning])
  case gone

  /// The goal of an operation; nothing where the field is a map and the operation needs a list.
  init?(_ operation: FieldChange.Operation, on old: FieldMeaning?) {
    switch operation {
    case .delete:
      self = .gone
    case .set(.list(let texts)):
      self = .items(texts.map { .text(Array($0.utf8)) })
    case .set(.maps(let maps)):
      self = .items(maps.map { FieldMeaning(FieldItem.map($0)) })
    case .set(let value):
      self = .value(FieldMeaning(value))
    case .add(let added):
      guard var items = Self.items(of: old) else { return nil }
      for item in added.map(FieldMeaning.init) where !items.contains(item) { items.append(item) }
      self = .items(items)
    case .remove(let names):
      guard let items = Self.items(of: old) else { return nil }
      self = .items(items.filter { item in !names.contains { item.isNamed($0) } })
    }
  }

  /// Whether a field, missing where there is none, is as it must be.
  func isMet(by value: FieldMeaning?) -> Bool {
    switch self {
    case .gone: value == nil
    case .value(let goal): value == goal
    case .items(let goal): value.map { $0.items == goal } ?? false
    }
  }

  private static func items(of old: FieldMeaning?) -> [FieldMeaning]? {
    guard let old else { return [] }
    return old.items
  }
}
