import Testing

@testable import WorkspaceFiles

@Suite("T1: power loss, call by call")
struct T1PowerLossTests {
  @Test("Each file is written, synced, renamed, and its folder synced, in this order")
  func order() throws {
    for operation in WriterOperation.allCases {
      let fixture = try operation.prepared()
      var disk = Disk(Faults(isTraced: true))
      try operation.run(fixture.writer, on: &disk)
      var renamed = 0
      for (index, call) in disk.calls.enumerated() {
        guard call.kind == .rename, let target = call.target, call.path.hasSuffix(".new") else {
          continue
        }
        renamed += 1
        let earlier = disk.calls[..<index].filter { $0.path == call.path }.map(\.kind)
        let writing: [DiskCall.Kind] = [.create, .write, .mode, .sync, .close]
        #expect(earlier.filter { $0 != .unlink } == writing)
        let folder = SystemPath.parent(target)
        let next = disk.calls[(index + 1)...].first { $0.kind != .open }
        #expect(next == DiskCall(kind: .syncFolder, path: folder))
      }
      #expect(renamed >= 4)
    }
  }
}
