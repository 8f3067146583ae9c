import FunnelCore
import Testing

@Suite("What covers a cell")
struct CoversTests {
  private func library(
    quality: Int, staleBelow: Int? = nil, settings: Settings = Settings(),
    _ assets: Asset...
  ) async throws -> Library {
    await Library(
      Workspace(settings: settings, assets: assets, personas: [Library.persona("cfo")]),
      [
        FixedPlugin("stages", .stage, otherwise: .rows([0, 0, 0, 72, 10, 0, 0, 0, 0, 0])),
        FixedPlugin("personas", .persona, otherwise: .all(70)),
        FixedPlugin("quality", .quality, staleBelow: staleBelow, otherwise: .all(quality)),
      ])
  }

  private func offer(change: (inout Asset) -> Void = { _ in }) throws -> Asset {
    try Library.asset("offer", "conversion") {
      $0.persona = .some(["cfo"])
      change(&$0)
    }
  }

  @Test("Declared and kept, quality 92: 95, covers")
  func declaredAndKept() async throws {
    let library = try await library(quality: 92, try offer())
    let cell = try library.cell("offer", "conversion", persona: "cfo")
    #expect(cell.score == 95)
    #expect(cell.covers)
    #expect(!cell.isInferred)
  }

  @Test("Declared, freshness 5: stale, does not cover, would if renewed")
  func declaredAndStale() async throws {
    let library = await Library(
      Workspace(assets: [try offer()], personas: [Library.persona("cfo")]),
      [
        FixedPlugin("freshness", .quality, staleBelow: 25, otherwise: .all(5)),
        FixedPlugin("rest", .quality, weight: 2, otherwise: .all(100)),
      ])
    let cell = try library.cell("offer", "conversion", persona: "cfo")
    #expect(cell.quality == 68)  // 205 ÷ 3
    #expect(cell.score == 81)  // 40 + 60 × 0.68 = 80.8
    #expect(cell.isStale)
    #expect(!cell.covers)
    #expect(try library.coverage("conversion", "cfo").have == 0)
    #expect(try library.coverage("conversion", "cfo").renewable == [0])
    #expect(try library.asset("offer").renewedQuality == 100)
  }

  @Test("Inferred 72 and 70 at quality 88: 65, covers, marked inferred")
  func inferred() async throws {
    let library = try await library(quality: 88, try Library.asset("guess"))
    let cell = try library.cell("guess", "conversion", persona: "cfo")
    #expect(cell.stageFit.value == 72)
    #expect(cell.personaFit.value == 70)
    #expect(cell.fit == 70)
    #expect(cell.score == 65)
    #expect(cell.covers)
    #expect(cell.isInferred)
  }

  @Test("A declared stage with an inferred persona is marked inferred")
  func half() async throws {
    let library = try await library(quality: 88, try offer { $0.persona = .undeclared })
    #expect(try library.cell("offer", "conversion", persona: "cfo").isInferred)
  }

  @Test("Stale is below 25; missing data is not stale")
  func staleness() async throws {
    let kept = try await library(quality: 25, staleBelow: 25, try offer())
    #expect(try kept.asset("offer").isStale == false)
    let stale = try await library(quality: 24, staleBelow: 25, try offer())
    #expect(try stale.asset("offer").isStale)
    let undated = await Library(
      Workspace(assets: [try offer()]),
      [FixedPlugin("freshness", .quality, staleBelow: 60, otherwise: .missing)])
    #expect(try undated.asset("offer").isStale == false)
  }

  @Test("A score at the threshold covers, one below does not")
  func threshold() async throws {
    var settings = Settings()
    settings.threshold = 95
    let at = try await library(quality: 92, settings: settings, try offer())
    #expect(try at.coverage("conversion", "cfo").have == 1)
    settings.threshold = 96
    let below = try await library(quality: 92, settings: settings, try offer())
    #expect(try below.coverage("conversion", "cfo").have == 0)
  }

  @Test("A related stage never covers, even with threshold 40")
  func related() async throws {
    var settings = Settings()
    settings.threshold = 40
    let library = try await library(quality: 100, settings: settings, try offer())
    let cell = try library.cell("offer", "consideration", persona: "cfo")
    #expect(cell.score == 50)
    #expect(cell.stageFit.source == .related)
    #expect(!cell.covers)
    #expect(try library.coverage("consideration", "cfo").have == 0)
  }

  @Test("With threshold 0 an asset still covers no cell it does not fit")
  func thresholdZero() async throws {
    var settings = Settings()
    settings.threshold = 0
    let library = try await library(
      quality: 100, settings: settings, try offer { $0.persona = .some(["someone-else"]) })
    for stage in ["awareness", "conversion"] {
      #expect(try library.cell("offer", stage, persona: "cfo").covers == false)
      #expect(try library.coverage(stage, "cfo").have == 0)
    }
  }

  @Test("An internal asset never covers; a sendable one does")
  func visibility() async throws {
    let hidden = try await library(quality: 100, try offer { $0.visibility = .internal })
    #expect(try hidden.coverage("conversion", "cfo").have == 0)
    #expect(try hidden.coverage("conversion", "cfo").renewable == [])
    let sendable = try await library(quality: 100, try offer { $0.visibility = .sendable })
    #expect(try sendable.coverage("conversion", "cfo").have == 1)
  }

  @Test("Only a live asset covers")
  func life() async throws {
    let changes: [(inout Asset) -> Void] = [
      { $0.status = .draft }, { $0.status = .archived }, { $0.expires = Day("2026-11-21") },
      { $0.published = Day("2026-11-23") },
    ]
    for change in changes {
      let library = try await library(quality: 100, try offer(change: change))
      #expect(try library.cell("offer", "conversion", persona: "cfo").score == 100)
      #expect(try library.coverage("conversion", "cfo").have == 0)
    }
  }
}
