/// What a repository keeps under one name.
struct GitObject {
  enum Kind: String {
    case commit, tree, blob, tag

    /// The kind a loose object's header names.
    init?(_ name: some Collection<UInt8>) {
      self.init(rawValue: String(decoding: name, as: UTF8.self))
    }

    /// The kind a number in a pack stands for.
    init?(number: Int) {
      switch number {
      case 1: self = .commit
      case 2: self = .tree
      case 3: self = .blob
      case 4: self = .tag
      default: return nil
      }
    }
  }

  let kind: Kind
  let bytes: [UInt8]

  /// The name that such an object has.
  var id: ObjectId? {
    var sum = SHA1()
    Array("\(kind.rawValue) \(bytes.count)\0".utf8).withUnsafeBytes { sum.add($0) }
    bytes.withUnsafeBytes { sum.add($0) }
    return ObjectId(sum.digest())
  }
}
