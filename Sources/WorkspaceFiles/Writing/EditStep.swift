/// A step that can be taken back, or taken again.
public struct EditStep: Sendable, Equatable {
  /// Counts up from 1 in each workspace and is never used twice.
  public let number: Int
  /// The title of the edit; of a damaged step, the file of its record.
  public let title: String
  /// The files it changed, sorted by their bytes.
  public let paths: [String]
  /// Those of them it made: they go away when it is taken back.
  public let made: [String]
  /// Whether it has been taken back.
  public let isUndone: Bool
  /// Whether its record cannot be read: it stays as it is for good.
  public let isDamaged: Bool

  init(_ record: StepRecord, isUndone: Bool) {
    number = record.number
    title = record.title
    paths = record.changes.map(\.path)
    made = record.changes.filter { $0.before == nil && $0.undoAppend == nil }.map(\.path)
    self.isUndone = isUndone
    isDamaged = false
  }

  /// A step whose record cannot be read.
  init(damaged number: Int, at path: String, isUndone: Bool) {
    self.number = number
    title = path
    paths = []
    made = []
    self.isUndone = isUndone
    isDamaged = true
  }
}
