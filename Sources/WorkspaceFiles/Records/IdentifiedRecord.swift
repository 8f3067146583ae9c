import FunnelCore

/// A small record whose id is settled.
struct IdentifiedRecord: Sendable {
  let record: SmallRecord
  let id: String
  /// What its file and its id did wrong.
  var diagnostics: [Diagnostic]

  var path: String { record.file.path }

  /// The fields of the record.
  func fields(_ context: ReadingContext) -> RecordFields {
    RecordFields(record.file.entries, path: path, context: context)
  }

  /// The title: its own, else the first heading, else the file's name.
  func title(_ fields: inout RecordFields) -> String {
    fields.text("title")?.text ?? record.heading ?? record.name.title
  }
}
