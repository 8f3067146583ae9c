/// Makes the columns of a tall matrix orthonormal, by the Cholesky factor of their products.
enum Orthonormal {
  /// - Parameters:
  ///   - matrix: row by row, each row `groups` vectors of eight.
  ///   - groups: columns that depend on earlier ones become zero.
  static func make(_ matrix: inout [SIMD8<Float>], groups: Int) {
    let size = groups * 8
    var products = Array(repeating: 0.0, count: size * size)
    let rows = matrix.count / max(1, groups)
    matrix.withUnsafeMutableBufferPointer { matrix in
      matrix.withMemoryRebound(to: Float.self) { cells in
        // Blocks of rows keep single precision exact enough; the blocks are added in double.
        for first in stride(from: 0, to: rows, by: 256) {
          var block = Array(repeating: SIMD8<Float>.zero, count: size * groups)
          for row in first..<min(rows, first + 256) {
            let start = row * size
            for left in 0..<size where cells[start + left] != 0 {
              let value = cells[start + left]
              for group in (left / 8)..<groups {
                var part = SIMD8<Float>.zero
                for lane in 0..<8 { part[lane] = cells[start + group * 8 + lane] }
                block[left * groups + group] += value * part
              }
            }
          }
          for left in 0..<size {
            for right in left..<size {
              products[left * size + right] += Double(block[left * groups + right / 8][right % 8])
            }
          }
        }
        let factor = cholesky(products, size)
        for row in 0..<rows {
          let start = row * size
          for column in 0..<size {
            let pivot = factor[column * size + column]
            guard pivot > 0 else {
              cells[start + column] = 0
              continue
            }
            let value = cells[start + column] / pivot
            cells[start + column] = value
            if value != 0 {
              for later in (column + 1)..<max(size, column + 1) {
                cells[start + later] -= value * factor[column * size + later]
              }
            }
          }
        }
      }
    }
  }

  /// The upper factor; a row of zeros where a column depends on earlier ones.
  private static func cholesky(_ products: [Double], _ size: Int) -> [Float] {
    var factor = products
    let least = 1e-7 * (0..<size).map { products[$0 * size + $0] }.reduce(1e-30, max)
    for row in 0..<size {
      let pivot = factor[row * size + row]
      guard pivot > least else {
        for column in row..<size { factor[row * size + column] = 0 }
        continue
      }
      let root = pivot.squareRoot()
      for column in row..<size { factor[row * size + column] /= root }
      for later in (row + 1)..<max(size, row + 1) {
        let value = factor[row * size + later]
        guard value != 0 else { continue }
        for column in later..<size {
          factor[later * size + column] -= value * factor[row * size + column]
        }
      }
    }
    return factor.map(Float.init)
  }
}
