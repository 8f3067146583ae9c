import FunnelCore
import TestSupport
import WorkspaceFiles

/// Reads the workspace in a folder, or in one below it.
func reading(in folder: TemporaryFolder, _ below: String = "") async throws -> WorkspaceReading {
  try await WorkspaceFolder(path: below.isEmpty ? folder.path : folder.at(below)).read()
}

/// Reads a workspace made of these files.
func reading(_ files: [String: String]) async throws -> WorkspaceReading {
  try await reading(in: TemporaryFolder(files))
}

/// Reads one asset of a workspace that has nothing else.
func asset(_ text: String, named name: String = "a.md") async throws -> (Asset?, [String]) {
  let reading = try await reading(["stagecraft.yml": "name: T\n", "assets/\(name)": text])
  return (reading.workspace.assets.first, reading.diagnostics.map(\.description))
}
