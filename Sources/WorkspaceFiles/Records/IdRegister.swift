import FunnelCore

/// Gives each record of a kind an id of its own, in the order the records come.
struct IdRegister {
  private var paths: [String: String] = [:]

  /// The id itself when it is free, else the id with its folder before it and a warning.
  mutating func claim(
    _ id: String, path: String, at position: SourcePosition, isReported: Bool = true
  ) -> (id: String, diagnostic: Diagnostic?) {
    guard let holder = paths[id] else {
      paths[id] = path
      return (id, nil)
    }
    let own = qualified(id, path)
    paths[own] = path
    let diagnostic = Diagnostic(
      .idClash, at: position, "id \"\(id)\" is that of \(holder); this one is called \(own)")
    return (own, isReported ? diagnostic : nil)
  }

  private func qualified(_ id: String, _ path: String) -> String {
    var candidate = id
    for folder in path.split(separator: "/").dropLast().reversed() {
      let name = Kebab.id(from: String(folder))
      guard !name.isEmpty else { continue }
      candidate = name + "/" + candidate
      if paths[candidate] == nil { return candidate }
    }
    var number = 2
    while paths["\(candidate)-\(number)"] != nil { number += 1 }
    return "\(candidate)-\(number)"
  }
}
