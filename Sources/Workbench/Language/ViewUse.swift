import ArgumentParser

/// What filters kept under a name are good for.
struct ViewUse {
  let query: Query
  /// The commands that understand all of them, in the order of the help; at least one.
  let commands: [String]

  /// Reads filters as some command would.
  /// - Throws: `CommandFailure` for words that no command understands, and values nobody knows.
  static func of(_ words: [String], in view: View) throws(CommandFailure) -> ViewUse {
    if let nested = words.first(where: { $0.hasPrefix("view:") }) {
      throw CommandFailure(
        "A view holds filters, not another view: \(nested).  In full: view show "
          + nested.dropFirst("view:".count) + ".")
    }
    let query = try Query(words, allowed: keys)
    let commands = filtering.filter { $0.understands(query) }.map { $0._commandName }
    if commands.isEmpty {
      throw CommandFailure("No command understands all of: \(query.text).")
    }
    for filter in query.filters {
      var alone = query
      alone.filters = [filter]
      let isOfAssets = AssetFilters.keys.contains(filter.key)
      do {
        guard !isOfAssets || ObjectionFilters.keys.contains(filter.key) else {
          _ = try AssetFilters.checked(alone, in: view)
          continue
        }
        _ = try AssetFilters.checked(alone, in: view, among: ObjectionFilters.all)
      } catch  where isOfAssets {
        // A key of two kinds of record must make sense for one of them.
        _ = try AssetFilters.checked(alone, in: view)
      }
    }
    return ViewUse(query: query, commands: commands)
  }

  private static let filtering: [any FilteringCommand.Type] = CommandTree.groups.flatMap(
    \.subcommands
  ).compactMap {
    $0 as? any FilteringCommand.Type
  }

  /// The keys of all of them, each once.
  private static let keys: [String] = {
    var keys: [String] = []
    for command in filtering {
      for key in command.keys where !keys.contains(key) { keys.append(key) }
    }
    return keys
  }()
}
