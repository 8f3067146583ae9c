/// The table of what a pack holds and where, version 2.
///
/// Only what is asked for is read: the ids that start with one byte at a time.
struct PackIndex {
  private static let start = 8
  private static let mostEntries = 1 << 28

  private let file: RepositoryFile
  /// How many ids start with this byte or a lower one.
  private let fanout: [Int]
  private var rows: [Int: [UInt8]] = [:]

  private var count: Int { fanout[255] }
  private var idStart: Int { Self.start + 4 * 256 }
  private var offsetStart: Int { idStart + count * (ObjectId.byteCount + 4) }
  private var largeStart: Int { offsetStart + 4 * count }

  init(_ file: RepositoryFile) throws(GitHistoryError) {
    self.file = file
    let head = try file.bytes(at: 0, count: Self.start + 4 * 256)
    guard head[..<4].elementsEqual([0xFF, 0x74, 0x4F, 0x63]),
      head[4..<8].elementsEqual([0, 0, 0, 2])
    else { throw .unsupported(file.path, reason: "its index is not of version 2") }
    var fanout: [Int] = []
    for index in 0..<256 {
      let place = Self.start + 4 * index
      let total = head[place..<(place + 4)].reduce(0) { $0 << 8 | Int($1) }
      guard total >= fanout.last ?? 0, total <= Self.mostEntries else {
        throw .damaged(file.path, reason: "its counts are not in order")
      }
      fanout.append(total)
    }
    self.fanout = fanout
    // Ids, checksums and offsets, then two digests.
    guard largeStart + 2 * ObjectId.byteCount <= file.size else {
      throw .damaged(file.path, reason: "it ends early")
    }
  }

  /// Where in the pack an object starts; nothing when it is not there.
  mutating func offset(of id: ObjectId) throws(GitHistoryError) -> Int? {
    let wanted = id.bytes
    let (row, first) = try row(wanted[0])
    let place = Self.lowerBound(wanted, in: row)
    let start = place * ObjectId.byteCount
    guard start < row.count, row[start..<(start + ObjectId.byteCount)].elementsEqual(wanted) else {
      return nil
    }
    let offset = try file.word(at: offsetStart + 4 * (first + place))
    guard offset & 0x8000_0000 != 0 else { return Int(offset) }
    let large = largeStart + 8 * Int(offset & 0x7FFF_FFFF)
    let high = try file.word(at: large)
    guard high < 0x8000_0000 else { throw .damaged(file.path, reason: "an offset is too large") }
    return Int(high) << 32 | Int(try file.word(at: large + 4))
  }

  /// The ids that start with some bytes, at least one, and half a byte more where there is one.
  mutating func ids(from prefix: IdPrefix) throws(GitHistoryError) -> [ObjectId] {
    let (row, _) = try row(prefix.first)
    var place = Self.lowerBound(prefix.lowest, in: row)
    var found: [ObjectId] = []
    while place * ObjectId.byteCount < row.count, found.count < IdPrefix.mostFound {
      let start = place * ObjectId.byteCount
      guard let id = ObjectId(row[start..<(start + ObjectId.byteCount)]), prefix.matches(id) else {
        break
      }
      found.append(id)
      place += 1
    }
    return found
  }

  /// The ids that start with a byte, one after the other, and how many are before them.
  private mutating func row(_ byte: UInt8) throws(GitHistoryError) -> ([UInt8], first: Int) {
    let first = byte == 0 ? 0 : fanout[Int(byte) - 1]
    if let row = rows[Int(byte)] { return (row, first) }
    let count = (fanout[Int(byte)] - first) * ObjectId.byteCount
    guard count <= 64 * 1024 * 1024 else {
      throw .tooLarge(file.path, reason: "too many ids start alike")
    }
    let row = try file.bytes(at: idStart + first * ObjectId.byteCount, count: count)
    rows[Int(byte)] = row
    return (row, first)
  }

  /// The first place in a row whose id is not before some bytes.
  private static func lowerBound(_ wanted: [UInt8], in row: [UInt8]) -> Int {
    var (low, high) = (0, row.count / ObjectId.byteCount)
    while low < high {
      let middle = (low + high) / 2
      let start = middle * ObjectId.byteCount
      if row[start..<(start + ObjectId.byteCount)].lexicographicallyPrecedes(wanted) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
