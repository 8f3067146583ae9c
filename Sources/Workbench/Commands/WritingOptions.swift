import ArgumentParser

/// The options every command that writes understands.
struct WritingOptions: ParsableArguments {
  @Flag(help: "Show the difference and write nothing.")
  var dryRun = false

  @Flag(help: "Change more than ten files without asking.")
  var yes = false
}
