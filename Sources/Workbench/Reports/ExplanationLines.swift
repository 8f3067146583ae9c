import FunnelCore
import TerminalText

/// The arithmetic of an explanation, line by line.
enum ExplanationLines {
  /// Both fits, quality, and how they make the score, or the potential of an asset reworked.
  static func of(
    _ explanation: Explanation, in asset: Asset, called name: String = "score"
  ) -> [StyledText] {
    let cell = explanation.cell
    var lines = [stageLine(explanation, asset)]
    lines += terms(explanation, .stage)
    lines.append(personaLine(explanation, asset))
    lines += terms(explanation, .persona)
    lines.append(qualityLine(explanation))
    lines += terms(explanation, .quality)
    lines.append("  fit \(cell.fit) = min(\(cell.stageFit.value), \(cell.personaFit.value))")
    lines.append(
      StyledText("  \(name) ") + StyledText("\(cell.score)", .strong)
        + StyledText(
          " = \(cell.fit) × (\(cell.floor) + \(100 - cell.floor) × \(cell.quality) ÷ 100) ÷ 100"))
    return lines
  }

  private static func stageLine(_ explanation: Explanation, _ asset: Asset) -> StyledText {
    let fit = explanation.cell.stageFit
    let labels = asset.stages.map {
      "\($0.text)\($0.position.map { ", line \($0.line)" } ?? "")"
    }.joined(separator: "; ")
    let opinion = agreement(fit.inferred)
    let mean = mean(explanation, .stage, is: fit.inferred)
    var text = "  stage fit \(fit.value) "
    switch fit.source {
    case .declared:
      if let best = fit.rankedAgainst {
        text +=
          "declared (\(labels)); the model splits that run, so the plugins rank inside it: "
          + "100 × \(fit.inferred) ÷ \(best) at \(fit.phase.name), where \(fit.inferred)\(mean)"
      } else {
        text += "declared (\(labels)); the plugins \(opinion) with \(fit.inferred)\(mean)"
      }
    case .related:
      text += "next to the declared stage (\(labels)): related, never covering"
    case .inferred:
      text += "inferred at \(fit.phase.name)\(mean)"
    case .none:
      text += asset.stages.isEmpty ? "nothing found" : "declared elsewhere (\(labels))"
    }
    return StyledText(text)
  }

  private static func personaLine(_ explanation: Explanation, _ asset: Asset) -> StyledText {
    let fit = explanation.cell.personaFit
    let place = asset.origin.position(of: "persona").line
    let line = place > 0 ? " (line \(place))" : ""
    let mean = mean(explanation, .persona, is: fit.inferred)
    let text =
      switch fit.source {
      case .declared where explanation.persona == Persona.everyone.id:
        "no persona is described, so everything fits everyone"
      case .declared:
        "declared\(line); the plugins \(agreement(fit.inferred)) with "
          + "\(fit.inferred)\(mean)"
      case .inferred: "inferred\(mean)"
      default:
        asset.persona == .undeclared
          ? "nothing found" : "declared for others\(line); the plugins say \(fit.inferred)\(mean)"
      }
    return StyledText("  persona fit \(fit.value) \(text)")
  }

  private static func qualityLine(_ explanation: Explanation) -> StyledText {
    let quality = explanation.cell.quality
    return StyledText("  quality \(quality)\(mean(explanation, .quality, is: quality))")
  }

  private static func agreement(_ inferred: Int) -> String {
    inferred >= 50 ? "agree" : inferred > 0 ? "do not agree" : "found nothing to agree"
  }

  /// ` = (74 × 2 + 68 × 1) ÷ 3`, or nothing when no plugin takes part.
  private static func mean(
    _ explanation: Explanation, _ judges: Judges, is value: Int
  ) -> String {
    let terms = explanation.terms(judging: judges).filter(\.judgement.applies)
    guard !terms.isEmpty else { return judges == .quality ? ": no plugin applies" : "" }
    let weights = terms.reduce(0) { $0 + $1.weight }
    let own = Rounding.mean(terms.map { ($0.judgement.value, $0.weight) })
    guard own == value else { return "" }
    let sum = terms.map { "\($0.judgement.value) × \($0.weight)" }.joined(separator: " + ")
    return " = (\(sum)) ÷ \(weights)"
  }

  private static func terms(_ explanation: Explanation, _ judges: Judges) -> [StyledText] {
    explanation.terms(judging: judges).map { term in
      var line = StyledText("    \(term.plugin) ")
      if case .notApplicable(let why) = term.judgement.basis {
        line += StyledText("not applicable: \(why)", .faint)
        return line
      }
      line += StyledText("\(term.judgement.value)", .strong)
      let reasons = term.judgement.reasons.filter { $0.points != 0 || term.judgement.value == 0 }
      if !reasons.isEmpty { line += StyledText(": \(text(reasons))") }
      return line
    }
  }

  /// Reasons of one text together: `"budget" +15 line 48, +8 line 50; "payback" +8 line 31`.
  private static func text(_ reasons: [Reason]) -> String {
    var order: [String] = []
    var parts: [String: [String]] = [:]
    for reason in reasons {
      let line = reason.position.flatMap { $0.line > 0 ? " line \($0.line)" : nil } ?? ""
      if parts[reason.text] == nil { order.append(reason.text) }
      parts[reason.text, default: []].append(
        "\(reason.points >= 0 ? "+" : "−")\(reason.points.magnitude)\(line)")
    }
    return order.map { "\($0) \((parts[$0] ?? []).joined(separator: ", "))" }
      .joined(separator: "; ")
  }
}
