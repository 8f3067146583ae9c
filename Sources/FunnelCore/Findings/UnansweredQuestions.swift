extension Finder {
  /// Buyer questions no live asset answers.
  static let unansweredQuestions = Finder { library in
    let answered = Set(library.live.flatMap { library.workspace.assets[$0].answers })
    return library.workspace.settings.stages.sorted { $0.key < $1.key }.flatMap { stage, wanted in
      wanted.questions.filter { !answered.contains("\(stage)/\($0.id)") }.map { question in
        Diagnostic(
          .unansweredQuestion, at: question.position ?? SourcePosition("stagecraft.yml"),
          "nothing answers \(stage)/\(question.id): \"\(question.text)\"",
          subject: "\(stage)/\(question.id)")
      }
    }
  }
}
