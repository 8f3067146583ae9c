import FunnelCore
import Testing

@Suite("Rounding")
struct RoundingTests {
  @Test("A quotient is rounded half up")
  func halfUp() {
    #expect(Rounding.quotient(1, 2) == 1)
    #expect(Rounding.quotient(5, 2) == 3)
    #expect(Rounding.quotient(149, 100) == 1)
    #expect(Rounding.quotient(150, 100) == 2)
    #expect(Rounding.quotient(0, 7) == 0)
    #expect(Rounding.quotient(7, 0) == 0)
  }

  @Test("A rounded quotient is nearer than half, or exactly half below")
  func nearest() {
    var wrong: [String] = []
    for denominator in 1...60 {
      for numerator in 0...600 {
        let quotient = Rounding.quotient(numerator, denominator)
        let twice = 2 * numerator
        if twice < (2 * quotient - 1) * denominator || twice >= (2 * quotient + 1) * denominator {
          wrong.append("\(numerator) ÷ \(denominator) = \(quotient)")
        }
      }
    }
    #expect(wrong == [])
  }

  @Test("A mean weighs its terms")
  func mean() {
    #expect(Rounding.mean([(value: 72, weight: 2), (value: 50, weight: 1)]) == 65)
    #expect(Rounding.mean([(value: 74, weight: 2), (value: 68, weight: 1)]) == 72)
    #expect(Rounding.mean([(value: 50, weight: 1), (value: 51, weight: 1)]) == 51)
    #expect(Rounding.mean([]) == 0)
  }

  @Test(
    "Score = fit × (floor + (100 − floor) × quality ÷ 100) ÷ 100",
    arguments: [
      (fit: 100, quality: 92, floor: 40, score: 95), (70, 88, 40, 65), (72, 88, 40, 67),
      (72, 98, 40, 71), (100, 0, 40, 40), (100, 100, 40, 100), (50, 100, 40, 50),
      (75, 50, 40, 53), (85, 30, 40, 49), (25, 70, 40, 21), (0, 100, 40, 0), (80, 50, 0, 40),
      (80, 0, 100, 80), (90, 40, 25, 50), (90, 0, 0, 0),
    ])
  func score(fit: Int, quality: Int, floor: Int, score: Int) {
    #expect(CellScore.score(fit: fit, quality: quality, floor: floor) == score)
  }
}
