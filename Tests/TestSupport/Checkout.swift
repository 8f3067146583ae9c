import Foundation

/// The files the tests were built from.
package enum Checkout {
  /// The repository's folder.
  package static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// The sample workspace.
  package static let sample = folder + "/content"
}
