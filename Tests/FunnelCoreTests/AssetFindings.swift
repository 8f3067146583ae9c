import FunnelCore

/// Findings about single assets.
enum AssetFindings {
  static let all: [FindingFixture] = [
    FindingFixture(
      .missingDate, "Neither published nor reviewed is given",
      """
      assets/guide.md:2:8: warning: guide has no published or reviewed date; freshness counts 50 \
      [missing-date]
      """
    ) {
      $0.asset.published = nil
      $0.asset.origin = FindingFixture.titleOnly("guide")
    },
    FindingFixture(.missingDate, "A review is a date") {
      $0.asset.published = nil
      $0.asset.reviewed = Day("2026-10-01")
    },
    FindingFixture(
      .missingFormat, "No format is named",
      "assets/guide.md:2:8: note: guide has no format; format-fit counts 50 [missing-format]"
    ) { $0.asset.format = nil },
    FindingFixture(.missingFormat, "A draft may still lack everything") {
      $0.others = [draft("later") { $0.status = .draft }]
      $0.others[0].format = nil
      $0.others[0].owner = nil
      $0.others[0].published = nil
    },
    FindingFixture(.missingFormat, "A format that could not be read is not missing") {
      $0.asset.format = nil
      $0.asset.origin.mark("format", at: SourcePosition("assets/guide.md", line: 9, column: 9))
    },
    FindingFixture(
      .noChannel, "One asset names a channel and the other none",
      "assets/guide.md:2:8: note: guide has no channel; channel-fit counts 50 [no-channel]"
    ) {
      $0.settings.targets.standard = Target(0)
      $0.others = [draft("other", "awareness") { $0.channels = ["site"] }]
    },
    FindingFixture(
      .noChannel, "Five assets and no channel among them are one finding",
      "stagecraft.yml:1:1: note: no asset has a channel; channel-fit counts 50 [no-channel]"
    ) {
      $0.settings.targets.standard = Target(5)
      $0.settings.targets.stages = ["consideration": Target(0), "conversion": Target(0)]
      $0.settings.targets.stages["loyalty"] = Target(0)
      $0.others = ["b", "c", "d", "e"].map { draft($0, "awareness") }
    },
    FindingFixture(.noChannel, "Two assets in a library without channels") {
      $0.others = [draft("b", "awareness")]
    },
    FindingFixture(
      .missingOwner, "Nobody owns it",
      "assets/guide.md:2:8: note: guide has no owner [missing-owner]"
    ) { $0.asset.owner = nil },
    FindingFixture(.missingOwner, "An archived asset needs no owner") {
      $0.others = [
        draft("gone") {
          $0.status = .archived
          $0.owner = nil
        }
      ]
    },
    FindingFixture(
      .unmapped, "Nothing is declared and nothing found",
      """
      assets/stray.md:2:8: warning: stray declares no stage and nothing in it tells one \
      [unmapped]
      """
    ) { $0.others = [draft("stray")] },
    FindingFixture(.unmapped, "A little evidence maps an asset") {
      $0.others = [draft("stray")]
      $0.plugins = [FixedPlugin("stages", .stage, ["stray": .rows([1])])]
    },
    FindingFixture(
      .staleAsset, "Published long ago",
      """
      assets/old.md:3:8: warning: old was last kept on 2021-01-01, 2151 days ago; it covers \
      nothing until reviewed [stale-asset]
      """
    ) {
      $0.others = [draft("old", "awareness") { $0.published = Day("2021-01-01") }]
      $0.plugins = [stale]
    },
    FindingFixture(
      .staleAsset, "Reviewed, but that is long ago too",
      """
      assets/old.md:4:8: warning: old was last kept on 2022-01-01, 1786 days ago; it covers \
      nothing until reviewed [stale-asset]
      """
    ) {
      $0.others = [
        draft("old", "awareness") {
          $0.published = Day("2021-01-01")
          $0.reviewed = Day("2022-01-01")
        }
      ]
      $0.plugins = [stale]
    },
    FindingFixture(.staleAsset, "A stale draft is nobody's loss") {
      $0.others = [draft("old", "awareness") { $0.status = .draft }]
      $0.plugins = [stale]
    },
    FindingFixture(
      .expiredAsset, "Its last day was yesterday",
      """
      assets/old.md:5:8: warning: old expired on 2026-11-21; renew or archive it [expired-asset]
      """
    ) { $0.others = [draft("old", "awareness") { $0.expires = Day("2026-11-21") }] },
    FindingFixture(.expiredAsset, "Its last day is today, or it is archived") {
      $0.asset.expires = Day("2026-11-22")
      $0.others = [
        draft("old") {
          $0.expires = Day("2026-11-21")
          $0.status = .archived
        }
      ]
    },
    FindingFixture(
      .deadEnd, "The call to action names nothing",
      """
      assets/guide.md:6:8: warning: "Book a demo" leads nowhere; name an asset or an address \
      [dead-end]
      """
    ) { $0.asset.callToAction = CallToAction(label: "Book a demo", leadsTo: nil) },
    FindingFixture(
      .deadEnd, "It names an asset nobody has",
      """
      assets/guide.md:6:8: warning: "Book a demo" leads to gide, which does not exist; did you \
      mean guide? [dead-end]
      """
    ) { $0.asset.callToAction = CallToAction(label: "Book a demo", leadsTo: "gide") },
    FindingFixture(
      .deadEnd, "It names an asset that is not live",
      """
      assets/guide.md:6:8: warning: "Book a demo" leads to demo, which is draft [dead-end]
      """
    ) {
      $0.asset.callToAction = CallToAction(label: "Book a demo", leadsTo: "demo")
      $0.others = [draft("demo") { $0.status = .draft }]
    },
    FindingFixture(.deadEnd, "It leads to an address, or to a live asset") {
      $0.asset.callToAction = CallToAction(label: "Book", leadsTo: "https://example.com/demo")
      $0.others = [
        draft("talk", "awareness") {
          $0.callToAction = CallToAction(label: "Read", leadsTo: "guide")
        }
      ]
    },
    FindingFixture(
      .bannedPhrase, "A banned phrase stands in the body",
      """
      assets/guide.md:3:1: warning: "best in class" is banned by the message guide \
      [banned-phrase]
      """
    ) {
      $0.settings.message.banned = ["best in class"]
      $0.asset.text = DocumentText(markdown: "Ours\n\nis best-in-\nclass.")
    },
    FindingFixture(.bannedPhrase, "Sellers may read it") {
      $0.settings.message.banned = ["revolutionary"]
      $0.others = [
        draft("talk", "awareness") {
          $0.visibility = .internal
          $0.text = DocumentText(markdown: "They call it revolutionary.")
        }
      ]
    },
  ]

  private static let stale = FixedPlugin(
    "freshness", .quality, staleBelow: 25, otherwise: .all(90), ["old": .all(5)])

  private static func draft(
    _ id: String, _ stage: String? = nil, change: (inout Asset) -> Void = { _ in }
  ) -> Asset {
    FindingFixture.Draft.other(id, stage, change: change)
  }
}
