import FunnelCore

/// Gives each record of a kind an id of its own, in the order the records come.
struct IdRegister {
  private var paths: [String: String] = [:]
  /// The ids in other alphabets, by the Latin text they look like.
  private var lookAlikes: [String: String] = [:]

  /// The id itself when it is free, else the id with its folder before it and a warning; a warning
  /// too for one that was written down and looks like another.
  mutating func claim(
    _ id: String, path: String, at position: SourcePosition, isReported: Bool = true
  ) -> (id: String, diagnostic: Diagnostic?) {
    guard let holder = paths[id] else {
      let twin = lookAlike(of: id)
      paths[id] = path
      guard let twin, isReported, position != SourcePosition(path), LookAlike.latin(id) == nil
      else { return (id, nil) }
      return (
        id,
        Diagnostic(
          .nameHidden, at: position,
          "the id looks like that of \(twin) but has letters of another alphabet: rename one")
      )
    }
    let own = qualified(id, path)
    paths[own] = path
    let diagnostic = Diagnostic(
      .idClash, at: position, "id \"\(id)\" is that of \(holder); this one is called \(own)")
    return (own, isReported ? diagnostic : nil)
  }

  /// The file of another id that looks the same; an id in another alphabet is remembered.
  private mutating func lookAlike(of id: String) -> String? {
    guard let latin = LookAlike.skeleton(id) else { return lookAlikes[id].flatMap { paths[$0] } }
    defer { lookAlikes[latin] = lookAlikes[latin] ?? id }
    return paths[latin] ?? lookAlikes[latin].flatMap { paths[$0] }
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
