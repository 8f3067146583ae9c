import FunnelCore
import ScoringPlugins
import TerminalText
import Workbench

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The process: arguments in, one session, exit code out.
@main
struct Program {
  static func main() async {
    StandardStream.occupyClosed()
    signal(SIGPIPE, SIG_IGN)
    let status = await run(Array(CommandLine.arguments.dropFirst()))
    exit(status)
  }

  @MainActor
  private static func run(_ arguments: [String]) async -> Int32 {
    let options: ProgramArguments
    do {
      options = try ProgramArguments.read(arguments)
    } catch {
      StandardStream.error.write(error.message + "\n")
      return error.status.rawValue
    }
    if options.version {
      return StandardStream.output.deliver(ProgramArguments.versionText + "\n") ?? 0
    }
    let environment = Environment()
    let isInteractive =
      options.words.isEmpty && options.commands == nil && Terminal.isTerminal(STDIN_FILENO)
      && Terminal.isTerminal(STDOUT_FILENO)
    // A script is the same for everyone; a single command at a terminal is for whoever types it.
    let isReadAlong =
      isInteractive
      || options.commands == nil && options.words.first != "run"
        && Terminal.isTerminal(STDOUT_FILENO) && !options.words.isEmpty
    var session = Session(
      registry: BuiltIn.registry,
      surroundings: Surroundings(
        today: environment.today, width: environment.width,
        theme: environment.theme, isInteractive: isInteractive,
        editor: Terminal.isTerminal(STDIN_FILENO) ? EditorProcess.editor : nil,
        person: environment.person,
        preferences: isReadAlong
          ? environment.settingsFolder.map { SettingsFile(folder: $0).store } : nil),
      folder: options.workspace, funnel: options.funnel, today: options.today,
      color: options.color)
    if let line = options.complete {
      var completion = ShellCompletion(session: session)
      let found = await completion.lines(for: line, breaks: options.completeBreaks)
      return StandardStream.output.deliver(found) ?? 0
    }
    if isInteractive {
      var prompt = Prompt(session: session, environment: environment)
      return await prompt.run()
    }
    if let commands = options.commands {
      return deliver(await session.run(script: commands))
    }
    if !options.words.isEmpty {
      return deliver(await session.run(words: options.words))
    }
    var input = PipedInput(session: session)
    return await input.run()
  }

  /// Writes a result and turns it into the process's exit code.
  static func deliver(_ result: CommandResult) -> Int32 {
    StandardStream.error.write(result.errorOutput)
    return StandardStream.output.deliver(result.output) ?? result.status.rawValue
  }
}
