import FunnelCore

/// Findings about campaigns; today is 2026-11-22.
enum CampaignFindings {
  static let all: [FindingFixture] = [
    FindingFixture(.campaignOneSided, "Both teams own it and take part") {
      $0.campaigns = [FindingFixture.campaign()]
    },
    FindingFixture(
      .campaignOneSided, "Only marketing takes part",
      """
      campaigns/winter.md:5:9: error: winter has nothing by sales; a campaign is joint: a member \
      and an owner of each team [campaign-one-sided]
      """
    ) { $0.campaigns = [FindingFixture.campaign { $0.members.removeLast() }] },
    FindingFixture(
      .campaignOneSided, "Sales has no owner",
      """
      campaigns/winter.md:4:9: error: winter has no sales owner; a campaign is joint: a member and \
      an owner of each team [campaign-one-sided]
      """
    ) { $0.campaigns = [FindingFixture.campaign { $0.owners.sales = nil }] },
    FindingFixture(
      .campaignOneSided, "Nobody owns it, and marketing brings nothing; alone it is a warning",
      """
      campaigns/winter.md:5:9: warning: winter has nothing by marketing and no owners; a campaign \
      is joint: a member and an owner of each team [campaign-one-sided]
      """
    ) {
      $0.settings.isSolo = true
      $0.campaigns = [
        FindingFixture.campaign {
          $0.owners = Owners()
          $0.members.removeFirst()
        }
      ]
    },
    FindingFixture(.campaignOneSided, "What both bring together is of both") {
      $0.campaigns = [
        FindingFixture.campaign {
          $0.members = [FindingFixture.member("guide", .joint, of: $0, line: 6)]
        }
      ]
    },
    FindingFixture(.campaignOneSided, "A member that could not be read may be the missing one") {
      $0.campaigns = [
        FindingFixture.campaign {
          $0.members = []
          $0.hasUnreadMembers = true
        }
      ]
    },
    FindingFixture(.campaignOneSided, "What is over cannot be mended") {
      $0.campaigns = [
        FindingFixture.campaign {
          $0.from = Day("2026-10-01")
          $0.to = Day("2026-11-21")
          $0.owners = Owners()
          $0.members = []
        }
      ]
    },
    FindingFixture(
      .campaignOverlap, "Campaigns share days and an asset",
      """
      campaigns/autumn.md:7:5: warning: autumn uses guide, and so does winter; both run from \
      2026-12-30 to 2026-12-31 [campaign-overlap]
      """,
      """
      campaigns/spring.md:7:5: warning: spring uses guide, and so does autumn; both run from \
      2027-01-31 on [campaign-overlap]
      """
    ) {
      $0.others = [FindingFixture.Draft.other("talk", "awareness")]
      $0.campaigns = [
        FindingFixture.campaign(),
        FindingFixture.campaign("autumn") {
          $0.from = Day("2026-12-30")
          $0.to = nil
          $0.members[0].target = .asset("talk")
        },
        FindingFixture.campaign("spring") {
          $0.from = Day("2027-01-31")
          $0.to = nil
          $0.members[0].target = .objection("guide")
        },
      ]
    },
    FindingFixture(
      .campaignOverlap, "They share one day, and one names the asset twice",
      """
      campaigns/later.md:6:5: warning: later uses guide, and so does winter; both run on \
      2026-12-31 [campaign-overlap]
      """
    ) {
      $0.campaigns = [
        FindingFixture.campaign(),
        FindingFixture.campaign("later") {
          $0.from = Day("2026-12-31")
          $0.to = Day("2027-01-31")
        },
      ]
    },
    FindingFixture(.campaignOverlap, "They meet on no day, one is over, or one has no first day") {
      $0.campaigns = [
        FindingFixture.campaign(),
        FindingFixture.campaign("later") {
          $0.from = Day("2027-01-01")
          $0.to = nil
        },
        FindingFixture.campaign("earlier") {
          $0.from = Day("2026-01-01")
          $0.to = Day("2026-11-21")
        },
        FindingFixture.campaign("undated") {
          $0.from = nil
          $0.to = nil
        },
      ]
    },
    FindingFixture(
      .campaignNotLive, "A draft, one published later, one expired by then, one archived",
      "\(needs("draft", 8)) it is a draft [campaign-not-live]",
      "\(needs("later", 9)) it is published on 2026-12-11 [campaign-not-live]",
      "\(needs("ended", 10)) it expires on 2026-12-09 [campaign-not-live]",
      "\(needs("gone", 11)) it is archived [campaign-not-live]"
    ) {
      $0.others = [
        other("draft") { $0.status = .draft },
        other("later") { $0.published = Day("2026-12-11") },
        other("ended") { $0.expires = Day("2026-12-09") },
        other("gone") { $0.status = .archived },
      ]
      $0.campaigns = [
        FindingFixture.campaign { campaign in
          for (number, id) in ["draft", "later", "ended", "gone"].enumerated() {
            campaign.members.append(
              FindingFixture.member(
                id, .sales, of: campaign, line: number + 8, date: "2026-12-10"))
          }
        }
      ]
    },
    FindingFixture(.campaignNotLive, "Published on the day, expiring on the day") {
      $0.others = [
        other("new") { $0.published = Day("2026-12-10") },
        other("old") { $0.expires = Day("2026-12-10") },
      ]
      $0.campaigns = [
        FindingFixture.campaign {
          $0.members.append(
            FindingFixture.member("new", .sales, of: $0, line: 8, date: "2026-12-10"))
          $0.members.append(
            FindingFixture.member("old", .sales, of: $0, line: 9, date: "2026-12-10"))
        }
      ]
    },
    FindingFixture(
      .campaignNotLive, "Without a date the first day counts",
      """
      campaigns/winter.md:8:5: warning: winter needs later on 2026-12-01, but it is published on \
      2026-12-02 [campaign-not-live]
      """
    ) {
      $0.others = [other("later") { $0.published = Day("2026-12-02") }]
      $0.campaigns = [
        FindingFixture.campaign {
          $0.members.append(FindingFixture.member("later", .sales, of: $0, line: 8))
        }
      ]
    },
    FindingFixture(
      .campaignMemberOutside, "One comes before the campaign, one after it",
      """
      campaigns/winter.md:8:5: warning: winter brings guide on 2026-11-30, before it begins on \
      2026-12-01 [campaign-member-outside]
      """,
      """
      campaigns/winter.md:9:5: warning: winter brings guide on 2027-01-01, after it ends on \
      2026-12-31 [campaign-member-outside]
      """
    ) {
      $0.campaigns = [
        FindingFixture.campaign {
          $0.members += [
            FindingFixture.member("guide", .sales, of: $0, line: 8, date: "2026-11-30"),
            FindingFixture.member("guide", .sales, of: $0, line: 9, date: "2027-01-01"),
          ]
        }
      ]
    },
    FindingFixture(
      .campaignMemberOutside, "A plan shows work after the campaign",
      """
      campaigns/winter.md:9:5: warning: winter plans to show work on 2027-01-04, outside its dates \
      [campaign-member-outside]
      """
    ) {
      $0.campaigns = [
        FindingFixture.campaign {
          $0.plan = [planned(100, "2026-12-10", line: 8), planned(100, "2027-01-04", line: 9)]
        }
      ]
    },
    FindingFixture(.campaignOverBudget, "The plan and the members cost what there is") {
      $0.campaigns = [
        FindingFixture.campaign {
          $0.budget = 1_000
          $0.members[0].cost = 200
          $0.plan = [planned(800, "2026-12-10", line: 8)]
        }
      ]
    },
    FindingFixture(
      .campaignOverBudget, "Members and plan together cost more than the budget",
      """
      campaigns/winter.md:8:1: warning: winter plans for 1001 with 200 for members, and its budget \
      is 1000 [campaign-over-budget]
      """
    ) {
      $0.campaigns = [
        FindingFixture.campaign {
          $0.origin.mark("plan", at: SourcePosition($0.origin.path, line: 8, column: 1))
          $0.budget = 1_000
          $0.members[0].cost = 200
          $0.plan = [planned(801, "2026-12-10", line: 9)]
        }
      ]
    },
    FindingFixture(
      .campaignMemberOutside, "On the first and last day, without dates, or when it is over"
    ) {
      $0.campaigns = [
        FindingFixture.campaign {
          $0.members += [
            FindingFixture.member("guide", .sales, of: $0, line: 8, date: "2026-12-01"),
            FindingFixture.member("guide", .sales, of: $0, line: 9, date: "2026-12-31"),
          ]
        },
        FindingFixture.campaign("undated") {
          ($0.from, $0.to) = (nil, nil)
          $0.members += [
            FindingFixture.member("guide", .sales, of: $0, line: 8, date: "2030-01-01")
          ]
        },
        FindingFixture.campaign("over") {
          ($0.from, $0.to) = (Day("2026-10-01"), Day("2026-11-21"))
          $0.members += [
            FindingFixture.member("guide", .sales, of: $0, line: 8, date: "2026-12-01")
          ]
        },
      ]
    },
    FindingFixture(
      .campaignEmptyStage, "Two stages have nothing, or only an objection nobody answers",
      """
      campaigns/winter.md:3:9: warning: winter has nothing for buyers at conversion, loyalty, which \
      it aims at [campaign-empty-stage]
      """
    ) {
      $0.asset.stages.removeLast(2)
      $0.others = [other("talk", "conversion"), other("more", "loyalty")]
      $0.objections = [objection("no-time", at: .intending)]
      $0.campaigns = [
        FindingFixture.campaign {
          $0.stages = BuiltInModels.standard.stages.map { StageLabel(text: $0.id, run: $0.run) }
          $0.members.append(
            CampaignMember(
              target: .objection("no-time"), role: .sales, owner: nil, date: nil,
              position: SourcePosition("campaigns/winter.md", line: 8, column: 5)))
        }
      ]
    },
    FindingFixture(.campaignEmptyStage, "A campaign that names no stages leaves customers alone") {
      $0.asset.stages.removeLast()
      $0.others = [other("more", "loyalty")]
      $0.campaigns = [FindingFixture.campaign()]
    },
    FindingFixture(.campaignEmptyStage, "Members that could not be read may stand there") {
      $0.asset.stages.removeLast(2)
      $0.others = [other("talk", "conversion"), other("more", "loyalty")]
      $0.campaigns = [FindingFixture.campaign { $0.hasUnreadMembers = true }]
    },
  ]

  private static func needs(_ asset: String, _ line: Int) -> String {
    "campaigns/winter.md:\(line):5: warning: winter needs \(asset) on 2026-12-10, but"
  }

  private static func objection(_ id: String, at phase: Phase) -> Objection {
    var objection = Objection(id: id, statement: id, origin: Origin("objections/\(id).md"))
    objection.stage = StageLabel(text: phase.name, run: PhaseRun(phase))
    return objection
  }

  private static func other(
    _ id: String, _ stage: String? = "awareness", change: (inout Asset) -> Void = { _ in }
  ) -> Asset {
    FindingFixture.Draft.other(id, stage, change: change)
  }

  private static func planned(_ cost: Int, _ date: String, line: Int) -> PlannedWork {
    var work = PlannedWork(
      .make(format: "deck"),
      position: SourcePosition("campaigns/winter.md", line: line, column: 5))
    work.cost = cost
    work.date = Day(date)
    return work
  }
}
