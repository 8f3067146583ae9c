import Reporting
import TerminalText

/// The fields of one record, for people and for JSON alike; empty ones are left out.
struct FieldList {
  private(set) var fields: [Field] = []
  private var members: [(String, JSONValue)] = []

  init(_ build: (inout FieldList) -> Void) { build(&self) }

  var json: JSONValue { .object(members) }

  mutating func add(_ label: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    fields.append(Field(label, StyledText(value)))
    members.append((key(label), .string(value)))
  }

  mutating func add(_ label: String, _ values: [String]) {
    guard !values.isEmpty else { return }
    fields.append(Field(label, StyledText(values.joined(separator: ", "))))
    members.append((key(label), .array(values.map { .string($0) })))
  }

  mutating func add(_ label: String, amount: Int?) {
    guard let amount else { return }
    fields.append(
      Field(label: label, value: StyledText(Amount.text(amount)), exact: .integer(amount)))
    members.append((key(label), .integer(amount)))
  }

  /// `Buying role` → `buyingRole`.
  private func key(_ label: String) -> String {
    let words = label.split(separator: " ")
    return (words.first.map { $0.lowercased() } ?? "")
      + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}
