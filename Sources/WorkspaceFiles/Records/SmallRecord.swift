import FunnelCore

/// A persona, objection, campaign, account or funnel file, read whole.
struct SmallRecord: Sendable {
  let file: RecordFile
  let prose: String
  let heading: String?
  let name: RecordName

  init(_ bytes: UnsafeBufferPointer<UInt8>, of listed: ListedFile) {
    file = RecordFile(bytes, of: listed)
    prose = file.prose(bytes)
    heading = file.heading(bytes)?.text
    name = RecordName(listed)
  }
}
