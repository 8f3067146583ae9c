import FunnelCore

/// The files found below some folders.
struct FolderListing {
  /// In byte order of their paths.
  var files: [ListedFile] = []
  var diagnostics: [Diagnostic] = []
}
