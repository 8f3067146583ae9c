import Foundation
import TestSupport
import Testing

@testable import WorkspaceFiles

@Suite("Unpacking what zlib packs")
struct InflateTests {
  /// Short repeats, long runs, noise, nothing at all, and what needs long codes.
  private static let inputs: [[UInt8]] = {
    var random = SplitMix(seed: 3)
    let words = ["stage", "persona", "the ", "of ", "é", "\n", "---", "content-to-stage "]
    var text: [UInt8] = []
    while text.count < 150_000 { text += Array(words[Int(random.next() % 8)].utf8) }
    let noise = (0..<70_000).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    // Each byte half as often as the one before: its code is as long as codes get.
    var skewed: [UInt8] = []
    for byte in 0..<18 { skewed += [UInt8](repeating: UInt8(byte), count: 1 << (17 - byte)) }
    skewed.shuffle(using: &random)
    return [
      [], [0], Array("a".utf8), Array("hello hello hello hello".utf8),
      [UInt8](repeating: 7, count: 100_000), text, noise, skewed,
    ]
  }()

  /// What Python's zlib makes of the inputs, with a strategy of each kind.
  private static let packed: [(data: [UInt8], input: [UInt8])]? = {
    guard let folder = try? TemporaryFolder() else { return nil }
    for (index, input) in inputs.enumerated() {
      guard (try? folder.write(input, to: "\(index)")) != nil else { return nil }
    }
    let script = """
      import sys, zlib
      folder, count = sys.argv[1], int(sys.argv[2])
      for i in range(count):
          data = open(f"{folder}/{i}", "rb").read()
          for level in (0, 1, 6, 9):
              for strategy in (0, 2, 3, 4):
                  c = zlib.compressobj(level, 8, 15, 9, strategy)
                  out = c.compress(data) + c.flush()
                  open(f"{folder}/{i}-{level}-{strategy}", "wb").write(out)
      """
    guard Python.run(["-c", script, folder.path, "\(inputs.count)"])?.status == 0 else {
      return nil
    }
    var packed: [([UInt8], [UInt8])] = []
    for (index, input) in inputs.enumerated() {
      for level in [0, 1, 6, 9] {
        for strategy in [0, 2, 3, 4] {
          guard let data = folder.bytes("\(index)-\(level)-\(strategy)") else { return nil }
          packed.append((data, input))
        }
      }
    }
    return packed
  }()

  @Test(
    "Everything zlib packs comes out as it was", .enabled(if: Python.has("zlib"), "needs Python"))
  func levels() throws {
    var inflate = Inflate()
    for (data, input) in try #require(Self.packed) {
      #expect(try inflate.bytes(data[...], count: input.count) == input)
      // What follows is not touched.
      #expect(try inflate.bytes((data + [1, 2, 3])[...], count: input.count) == input)
      #expect(try inflate.start(data[...], most: 64) == Array(input.prefix(64)))
      if !input.isEmpty {
        #expect(fails(&inflate, data[...], input.count - 1) != nil)
      }
      #expect(fails(&inflate, data[...], input.count + 1) != nil)
    }
  }

  @Test(
    "Data that was cut off or changed is refused or comes out as it was",
    .enabled(if: Python.has("zlib"), "needs Python"))
  func damage() throws {
    var inflate = Inflate()
    var random = SplitMix(seed: 11)
    for (data, input) in try #require(Self.packed) where data.count > 8 {
      for _ in 0..<(input.count > 1000 ? 6 : 60) {
        let cut = Int(random.next() % UInt64(data.count))
        #expect(fails(&inflate, data[..<cut], input.count) == .endsEarly)
        var changed = data
        for _ in 0...(random.next() % 3) {
          changed[Int(random.next() % UInt64(data.count))] ^= 1 << UInt8(random.next() % 8)
        }
        if let output = try? inflate.bytes(changed[...], count: input.count) {
          #expect(output == input)
        }
      }
    }
  }

  @Test("Random blocks end")
  func randomBlocks() {
    var inflate = Inflate()
    var random = SplitMix(seed: 23)
    for _ in 0..<20_000 {
      let count = Int(random.next() % 120)
      var data: [UInt8] = [0x78, 0x9C]
      // Most start as a block with codes of its own.
      data.append(UInt8(truncatingIfNeeded: random.next() & 0xF8 | 4 | random.next() & 1))
      data += (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      _ = try? inflate.bytes(data[...], count: Int(random.next() % 5000))
    }
  }

  @Test("A stream that breaks the format says how")
  func faults() {
    var inflate = Inflate()
    #expect(fails(&inflate, [], 0) == .endsEarly)
    #expect(fails(&inflate, [0x79, 0x9C], 0) == .damaged("not a zlib stream"))
    #expect(fails(&inflate, [0x78, 0xBB, 3, 0], 0) == .damaged("it needs a dictionary"))
    #expect(fails(&inflate, [0x78, 0x9C, 7], 0) == .damaged("no such kind of block"))
    #expect(
      fails(&inflate, [0x78, 0x9C, 1, 1, 0, 0, 0], 1) == .damaged("a stored block's length"))
    #expect(
      fails(&inflate, [0x78, 0x9C, 3, 0, 0, 0, 0, 2], 0) == .damaged("its checksum is wrong"))
    #expect((try? inflate.bytes([0x78, 0x9C, 3, 0, 0, 0, 0, 1], count: 0)) == [])
  }

  @Test(
    "Digests are those of FIPS 180-4",
    arguments: [
      ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
      ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "84983e441c3bd26ebaae4aa1f95129e5e54670f1"
      ),
      (String(repeating: "a", count: 1_000_000), "34aa973cd4c4daa4f61eeb2bdbad27316534016f"),
    ])
  func digests(text: String, expected: String) {
    for step in [7, 64, 1000, 2_000_000] {
      var sum = SHA1()
      let bytes = Array(text.utf8)
      if step < 64, bytes.count > 1000 { continue }
      for start in stride(from: 0, to: bytes.count, by: step) {
        bytes[start..<min(bytes.count, start + step)].withUnsafeBytes { sum.add($0) }
      }
      #expect(ObjectId(sum.digest())?.hex == expected)
    }
  }

  private func fails(
    _ inflate: inout Inflate, _ data: ArraySlice<UInt8>, _ count: Int
  ) -> InflateError? {
    do throws(InflateError) {
      _ = try inflate.bytes(data, count: count)
      return nil
    } catch {
      return error
    }
  }
}
