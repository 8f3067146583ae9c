/// Small drawings of quantities, for what only a terminal shows.
public enum Bar {
  /// One box for each that is wanted, full for each there is: `▮▮▯▯`; of more than ten, tenths.
  public static func have(_ have: Int, of want: Int) -> String {
    let boxes = min(max(0, want), most)
    let full = share(have, of: want, boxes: boxes)
    return String(repeating: "▮", count: full) + String(repeating: "▯", count: boxes - full)
  }

  /// As long as the number is large: ten boxes for the greatest, one at least for any above 0.
  public static func length(_ number: Int, greatest: Int) -> String {
    guard number > 0 else { return "" }
    return String(repeating: "▮", count: max(1, share(number, of: greatest, boxes: most)))
  }

  private static let most = 10

  /// The boxes a part fills, rounded down so that only the whole fills all.
  private static func share(_ part: Int, of whole: Int, boxes: Int) -> Int {
    guard part > 0, whole > 0 else { return 0 }
    let (tenths, isTooLarge) = part.multipliedReportingOverflow(by: boxes)
    return min(boxes, isTooLarge ? part / (whole / boxes) : tenths / whole)
  }
}
