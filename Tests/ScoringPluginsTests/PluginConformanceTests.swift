import Foundation
import FunnelCore
import ScoringPlugins
import Testing

@Suite("What every built-in plugin keeps to")
struct PluginConformanceTests {
  /// Arguments of a test, named by the plugin.
  struct Subject: Sendable, CustomTestStringConvertible {
    let plugin: any ScoringPlugin
    var manifest: PluginManifest { plugin.manifest }
    var testDescription: String { manifest.name }
  }

  static let subjects = BuiltIn.plugins.map { Subject(plugin: $0) }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Plugins").standardized

  @Test("Its name is short, plain and its folder's", arguments: subjects)
  func name(subject: Subject) async throws {
    let name = subject.manifest.name
    #expect((1...40).contains(name.utf8.count))
    #expect(
      name.utf8.allSatisfy {
        $0 == 0x2D || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0)
      })
    let type = String(describing: Swift.type(of: subject.plugin))
    let sources = try Self.sources(in: name)
    #expect(sources.keys.contains("\(type).swift"))
    let plugins = sources.values.joined().split(separator: "\n").filter {
      $0.contains(": ScoringPlugin {")
    }
    #expect(plugins == ["public struct \(type): ScoringPlugin {"])
  }

  @Test("Its summary is one sentence", arguments: subjects)
  func summary(subject: Subject) async {
    let summaries = [subject.manifest.summary] + subject.manifest.options.map(\.summary)
    for summary in summaries {
      #expect(summary.hasSuffix("."))
      #expect(summary.count { $0 == "." } == 1)
      #expect(summary.first?.isUppercase == true)
      #expect(!summary.contains("\n"))
      #expect(summary.count <= 100)
    }
  }

  @Test("It has at least two examples, each a sentence, and each passes", arguments: subjects)
  func examples(subject: Subject) async {
    #expect(subject.manifest.examples.count >= 2)
    for example in subject.manifest.examples {
      #expect(example.title.hasSuffix("."))
      #expect(!example.expected.isEmpty)
      let bench = Bench(subject.plugin, example.workspace, today: example.today)
      let judgements = await bench.judgements(of: example.asset)
      for expected in example.expected {
        #expect(meets(expected, judgements, bench.workspace), "\(example.title) \(expected)")
      }
    }
  }

  private func meets(
    _ expected: PluginExample.Expectation, _ judgements: [Judgement], _ workspace: Workspace
  ) -> Bool {
    switch expected {
    case .phase(let phase, let value):
      judgements.count == 10 && judgements[phase.index].applies
        && judgements[phase.index].value == value
    case .persona(let id, let value):
      workspace.personas.firstIndex { $0.id == id }.map {
        judgements[$0].applies && judgements[$0].value == value
      } ?? false
    case .quality(let value):
      judgements.count == 1 && judgements[0].basis == .evidence && judgements[0].value == value
    case .missing: judgements.allSatisfy { $0.basis == .missing && $0.value == 50 }
    case .notApplicable: judgements.allSatisfy { !$0.applies }
    }
  }

  @Test("An odd asset gets an answer: the sum of its reasons, from 0 to 100", arguments: subjects)
  func total(subject: Subject) async {
    for workspace in OddAssets.workspaces {
      let bench = Bench(subject.plugin, workspace)
      for asset in OddAssets.all {
        let judgements = await bench.judgements(of: asset)
        let place = Comment(rawValue: asset.id)
        #expect(judgements.count == bench.rows, place)
        for judgement in judgements where judgement.applies {
          #expect((0...100).contains(judgement.value), place)
          #expect(!judgement.reasons.isEmpty || judgement.value == 0, place)
          #expect(judgement.value == judgement.reasons.reduce(0) { $0 + $1.points }, place)
          #expect(judgement.reasons.allSatisfy { !$0.text.isEmpty }, place)
        }
        for case .notApplicable(let why) in judgements.map(\.basis) { #expect(!why.isEmpty) }
      }
    }
  }

  @Test("It says the same twice, whether or not somebody asks why", arguments: subjects)
  func pure(subject: Subject) async {
    for workspace in OddAssets.workspaces {
      let bench = Bench(subject.plugin, workspace)
      for asset in OddAssets.all {
        let explained = await bench.judgements(of: asset)
        #expect(await explained == bench.judgements(of: asset))
        let plain = await bench.judgements(of: asset, explaining: false)
        #expect(plain.map(\.value) == explained.map(\.value))
        #expect(plain.map(\.basis) == explained.map(\.basis))
        #expect(plain.flatMap(\.reasons) == [])
      }
    }
  }

  @Test("Evidence is in a file of the workspace", arguments: subjects)
  func evidence(subject: Subject) async {
    for workspace in OddAssets.workspaces {
      for asset in OddAssets.all {
        for judgement in await Bench(subject.plugin, workspace).judgements(of: asset) {
          for place in judgement.reasons.compactMap(\.position) {
            let files = [asset.origin.path] + workspace.personas.map(\.origin.path)
            #expect(files.contains(place.path))
          }
        }
      }
    }
  }

  @Test("Defaults of its options are inside their ranges and keys", arguments: subjects)
  func options(subject: Subject) async {
    let names = subject.manifest.options.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(!names.contains("weight"))
    #expect((0...100).contains(subject.manifest.weight))
    for option in subject.manifest.options {
      #expect(Kebab.id(from: option.name) == option.name)
      switch option.kind {
      case .integer(let value, let range):
        #expect(range.contains(value))
      case .integers(let values, let keys, let range):
        #expect(values.values.allSatisfy(range.contains))
        #expect(values.keys.filter { !allowed(keys).contains($0) } == [])
      case .table(let table, let rows, let columns, let range):
        #expect(table.keys.filter { !allowed(rows).contains($0) } == [])
        for row in table.values {
          #expect(row.values.allSatisfy(range.contains))
          #expect(row.keys.filter { !allowed(columns).contains($0) } == [])
        }
      case .phrases(let phrases, let keys):
        #expect(phrases.keys.filter { !allowed(keys).contains($0) } == [])
        #expect(phrases.values.joined().allSatisfy { !Phrase($0).words.isEmpty })
      }
    }
  }

  private func allowed(_ keys: OptionKeys) -> [String] {
    let vocabulary = Vocabulary()
    return switch keys {
    case .formats: vocabulary.formats.map(\.id) + ["default"]
    case .channels: vocabulary.channels
    case .phases: Phase.allCases.map(\.name)
    case .words(let words): words
    }
  }

  @Test("It knows the core and no other plugin", arguments: subjects)
  func alone(subject: Subject) async throws {
    let source = try Self.sources(in: subject.manifest.name).values.joined(separator: "\n")
    let words = Set(source.split { !($0.isLetter || $0.isNumber) }.map(String.init))
    for other in BuiltIn.plugins where other.manifest.name != subject.manifest.name {
      #expect(!words.contains(String(describing: Swift.type(of: other))))
    }
    let imports = source.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { $0.hasPrefix("import ") }
    #expect(Set(imports).isSubset(of: ["import FunnelCore", "import Glibc", "import Darwin"]))
    #expect(imports.contains("import FunnelCore"))
  }

  @Test("The list holds every folder of Plugins and no other")
  func list() async throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).filter {
      !$0.hasPrefix(".") && $0 != "BuiltIn.swift"
    }
    #expect(folders.sorted() == BuiltIn.plugins.map(\.manifest.name).sorted())
    #expect(
      BuiltIn.registry.names == [
        "format-fit", "wording", "learned-stage", "channel-fit", "persona-words",
        "learned-persona", "freshness", "call-to-action", "message-fit", "depth", "completeness",
        "objection-cover",
      ])
  }

  @Test("Stage, persona and quality each have their plugins")
  func judges() async {
    let names = Dictionary(grouping: Self.subjects, by: \.manifest.judges).mapValues {
      $0.map(\.manifest.name)
    }
    #expect(names[.stage] == ["format-fit", "wording", "learned-stage", "channel-fit"])
    #expect(names[.persona] == ["persona-words", "learned-persona"])
    #expect(
      names[.quality] == [
        "freshness", "call-to-action", "message-fit", "depth", "completeness", "objection-cover",
      ])
  }

  /// The Swift files of a plugin's folder by name.
  private static func sources(in name: String) throws -> [String: String] {
    let folder = folder.appendingPathComponent(name)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try Dictionary(
      uniqueKeysWithValues: files.filter { $0.hasSuffix(".swift") }.map {
        ($0, try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8))
      })
  }
}
