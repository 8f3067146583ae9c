/// The values of a plugin's options: its defaults with the workspace's changes.
///
/// Asking for an option the manifest does not declare is a programmer's mistake and traps.
public struct PluginOptions: Hashable, Sendable {
  private var kinds: [String: PluginOption.Kind]
  /// The options the workspace changed, by name.
  public private(set) var changed: Set<String> = []

  /// The defaults of a manifest.
  public init(_ options: [PluginOption]) {
    kinds = Dictionary(options.map { ($0.name, $0.kind) }) { first, _ in first }
  }

  public func integer(_ name: String) -> Int {
    guard case .integer(let value, _)? = kinds[name] else { undeclared(name) }
    return value
  }

  /// The number for a key, or for `default`, or nothing.
  public func integers(_ name: String) -> [String: Int] {
    guard case .integers(let values, _, _)? = kinds[name] else { undeclared(name) }
    return values
  }

  public func table(_ name: String) -> [String: [String: Int]] {
    guard case .table(let values, _, _, _)? = kinds[name] else { undeclared(name) }
    return values
  }

  /// A table with a column for each phase, its rows in the order of the phases.
  public func phaseTable(_ name: String) -> [String: [Int]] {
    table(name).mapValues { row in Phase.allCases.map { row[$0.name] ?? 0 } }
  }

  public func phrases(_ name: String) -> [String: [String]] {
    guard case .phrases(let values, _)? = kinds[name] else { undeclared(name) }
    return values
  }

  /// The value of an option as it now stands.
  public func kind(_ name: String) -> PluginOption.Kind? { kinds[name] }

  mutating func set(_ name: String, to kind: PluginOption.Kind) {
    kinds[name] = kind
    changed.insert(name)
  }

  private func undeclared(_ name: String) -> Never {
    preconditionFailure("the manifest declares no option \"\(name)\" of that kind")
  }
}
