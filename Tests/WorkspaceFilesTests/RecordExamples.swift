/// The example of each record, as a workspace whose references resolve.
enum RecordExamples {
  static let files = [
    "stagecraft.yml": """
    name: Acme
    today: 2026-11-22              # optional: a fixed day
    labels: marketing-4            # the model whose stage names the assets use
    funnel: our-pipeline
    assets: [assets]
    keys: {stage: buyerStage, persona: targetPersona}
    threshold: 65
    floor: 35
    targets:
      default: 2
      stages: {conversion: 3}
      personas: {cfo: 3}
      cells: {conversion/cfo: 4}
    weights: {stages: {conversion: 2}, personas: {cfo: 2}}
    stages:
      consideration:
        formats: [webinar, case-study]          # at least one of each wanted
        channels: [site, email]
        questions:
          payback: How soon does it pay for itself?
    scoring:                       # loaded by name; left out = default weight and options
      wording: {weight: 2}
      freshness: {weight: 1, half-life-days: {blog: 270, case-study: 540}}
      message-fit: off
    formats: {calculator: {cost: 1800, days: 6, team: marketing}}
    teams: {marketing: {owners: [dana], days-per-week: 8}, sales: {owners: [raj], days-per-week: 3}}
    solo: false
    message: {value: Know the return before you sign, required: [payback], banned: [revolutionary, best-in-class]}
    """,
    "assets/tools/roi.md": """
    ---
    title: ROI calculator for IT teams
    id: roi-calc-it
    format: calculator
    buyerStage: consideration
    targetPersona: [it-manager, cfo]
    channel: [site, email]
    objection: [price-high]
    answers: [consideration/payback]
    team: marketing
    owner: dana
    visibility: public
    language: en
    cta: {label: Book a demo, leads-to: demo-tour}
    published: 2026-03-14
    reviewed: 2026-09-01
    expires: 2027-09-01
    status: live
    url: /resources/roi-calculator
    industry: [manufacturing]
    region: [eu]
    competitor: []
    # what it cost
    cost: 1800
    ---
    # Payback

    In nine months.
    """,
    "assets/case-bauer.md": "---\ntitle: Bauer\n---\n",
    "assets/cfo-brief.md": "---\ntitle: Brief\n---\n",
    "personas/cfo.md": """
    ---
    title: Chief financial officer
    id: cfo
    role: decides the budget
    buying-role: economic buyer
    goals: [predictable spend, payback within a year]
    pains: [hidden fees, tools nobody uses]
    words: [payback, total cost, cash flow]
    objections: [price-high]
    owners: {marketing: dana, sales: raj}
    ---
    """,
    "personas/it-manager.md": "---\ntitle: IT manager\n---\n",
    "objections/price-high.md": """
    ---
    statement: It costs more than HubSpot
    id: price-high
    category: price                # price, timing, trust, …
    stage: conversion
    persona: [cfo, it-manager]
    competitor: [hubspot]
    proof: [case-bauer]
    reviewed: 2026-10-02
    ---

    Ask what a stop costs.

    Then show the case.

    """,
    "objections/switch-cost.md": "---\nstatement: Switching costs too much\n---\n",
    "campaigns/spring-cfo.md": """
    ---
    title: Spring CFO
    id: spring-cfo
    from: 2027-03-01
    to: 2027-04-30
    goal: 12 qualified demos from mid-size manufacturers
    persona: [cfo]
    stages: [awareness, consideration, conversion]
    accounts: [bauer, nordmetall]
    budget: 12000
    owners: {marketing: dana, sales: raj}
    members:
      - {asset: cfo-brief, role: marketing, owner: dana, date: 2027-03-02}
      - {objection: switch-cost, role: sales, owner: raj}
    handoff: {stage: conversion, criteria: asked for a demo or price, respond-within-hours: 24}
    plan: []                       # written by `campaign plan --save`
    ---
    The brief.
    """,
    "accounts/bauer.md": """
    ---
    title: Bauer GmbH
    id: bauer
    industry: manufacturing
    region: eu
    tier: 1
    roles: {economic buyer: [cfo], champion: [it-manager]}
    open-value: 42000
    ---
    """,
    "accounts/nordmetall.md": "---\ntitle: Nordmetall AG\n---\n",
    "funnels/our-pipeline.md": """
    ---
    title: Our pipeline
    id: our-pipeline
    team: joint
    stages:
      - {id: learn, title: Learn, goal: knows the problem, phases: [aware, interested], team: marketing}
      - {id: compare, title: Compare, goal: shortlists us, phases: [considering, intending, evaluating], team: marketing}
      - {id: decide, title: Decide, goal: signs, phases: [objecting, purchasing], team: sales}
    ---
    """,
  ]
}
