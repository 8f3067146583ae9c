import Foundation
import TestSupport
import Testing

/// One call of the program on files of a workspace that goes wrong; see `faults.c`.
struct Fault {
  enum Kind: Sendable {
    /// The call fails; a write has written half of its bytes.
    case error(Int32)
    /// A write takes half of its bytes, and says so.
    case short
    /// The process is killed before the call; in a write, after half of its bytes.
    case kill
    /// Somebody saves a file right before the call; `{}` is the folder of the calls.
    case save(file: String, text: String)

    var text: String {
      switch self {
      case .error(let code): "\(code)"
      case .short: "short"
      case .kill: "kill"
      case .save(let file, let text): "save \(file) \(text)"
      }
    }
  }

  let kind: Kind
  /// Counted from 1; 0 for none, to count all.
  let number: Int

  /// Whether the library that does it can be built here.
  static var isPossible: Bool { library != nil }

  func environment(root: String, note: String) -> [String: String?] {
    [
      "LD_PRELOAD": Self.library, "FAULT_ROOT": root, "FAULT_NOTE": note,
      "FAULT_AT": "\(number)", "FAULT_DO": kind.text.replacing("{}", with: root),
    ]
  }

  /// How many calls a command makes on the files of the workspace.
  static func calls(of command: WritingCommand, in workspace: SmallWorkspace) throws -> Int {
    let copy = try workspace.copy()
    let ending = try copy.run(command.words, fault: Fault(kind: .short, number: 0))
    return try #require(ending.code == 0 ? copy.hit.flatMap { Int($0) } : nil)
  }

  /// Built once beside the program.
  private static let library: String? = {
    #if os(Linux)
      guard let program = try? BuiltProgram.path() else { return nil }
      let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/faults.c"
      let target = program + "-faults.so"
      for compiler in ["clang", "cc"] {
        let line =
          "\(compiler) -shared -fPIC -O1 -o '\(target).new' '\(source)' -ldl "
          + "&& mv '\(target).new' '\(target)'"
        if (try? BuiltProgram.shell(line))?.code == 0 { return target }
      }
    #endif
    return nil
  }()
}
