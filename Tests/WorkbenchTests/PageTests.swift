import Foundation
import FunnelCore
import Reporting
import TestSupport
import Testing
import Workbench

@Suite("Pages in a real browser", .enabled(if: Browser.isHere, Browser.missing))
struct PageTests {
  static let recording = Recording("Pages")

  @Test("Text, tables and shapes of a page are those that were kept", arguments: Browser.lines)
  func structure(line: String) async throws {
    let sight = try #require(try await Browser.sights.value[line])
    try Self.recording.check(sight.outline + "\n", against: Browser.name(line) + ".txt")
  }

  @Test("No kept page is without its test")
  func noOrphans() throws {
    #expect(
      try Set(Self.recording.names()) == Set(Browser.lines.map { Browser.name($0) + ".txt" }))
  }

  @Test(
    "T13: neither the sample nor hostile content brings a script, a handler or an address",
    arguments: Browser.lines + Browser.hostile)
  func safety(line: String) async throws {
    let sight = try #require(try await Browser.sights.value[line])
    #expect(!sight.ran)
    #expect(sight.elements == [])
    #expect(sight.handlers == [])
    #expect(sight.addresses == [])
    #expect(sight.requests == [])
    #expect(sight.styles == 1)
    #expect(sight.policy.hasPrefix("default-src 'none'; style-src 'sha256-"))
  }

  @Test(
    "An accessibility checker finds nothing, light and dark, at 1280 and 390 pixels",
    arguments: Browser.lines + Browser.hostile)
  func accessibility(line: String) async throws {
    let sight = try #require(try await Browser.sights.value[line])
    #expect(sight.violations == [])
  }

  @Test(
    "Nothing is wider than the screen or the sheet, whatever its size",
    arguments: Browser.lines + Browser.hostile)
  func layout(line: String) async throws {
    let sight = try #require(try await Browser.sights.value[line])
    #expect(sight.overflow == [:])
    #expect(sight.a4 > 10_000)
    #expect(sight.letter > 10_000)
  }

  @Test("A figure unfolds to its arithmetic at the press of a key, without a script")
  func unfolding() async throws {
    let sight = try #require(try await Browser.sights.value["report gaps"])
    #expect(
      sight.unfolded?.hasPrefix(
        "explain stage:conversion persona:cfo conversion × cfo wants 4 (stagecraft.yml:13), has 2.")
        == true)
  }
}
