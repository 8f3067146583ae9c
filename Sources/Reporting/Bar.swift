/// A small drawing of a quantity beside the figure it repeats.
public struct Bar: Sendable, Equatable {
  /// How much of it is full.
  public let part: Int
  /// What would fill it.
  public let whole: Int
  /// The boxes a terminal draws.
  private let boxes: Int
  /// Whether any part above 0 fills at least one box.
  private let showsAny: Bool

  /// One box for each that is wanted, full for each there is: `▮▮▯▯`; of more than ten, tenths.
  public static func have(_ have: Int, of want: Int) -> Bar {
    Bar(part: have, whole: want, boxes: min(max(0, want), most), showsAny: false)
  }

  /// As long as the number is large: ten boxes for the greatest, one at least for any above 0.
  public static func length(_ number: Int, greatest: Int) -> Bar {
    Bar(part: number, whole: greatest, boxes: most, showsAny: true)
  }

  /// The bar as a terminal shows it.
  public var text: String {
    if showsAny {
      guard part > 0 else { return "" }
      return String(repeating: "▮", count: max(1, share))
    }
    return String(repeating: "▮", count: share) + String(repeating: "▯", count: boxes - share)
  }

  /// How much is full, in percent, from 0 to 100.
  var percent: Int { Self.share(part, of: whole, boxes: 100) }

  private static let most = 10

  private var share: Int { Self.share(part, of: whole, boxes: boxes) }

  /// The boxes a part fills, rounded down so that only the whole fills all.
  private static func share(_ part: Int, of whole: Int, boxes: Int) -> Int {
    guard part > 0, whole > 0 else { return 0 }
    let (tenths, isTooLarge) = part.multipliedReportingOverflow(by: boxes)
    return min(boxes, isTooLarge ? part / max(1, whole / boxes) : tenths / whole)
  }
}
