extension Finder {
  /// Personas whose file gives nothing to find them by.
  static let wordlessPersonas = Finder { library in
    library.workspace.namedPersonas.filter {
      $0.words.isEmpty && $0.goals.isEmpty && $0.pains.isEmpty
    }.map { persona in
      Diagnostic(
        .wordlessPersona, at: persona.origin.position(of: "title"),
        "\(persona.id) has no words, goals or pains; assets that declare no persona are hard to "
          + "tell from others", subject: persona.id)
    }
  }
}
