import FunnelCore

/// Lists of words from the vocabulary.
enum VocabularyWords {
  /// The channels some texts name; others are reported and left out.
  static func channels(_ texts: [LocatedText], _ fields: inout RecordFields) -> [String] {
    let vocabulary = fields.context.vocabulary
    var channels: [String] = []
    for text in texts {
      if let channel = vocabulary.channel(Kebab.id(from: text.text)) {
        if !channels.contains(channel) { channels.append(channel) }
      } else {
        fields.reportUnknown(
          .unknownChannel, text, what: "channel",
          nearest: NearestName.of(text.text, in: vocabulary.channels))
      }
    }
    return channels
  }

  /// The formats some texts name; others are reported and left out.
  static func formats(_ texts: [LocatedText], _ fields: inout RecordFields) -> [String] {
    let vocabulary = fields.context.vocabulary
    var formats: [String] = []
    for text in texts {
      if let format = vocabulary.format(Kebab.id(from: text.text))?.id {
        if !formats.contains(format) { formats.append(format) }
      } else {
        fields.reportUnknown(
          .unknownFormat, text, what: "format",
          nearest: NearestName.of(text.text, in: vocabulary.formats.map(\.id)))
      }
    }
    return formats
  }
}
