import Foundation
import FunnelCore
import TestSupport
import Testing

@Suite("Diagnostics")
struct DiagnosticTests {
  static let fixtures = FileFixtures.all + RecordFixtures.all

  @Test("Each fault is reported at its place, and nothing else is", arguments: fixtures)
  func faultIsReported(fixture: DiagnosticFixture) async throws {
    let folder = try TemporaryFolder(fixture.files)
    try fixture.prepare(folder)
    let diagnostics = try await reading(in: folder).diagnostics
    #expect(diagnostics.map(\.description) == fixture.expected)
    #expect(diagnostics.contains { $0.code == fixture.code })
  }

  @Test("Every code that the sources name has a fixture")
  func everyCodeHasAFixture() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/WorkspaceFiles").standardized
    var source = ""
    for file in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    where file.hasSuffix(".swift") {
      source += try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
    }
    let words = Set(
      source.split { !($0.isLetter || $0.isNumber || $0 == ".") }.flatMap { word in
        word.split(separator: ".").map(String.init)
      })
    let emitted = DiagnosticCode.allCases.filter { words.contains("\($0)") }
    #expect(emitted.count > 30)
    let covered = Set(Self.fixtures.map(\.code))
    #expect(emitted.filter { !covered.contains($0) } == [])
  }
}
