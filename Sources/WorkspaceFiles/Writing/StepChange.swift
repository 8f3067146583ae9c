/// What a step does to one file, with all it takes to do it again or take it back.
struct StepChange: Equatable {
  let path: String
  let before: [UInt8]?
  let after: [UInt8]?
  let undoAppend: [UInt8]?
  /// The permission bits of the file before, or of the file to be made.
  let mode: UInt32
}
