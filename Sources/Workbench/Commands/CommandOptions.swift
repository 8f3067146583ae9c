import ArgumentParser
import FunnelCore
import Reporting

/// The options every command understands.
struct CommandOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: "The workspace's folder.")
  var workspace: String?

  @Option(help: "The funnel model to look through, for this command.")
  var funnel: String?

  @Option(help: "The day to look at, as YYYY-MM-DD.")
  var today: String?

  @Option(help: "table, wide, md, csv, csv-excel, json or ics.")
  var format: String?

  @Flag(help: "The same as --format json.")
  var json = false

  @Option(name: .shortAndLong, help: "Write the result to a file.")
  var output: String?

  @Flag(help: "Let --output replace a file inside the workspace.")
  var force = false

  @Option(help: "At most so many rows.")
  var limit: Int?

  @Option(help: "Colour: auto, always or never.")
  var color: String?

  /// Whether nobody asked for a format or a file: the result is for whoever reads along.
  var isForReading: Bool { format == nil && !json && output == nil }

  /// A line that goes on from what these options looked at, with those that it lacks.
  func following(_ line: String) -> String {
    if line.hasPrefix("help ") { return line }
    // A row is explained through the model it was made with.
    let lens = line == "explain 1" ? nil : funnel
    let place = [("--workspace", workspace), ("--funnel", lens), ("--today", today)]
    return place.reduce(line) { line, option in
      guard let value = option.1, !line.contains(" \(option.0) ") else { return line }
      return "\(line) \(option.0) \(LineSplitter.quoted(value))"
    }
  }

  /// Refuses values no command can mean.
  func check() throws(CommandFailure) {
    if let color, !["auto", "always", "never"].contains(color) {
      throw CommandFailure("--color wants auto, always or never, not \"\(color)\".")
    }
    if let format, Exporters.named(format) == nil {
      let known = Exporters.all.map(\.name)
      throw CommandFailure.unknown(
        "format", format, nearest: NearestName.of(format, in: known), known: known)
    }
    if let limit, limit < 1 {
      throw CommandFailure("--limit wants a whole number from 1, not \(limit).")
    }
  }
}
