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
    Terminal.unblockSignals()
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
    let isWatched = Terminal.isTerminal(STDERR_FILENO) && !environment.isDumb
    let session = Session(
      registry: BuiltIn.registry,
      surroundings: Surroundings(
        today: environment.today, width: environment.width,
        theme: environment.theme, isInteractive: isInteractive,
        isReadAlong: Terminal.isTerminal(STDOUT_FILENO), messageWidth: environment.messageWidth,
        progress: isWatched ? WorkProgress() : nil,
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
    let (commands, words) = (options.commands, options.words)
    if commands != nil || !words.isEmpty {
      if isWatched { Terminal.guardAgainstSignals(endsOnInterrupt: true) }
      guard
        let ending = await answer(
          in: session, isWatched: isWatched,
          { session in
            if let commands { return await session.run(script: commands) }
            return await session.run(words: words)
          })
      else { return ExitStatus.interrupted.rawValue }
      if let words = ending.result.watched,
        var screen = WatchScreen(words, in: ending.session, environment)
      {
        return deliver(await screen.run() ?? CommandResult(), Pager(environment, isWanted: false))
      }
      if var questions = LabelQuestions(ending.result.interview, in: ending.session, environment) {
        await questions.run()
        return ending.result.status.rawValue
      }
      return deliver(
        ending.result,
        Pager(environment, isWanted: commands == nil && ending.session.isPaged))
    }
    var input = PipedInput(session: session)
    return await input.run()
  }

  /// Runs commands; where a person looks on, they are told how far it is, and Ctrl-C ends it.
  @MainActor
  private static func answer(
    in session: Session, isWatched: Bool,
    _ commands: @escaping @Sendable (inout Session) async -> CommandResult
  ) async -> InterruptibleCommand.Ending? {
    if isWatched { return await InterruptibleCommand.run(in: session, commands) }
    var copy = session
    let result = await commands(&copy)
    return (copy, result)
  }

  /// Writes a result and turns it into the process's exit code.
  static func deliver(_ result: CommandResult, _ pager: Pager?) -> Int32 {
    StandardStream.error.write(result.errorOutput)
    if result.isPageable, let pager, pager.show(result.output) { return result.status.rawValue }
    return StandardStream.output.deliver(result.output) ?? result.status.rawValue
  }
}
