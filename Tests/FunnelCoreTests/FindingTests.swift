import Foundation
import FunnelCore
import Testing

@Suite("Findings about the library")
struct FindingTests {
  static let fixtures = AssetFindings.all + LibraryFindings.all + CampaignFindings.all

  @Test("A library has exactly the findings it deserves", arguments: fixtures)
  func finding(fixture: FindingFixture) async throws {
    #expect(try await fixture.findings().map(\.description) == fixture.expected)
  }

  @Test("What is reported has the fixture's code", arguments: fixtures)
  func code(fixture: FindingFixture) async throws {
    #expect(try await fixture.findings().allSatisfy { $0.code == fixture.code })
  }

  @Test("A scoring section has exactly the mistakes it deserves", arguments: RegistryFixture.all)
  func registry(fixture: RegistryFixture) {
    #expect(fixture.found == fixture.expected)
  }

  @Test("Every code about the library has a fixture that triggers it and one that does not")
  func complete() throws {
    let findings = try Self.codes(under: "Findings about the library.")
    #expect(findings.count == 21)
    let codes = findings + ["unknown-plugin", "unknown-option", "option-range"]
    let fixtures =
      Self.fixtures.map { ($0.code.rawValue, $0.expected) }
      + RegistryFixture.all.map { ($0.code.rawValue, $0.expected) }
    let triggering = Set(fixtures.filter { !$0.1.isEmpty }.map(\.0))
    let quiet = Set(fixtures.filter(\.1.isEmpty).map(\.0))
    #expect(codes.filter { !triggering.contains($0) } == [])
    #expect(codes.filter { !quiet.contains($0) } == [])
  }

  @Test("Every code has a meaning and a spelling of its own")
  func spelling() {
    let spellings = DiagnosticCode.allCases.map(\.rawValue)
    #expect(Set(spellings).count == spellings.count)
    for spelling in spellings {
      #expect(spelling.utf8.allSatisfy { $0 == 0x2D || (0x30...0x7A).contains($0) }, "\(spelling)")
      #expect(Kebab.id(from: spelling) == spelling)
    }
  }

  @Test("One person who does both jobs hears nothing of a one-sided hand-off as an error")
  func solo() async throws {
    let fixture = FindingFixture(.handOffOneSided, "Solo") {
      $0.asset.team = .marketing
      $0.settings.isSolo = true
    }
    #expect(try await fixture.findings().allSatisfy { $0.severity != .error })
  }

  @Test("Findings come sorted by file, line and code")
  func sorted() async throws {
    let fixture = FindingFixture(.missingOwner, "Many faults") {
      $0.asset.owner = nil
      $0.asset.format = nil
      $0.asset.published = nil
      $0.asset.origin = FindingFixture.titleOnly("guide")
      $0.others = [FindingFixture.Draft.other("a", nil)]
    }
    #expect(
      try await fixture.findings().map { "\($0.position.path) \($0.code.rawValue)" } == [
        "assets/a.md unmapped", "assets/guide.md missing-date", "assets/guide.md missing-format",
        "assets/guide.md missing-owner",
      ])
  }

  /// The raw values of the codes below a comment of `DiagnosticCode`.
  private static func codes(under heading: String) throws -> [String] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/FunnelCore/Diagnostics/DiagnosticCode.swift")
    let lines = try String(contentsOf: file.standardized, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0.hasSuffix("// " + heading) })
    let section = lines[(start + 1)...].prefix { $0.contains("case ") }
    return section.map { line in
      let parts = line.split(separator: "\"")
      return parts.count > 1
        ? String(parts[1]) : line.replacing("case", with: "").trimmingCharacters(in: .whitespaces)
    }
  }
}
