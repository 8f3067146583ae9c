import FunnelCore

/// The text of a first `stagecraft.yml`.
struct StarterSettings {
  let text: String

  init(_ folder: PlainFolder) {
    var lines = ["# Settings of this content library. Every line may be left out."]
    lines.append("name: \(Self.quoted(folder.name.isEmpty ? "Content" : folder.name))")
    let stage = folder.key(for: .stage)
    let labels = Self.labels(for: stage?.values.map(\.text) ?? [])
    lines.append("labels: \(labels.name)   # the funnel whose stage names your files use")
    let folders = (folder.folders.isEmpty ? ["."] : folder.folders).map(Self.quoted)
    lines.append(
      "assets: [\(folders.joined(separator: ", "))]   # \(Self.files(folder.fileCount, "Markdown "))"
    )
    lines += Self.keys(folder, labels)
    lines += [
      "", "# How many assets each stage should have for each persona.", "targets:", "  default: 2",
      "", "# Next: describe your buyers, one file each, in personas/NAME.md, for example",
      "#   ---", "#   title: Chief financial officer", "#   words: [payback, total cost]",
      "#   ---",
    ]
    text = lines.joined(separator: "\n") + "\n"
  }

  /// The `keys:` section: what can be read as it is, and in comments what cannot.
  private static func keys(_ folder: PlainFolder, _ labels: FunnelModel) -> [String] {
    var lines: [String] = []
    var notes: [String] = []
    for meaning in [PlainFolder.Meaning.stage, .persona, .format] {
      guard let key = folder.key(for: meaning) else {
        notes.append("# No key was found that names a \(meaning.rawValue).")
        continue
      }
      let found =
        "\(files(key.count)): \(key.values.map { comment($0.text) }.joined(separator: ", "))"
      let strange = key.values.map(\.text).filter { !isReadable($0, meaning, labels) }
      if strange.isEmpty {
        if key.name == meaning.rawValue {
          notes.append("# \(meaning.rawValue) is in \(found)")
        } else {
          lines.append("  \(meaning.rawValue): \(quoted(key.name))   # \(found)")
        }
      } else {
        let list = strange.map { comment($0) }.joined(separator: ", ")
        notes.append(
          "# \(key.name) may name the \(meaning.rawValue) (\(found)), but no "
            + "\(meaning.rawValue) is called \(list).")
      }
    }
    let section =
      lines.isEmpty
      ? []
      : ["", "# Our name for a field: its name in your files."]
        + ["keys:"] + lines
    return section + (notes.isEmpty ? [] : [""] + notes)
  }

  private static func files(_ count: Int, _ kind: String = "") -> String {
    "\(count) \(kind)file\(count == 1 ? "" : "s")"
  }

  private static func isReadable(
    _ text: String, _ meaning: PlainFolder.Meaning, _ labels: FunnelModel
  ) -> Bool {
    switch meaning {
    case .stage: (try? FunnelCatalog().run(named: text, labels: labels)) != nil
    case .format: Vocabulary().format(Kebab.id(from: text)) != nil
    case .persona, .date: true
    }
  }

  /// The built-in model that holds most of the stage names; of equals the usual one.
  private static func labels(for stages: [String]) -> FunnelModel {
    var best = BuiltInModels.standard
    func held(_ model: FunnelModel) -> Int {
      stages.count { model.stage(Kebab.id(from: $0)) != nil }
    }
    for model in BuiltInModels.all where held(model) > held(best) { best = model }
    return best
  }

  /// A YAML scalar for any text on one line.
  private static func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
        || $0 == 0x2D || $0 == 0x5F || $0 == 0x2E || $0 == 0x2F || $0 == 0x20
    }
    let first = text.utf8.first ?? 0x20
    if isPlain, first != 0x2D, first != 0x20, text.utf8.last != 0x20 { return text }
    var escaped = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": escaped += "\\\(scalar)"
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
        escaped += " "
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped + "\""
  }

  /// A value as a comment shows it: one line, no controls, not long.
  private static func comment(_ text: String) -> String {
    let clean = text.unicodeScalars.map { scalar in
      scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        || (0x2028...0x202E).contains(scalar.value) ? " " : String(scalar)
    }.joined()
    return clean.count > 40 ? clean.prefix(39) + "…" : clean
  }
}
