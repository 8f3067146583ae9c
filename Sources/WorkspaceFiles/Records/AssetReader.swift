import FunnelCore

/// Reads the files of assets on all cores.
enum AssetReader {
  private static let chunk = 48

  /// The outcomes in the order of the files.
  static func read(
    _ files: [ListedFile], _ context: ReadingContext, _ progress: WorkProgress?
  ) async -> [AssetOutcome] {
    progress?.begin(.reading, of: files.count)
    let starts = Array(stride(from: 0, to: files.count, by: chunk))
    return await withTaskGroup(of: (Int, [AssetOutcome]).self) { group in
      for (index, start) in starts.enumerated() {
        group.addTask {
          let part = outcomes(files[start..<min(files.count, start + chunk)], context)
          progress?.advance(by: part.count)
          return (index, part)
        }
      }
      var parts = [[AssetOutcome]](repeating: [], count: starts.count)
      for await (index, outcomes) in group { parts[index] = outcomes }
      return parts.flatMap { $0 }
    }
  }

  private static func outcomes(
    _ files: ArraySlice<ListedFile>, _ context: ReadingContext
  ) -> [AssetOutcome] {
    var reader = FileReader()
    var outcomes: [AssetOutcome] = []
    for file in files {
      if Task.isCancelled { break }
      let outcome = reader.read(file) { bytes in
        AssetDecoder.draft(RecordFile(bytes, of: file), bytes, context)
      }
      switch outcome {
      case .read(let draft): outcomes.append(.draft(draft))
      case .refused(let diagnostic): outcomes.append(.refused(file, diagnostic))
      }
    }
    return outcomes
  }
}
