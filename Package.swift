// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] =
  Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)]

/// What counts and learns is compiled as fast in debug builds too: `swift run` and `swift test` are
/// what people start with, and it is up to thirty times slower otherwise.
let fast: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
  name: "stagecraft",
  products: [
    .executable(name: "stagecraft", targets: ["stagecraft"]),
    .library(name: "FunnelCore", targets: ["FunnelCore"]),
    .library(name: "ScoringPlugins", targets: ["ScoringPlugins"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  ],
  targets: [
    .target(name: "FunnelCore", swiftSettings: strict + fast),
    .target(
      name: "ScoringPlugins", dependencies: ["FunnelCore"], path: "Plugins",
      swiftSettings: strict),
    .target(
      name: "WorkspaceFiles", dependencies: ["FunnelCore", "Yams"], swiftSettings: strict),
    .target(name: "TerminalText", swiftSettings: strict),
    .target(
      name: "Reporting",
      dependencies: [
        "FunnelCore", "TerminalText", .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [
        .embedInCode("Pages/page.mustache"), .embedInCode("Pages/block.mustache"),
        .embedInCode("Pages/page.css"),
      ],
      swiftSettings: strict),
    .target(name: "LineEditing", dependencies: ["TerminalText"], swiftSettings: strict),
    .target(
      name: "Workbench",
      dependencies: [
        "FunnelCore", "WorkspaceFiles", "Reporting", "TerminalText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "stagecraft",
      dependencies: [
        "FunnelCore", "ScoringPlugins", "TerminalText", "LineEditing", "Workbench",
      ],
      swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["FunnelCore"], path: "Tests/TestSupport",
      exclude: ["optimum.py"], swiftSettings: strict),
    .testTarget(
      name: "FunnelCoreTests", dependencies: ["FunnelCore", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ScoringPluginsTests", dependencies: ["FunnelCore", "ScoringPlugins"],
      swiftSettings: strict),
    .testTarget(
      name: "WorkspaceFilesTests",
      dependencies: ["FunnelCore", "TestSupport", "WorkspaceFiles", "Yams"],
      swiftSettings: strict),
    .testTarget(
      name: "TerminalTextTests", dependencies: ["TerminalText", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ReportingTests",
      dependencies: ["FunnelCore", "Reporting", "TerminalText", "TestSupport"],
      exclude: ["calendar_reader.py"], swiftSettings: strict),
    .testTarget(
      name: "LineEditingTests", dependencies: ["LineEditing", "TerminalText", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "WorkbenchTests",
      dependencies: [
        "FunnelCore", "ScoringPlugins", "WorkspaceFiles", "Reporting", "TerminalText",
        "TestSupport", "Workbench",
      ],
      exclude: ["Goldens", "Pages", "Transcripts", "browser.py"],
      swiftSettings: strict),
    .testTarget(
      name: "ProgramTests", dependencies: ["TestSupport", "Workbench", "stagecraft"],
      exclude: ["faults.c"], swiftSettings: strict),
    .executableTarget(
      name: "Benchmarks", dependencies: ["FunnelCore", "TestSupport", "WorkspaceFiles"],
      path: "Tests/Benchmarks",
      exclude: [
        "completion.py", "first_prompt.py", "front_matter.py", "interrupt.py", "terminal_prompt.py",
      ], swiftSettings: strict),
    .executableTarget(
      name: "Evaluation",
      dependencies: ["FunnelCore", "ScoringPlugins", "TestSupport", "WorkspaceFiles"],
      path: "Tests/Evaluation", exclude: ["baseline.py"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
