/// The words and phrases that tell a phase of the journey, before a workspace adds its own.
enum PhaseCues {
  static let builtIn: [String: [String]] = [
    "aware": [
      "what is", "what it is", "signs", "symptom", "why", "myth", "hidden cost", "cost of",
      "the problem",
      "basics", "beginner", "introduction", "trend", "statistics", "mistake", "nobody writes down",
      "hype", "root cause", "explained", "without the textbook", "really costs", "tells you",
      "most plants", "most companies", "most teams",
    ],
    "interested": [
      "checklist", "tips", "template", "first step", "getting started", "how to", "learn more",
      "subscribe", "episode", "handbook", "guide", "read the guide", "ideas", "example", "lesson",
    ],
    "considering": [
      "compare", "comparison", "how to choose", "choose", "criteria", "options", "alternative",
      "pros and cons", "versus", "requirements", "shortlist", "webinar", "how it works",
      "what to look for", "evaluate", "approach", "which system", "decide between", "use case",
    ],
    "intending": [
      "book a demo", "demo", "free trial", "trial", "sign up", "request a quote", "product tour",
      "tour", "talk to us", "book a call", "pilot", "start the trial", "see it on your",
    ],
    "evaluating": [
      "case study", "results", "return on investment", "payback", "proof", "reference customer",
      "security review", "security questionnaire", "data residency", "integration", "proposal",
      "business case", "total cost", "iso 27001", "before and after", "go live", "rollout",
    ],
    "objecting": [
      "objection", "too expensive", "no time", "next year", "risk", "concern", "what if",
      "they say", "pushback", "not now", "already have", "worried", "hesitate", "if they ask",
    ],
    "purchasing": [
      "price", "pricing", "quote", "contract", "sign", "discount", "offer", "order form",
      "procurement", "invoice", "payment", "terms", "per month", "purchase order", "buy",
    ],
    "onboarded": [
      "onboarding", "go live week", "set up", "first week", "training", "administrator",
      "help centre", "kick off", "your account", "first month", "after go live",
    ],
    "loyal": [
      "renewal", "renew", "release notes", "what is new", "new in", "new feature",
      "customer community",
      "existing customers", "second year", "first year", "getting more out of", "upgrade",
      "you already", "user group", "as a customer",
    ],
    "advocating": [
      "refer", "referral", "recommend", "review us", "tell a colleague", "ambassador",
      "introduce us", "share your story", "reference visit", "another plant",
    ],
  ]
}
