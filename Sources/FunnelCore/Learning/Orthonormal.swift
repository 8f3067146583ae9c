/// Makes the columns of a tall matrix orthonormal, by the Cholesky factor of their products.
enum Orthonormal {
  /// - Parameters:
  ///   - matrix: row by row, each row `groups` vectors of eight.
  ///   - groups: columns that depend on earlier ones become zero.
  static func make(_ matrix: inout [SIMD8<Float>], groups: Int) {
    matrix.withUnsafeMutableBufferPointer { matrix in
      let factor = cholesky(products(UnsafeBufferPointer(matrix), groups), groups * 8)
      solve(matrix, groups, factor)
    }
  }

  /// The products of all pairs of columns, those of a column with earlier ones left out.
  private static func products(
    _ matrix: UnsafeBufferPointer<SIMD8<Float>>, _ groups: Int
  ) -> [Double] {
    let size = groups * 8
    let rows = matrix.count / max(1, groups)
    var products = Array(repeating: 0.0, count: size * size)
    // Blocks of rows keep single precision exact enough; the blocks are added in double.
    for first in stride(from: 0, to: rows, by: 256) {
      var block = Array(repeating: SIMD8<Float>.zero, count: size * groups)
      for row in first..<min(rows, first + 256) {
        for left in 0..<size {
          let value = matrix[row * groups + left / 8][left % 8]
          guard value != 0 else { continue }
          for group in (left / 8)..<groups {
            block[left * groups + group] += value * matrix[row * groups + group]
          }
        }
      }
      for left in 0..<size {
        for right in left..<size {
          products[left * size + right] += Double(block[left * groups + right / 8][right % 8])
        }
      }
    }
    return products
  }

  /// Divides each row by the factor, from the left column to the right one.
  private static func solve(
    _ matrix: UnsafeMutableBufferPointer<SIMD8<Float>>, _ groups: Int, _ factor: [Float]
  ) {
    let size = groups * 8
    // Per column, what its row of the factor holds right of the pivot.
    let right = (0..<(size * groups)).map { at in
      var part = SIMD8<Float>.zero
      let (column, first) = (at / groups, at % groups * 8)
      for lane in 0..<8 where first + lane > column {
        part[lane] = factor[column * size + first + lane]
      }
      return part
    }
    for start in stride(from: 0, to: matrix.count, by: max(1, groups)) {
      for column in 0..<size {
        let pivot = factor[column * size + column]
        let value = pivot > 0 ? matrix[start + column / 8][column % 8] / pivot : 0
        matrix[start + column / 8][column % 8] = value
        guard value != 0 else { continue }
        for group in (column / 8)..<groups {
          matrix[start + group] -= value * right[column * groups + group]
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
