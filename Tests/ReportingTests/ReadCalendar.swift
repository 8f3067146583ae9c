import Foundation
import TestSupport

/// What Python's package `icalendar` reads in a calendar.
struct ReadCalendar: Decodable {
  struct Event: Decodable, Equatable {
    var uid: String?
    var stamp: String
    var start: String
    var end: String
    var summary: String?
    var description: String?
    var categories: [String]
    var status: String?
    var url: String?
    var transparency: String?
  }

  let version: String?
  /// What the package could not read.
  let errors: [String]
  /// The names of the components, such as `VEVENT`.
  let parts: [String]
  let events: [Event]

  /// Whether there is a Python that has the package.
  static let isPossible = Python.has("icalendar")

  /// Nothing when the package refuses the text.
  static func reading(_ text: String) throws -> ReadCalendar? {
    let folder = try TemporaryFolder(["calendar.ics": text])
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "calendar_reader.py")
    guard let done = Python.run([script.path, folder.at("calendar.ics")]), done.status == 0 else {
      return nil
    }
    return try JSONDecoder().decode(ReadCalendar.self, from: Data(done.output.utf8))
  }
}
