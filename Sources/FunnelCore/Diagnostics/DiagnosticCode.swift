/// Every kind of problem or finding, one code each.
public enum DiagnosticCode: String, CaseIterable, Hashable, Sendable {
  // Reading files.
  case notUTF8 = "not-utf8"
  case tooLarge = "too-large"
  case unreadable
  case linkOutside = "link-outside"
  case linkLoop = "link-loop"
  case notAFile = "not-a-file"
  case nameNotUTF8 = "name-not-utf8"
  case nameCollision = "name-collision"
  case nameHidden = "name-hidden"
  case noFrontMatter = "no-front-matter"
  case unclosedFrontMatter = "unclosed-front-matter"
  case tomlFrontMatter = "toml-front-matter"
  case jsonFrontMatter = "json-front-matter"
  case yamlSyntax = "yaml-syntax"
  case yamlTooDeep = "yaml-too-deep"
  case yamlAlias = "yaml-alias"
  case yamlTag = "yaml-tag"
  case duplicateKey = "duplicate-key"
  case folderMissing = "folder-missing"

  // Reading records.
  case wrongType = "wrong-type"
  case badDate = "bad-date"
  case badNumber = "bad-number"
  case badId = "bad-id"
  case idClash = "id-clash"
  case missingField = "missing-field"
  case unknownKey = "unknown-key"
  case unknownFormat = "unknown-format"
  case unknownChannel = "unknown-channel"
  case unknownStage = "unknown-stage"
  case ambiguousStage = "ambiguous-stage"
  case unknownPersona = "unknown-persona"
  case unknownObjection = "unknown-objection"
  case unknownAsset = "unknown-asset"
  case unknownAccount = "unknown-account"
  case unknownQuestion = "unknown-question"
  case unknownFunnel = "unknown-funnel"
  case unknownPhase = "unknown-phase"
  case unknownValue = "unknown-value"
  case brokenRun = "broken-run"
  case overlappingRun = "overlapping-run"
  case csvSyntax = "csv-syntax"
  case unmatchedReversal = "unmatched-reversal"
  case unknownPlugin = "unknown-plugin"
  case unknownOption = "unknown-option"
  case optionRange = "option-range"

  // Findings about the library.
  case missingDate = "missing-date"
  case missingFormat = "missing-format"
  case noChannel = "no-channel"
  case missingOwner = "missing-owner"
  case wordlessPersona = "wordless-persona"
  case unmapped
  case staleAsset = "stale-asset"
  case expiredAsset = "expired-asset"
  case deadEnd = "dead-end"
  case brokenJourney = "broken-journey"
  case overCovered = "over-covered"
  case unansweredQuestion = "unanswered-question"
  case missingChannel = "missing-channel"
  case handOffOneSided = "hand-off-one-sided"
  case bannedPhrase = "banned-phrase"
  case campaignOneSided = "campaign-one-sided"
  case campaignOverlap = "campaign-overlap"
  case campaignNotLive = "campaign-not-live"
  case campaignMemberOutside = "campaign-member-outside"
  case campaignEmptyStage = "campaign-empty-stage"
  case campaignOverBudget = "campaign-over-budget"

  /// What the code usually means for the workspace.
  public var severity: Diagnostic.Severity {
    switch self {
    case .notUTF8, .unreadable, .unclosedFrontMatter, .tomlFrontMatter, .jsonFrontMatter,
      .yamlSyntax, .yamlTooDeep, .yamlAlias, .duplicateKey, .folderMissing, .wrongType, .badDate,
      .badNumber, .badId, .missingField, .unknownFormat, .unknownChannel, .unknownStage,
      .ambiguousStage, .unknownPersona, .unknownObjection, .unknownAsset, .unknownAccount,
      .unknownQuestion, .unknownFunnel, .unknownPhase, .unknownValue, .brokenRun,
      .overlappingRun, .csvSyntax, .unmatchedReversal, .unknownPlugin, .unknownOption, .optionRange,
      .nameCollision, .campaignOneSided:
      .error
    case .tooLarge, .linkOutside, .linkLoop, .notAFile, .nameNotUTF8, .nameHidden, .yamlTag,
      .idClash, .unknownKey, .missingDate, .unmapped, .staleAsset, .expiredAsset, .deadEnd,
      .brokenJourney, .unansweredQuestion, .handOffOneSided, .bannedPhrase, .campaignOverlap,
      .campaignNotLive, .campaignMemberOutside, .campaignEmptyStage,
      .campaignOverBudget:
      .warning
    case .noFrontMatter, .missingFormat, .noChannel, .wordlessPersona, .missingOwner, .overCovered,
      .missingChannel:
      .note
    }
  }
}
