/// What happened to one cell, or to one objection, between two days.
public struct CoverageShift: Sendable {
  /// Wins, then losses, then what is counted no more; within each the weightiest first.
  public enum Kind: String, CaseIterable, Sendable {
    /// A gap that is no more, is smaller; more coverage with no smaller gap; an objection that got
    /// an answer.
    case closed, narrowed, gained, answered
    /// A gap that is new, is larger; less coverage with no larger gap; an objection heard that has
    /// no answer.
    case opened, widened, lost, unanswered
    /// A gap or coverage whose persona, stage or target is there no more; an objection that is
    /// there, or heard, no more.
    case gone

    public var isWin: Bool { [.closed, .narrowed, .gained, .answered].contains(self) }
    public var isLoss: Bool { [.opened, .widened, .lost, .unanswered].contains(self) }

    var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// What it happened to, by ids.
  public enum Subject: Hashable, Sendable {
    case cell(stage: String, persona: String)
    case objection(String)
  }

  /// The figures of a cell on one of the days; have and want are nothing where they are not known.
  public struct Figures: Hashable, Sendable {
    public let have: Int?
    public let want: Int?
    public let gap: Int
  }

  /// An asset that began to count, or stopped.
  public struct Part: Hashable, Sendable {
    public let asset: String
    /// Why it counts no more; nothing for one that began to.
    public let loss: Loss?
    /// Its owner, else its team; nothing where there is neither, or it is not known.
    public let owner: String?
    /// The file, relative to its workspace's folder; nothing where it is not known.
    public let path: String?
  }

  /// Why an asset that counted does not any more, as things stand today.
  public enum Loss: Hashable, Sendable {
    /// No asset has the id.
    case removed
    /// It is a draft, scheduled, expired or archived.
    case state(LifeState)
    /// For the seller's eyes only.
    case `internal`
    case stale
    /// It is neither declared nor found for the cell, or says no more that it answers.
    case unlabelled
    /// Its score is below the threshold.
    case score(Int, threshold: Int)
  }

  /// What changed besides assets.
  public enum Circumstance: Hashable, Sendable {
    case newPersona(String)
    case newStage(String)
    case noPersona(String)
    case noStage(String)
    case wants(Int, insteadOf: Int)
    /// Formats that are required and missing.
    case needs([String])
    /// The day the objection was first heard on.
    case heard(Day)
    case noObjection
    case notHeard
  }

  public let kind: Kind
  public let subject: Subject
  /// Nothing for a cell that was not there, and for objections.
  public let before: Figures?
  /// Nothing for a cell that is not there, and for objections.
  public let after: Figures?
  /// In order of id.
  public let parts: [Part]
  public let circumstances: [Circumstance]
  /// How much the severity of a gap, or the value at stake of an objection, rose or fell.
  public let weight: Int

  /// The assets that began to count.
  public var gained: [Part] { parts.filter { $0.loss == nil } }
  /// The assets that count no more.
  public var lost: [Part] { parts.filter { $0.loss != nil } }
}
