import FunnelCore

/// A run of whole days for a calendar, such as a campaign or one piece of its work.
public struct CalendarEvent: Sendable, Equatable {
  /// How sure it is that the event takes place.
  public enum Status: String, Sendable, CaseIterable {
    /// A plan that nobody has agreed to.
    case tentative
    /// It takes place.
    case confirmed
    /// It was meant to take place and does not.
    case cancelled
  }

  /// What the event is known by: no other has it, and it stays when the event moves, so that a
  /// calendar that reads the file again changes its entry and makes no second one.
  public let uid: String
  /// The first day.
  public let first: Day
  /// The last day, which belongs to the event; never before the first.
  public let last: Day
  /// What the calendar shows, one line.
  public var summary: String
  /// What there is to say of it, in lines; may be empty.
  public var description: String
  /// The labels a calendar groups by.
  public var categories: [String]
  /// How sure it is that the event takes place.
  public var status: Status
  /// Where more is to be read; a calendar gets it only if it is an absolute http or https address.
  public var url: String?

  /// Makes an event; a last day before the first counts as the first.
  public init(
    uid: String, first: Day, last: Day, summary: String, description: String = "",
    categories: [String] = [], status: Status = .confirmed, url: String? = nil
  ) {
    self.uid = uid
    self.first = first
    self.last = max(first, last)
    self.summary = summary
    self.description = description
    self.categories = categories
    self.status = status
    self.url = url
  }
}
