import FunnelCore

/// What was found in the YAML of a file.
struct YAMLReading {
  var entries: [LocatedValue.Entry] = []
  var diagnostics: [Diagnostic] = []
}
