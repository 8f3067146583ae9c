import FunnelCore

/// A workspace's own picture, as `brand: {logo: FILE}` names it.
public struct Logo: Sendable {
  /// The picture as a `data:` address.
  public let address: String

  /// The kinds of pictures that browsers show, by their ending.
  static let kinds = [
    "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
    "gif": "image/gif", "webp": "image/webp",
  ]
  private static let mostBytes = 256 * 1024

  /// Reads the picture: a regular file inside of the workspace, without links on the way.
  /// - Returns: nothing where it cannot be used; `reason` says why, in words.
  static func read(_ path: String, in root: String) -> (logo: Logo?, reason: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let kind = kinds[parts.last?.split(separator: ".").last?.lowercased() ?? ""] else {
      return (nil, "it is no .svg, .png, .jpg, .gif or .webp")
    }
    guard !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }),
      let place = SystemPath.resolved(SystemPath.parent(SystemPath.joined(root, path))),
      place == root || SystemPath.isInside(place, root)
    else { return (nil, "it is not inside the workspace") }
    let name = parts.last.map(String.init) ?? path
    let file = ListedFile(path: path, openPath: SystemPath.joined(place, name), name: name)
    var reader = FileReader()
    switch reader.readRaw(file, { $0.count > mostBytes ? nil : Array($0) }) {
    case .refused(let diagnostic): return (nil, diagnostic.message)
    case .read(nil): return (nil, "it is larger than 256 KB")
    case .read(let bytes?):
      return (Logo(address: "data:\(kind);base64,\(Base64.text(bytes))"), "")
    }
  }
}
