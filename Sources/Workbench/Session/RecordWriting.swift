import FunnelCore
import TerminalText
import WorkspaceFiles

/// What the commands that start and change records share.
struct RecordWriting {
  let kind: RecordKind
  let view: View

  init(_ kind: RecordKind, in view: View) {
    self.kind = kind
    self.view = view
  }

  private var editor: RecordEditor {
    RecordEditor(kind, folder: view.library.folder, reading: view.library.reading)
  }

  /// The words before the first assignment, and the assignments.
  /// - Throws: `CommandFailure` for a field the kind does not have, an owner nobody knows, a call to
  ///   action that leads to an asset nobody has.
  func split(
    _ words: [String]
  ) throws(CommandFailure) -> (targets: [String], assignments: [RecordEditor.Assignment]) {
    let hasOwners = kind.hasField("owners.marketing")
    let split = try Assignments.split(words, of: kind, besides: hasOwners ? ["owner"] : [])
    try checkCallToAction(split.assignments)
    try checkOwners(split.assignments)
    var assignments = split.assignments
    if hasOwners {
      assignments = []
      for assignment in split.assignments { assignments += try owners(assignment) }
    }
    return (split.targets, assignments)
  }

  /// The file of a new record, and its id: `id=`, or the title in kebab-case.
  /// - Parameters:
  ///   - titleField: where the title goes.
  ///   - usualId: the id where none is given; nothing for that of the title.
  /// - Throws: `CommandFailure`; a record or file that exists is refused.
  func draft(
    _ title: String, _ assignments: [RecordEditor.Assignment], titleField: String = "title",
    usualId: String? = nil, body: String = ""
  ) throws(CommandFailure) -> (id: String, change: FileChange) {
    let given = assignments.first { $0.field == "id" }?.value
    let id = given.flatMap { $0.isEmpty ? nil : $0 } ?? usualId ?? Kebab.id(from: title)
    guard id.utf8.count <= 100 else {
      throw CommandFailure("The title is too long to make an id of; give one with id=NAME.")
    }
    guard !id.isEmpty, Kebab.id(from: id).utf8.elementsEqual(id.utf8) else {
      throw CommandFailure(
        "\"\(id.isEmpty ? title : id)\" makes no id: give one of letters, digits and dashes, id=NAME."
      )
    }
    if let known = Records(kind, in: view.workspace).path(of: id) {
      throw CommandFailure(
        "There is \(article) \(kind.rawValue) \(id) already, in \(known).", status: .refused)
    }
    let folder = kind == .asset ? view.library.reading.newAssetFolder : kind.folder
    let path = (folder.isEmpty ? "" : folder + "/") + "\(id).md"
    let fields =
      [RecordEditor.Assignment(field: titleField, sign: .set, value: title)]
      + assignments.filter { $0.field != titleField }
    do {
      return (id, try editor.create(at: path, fields, body: body))
    } catch {
      throw CommandFailure(error).mended(by: correction(of: assignments, after: error))
    }
  }

  /// The changes that make the assignments in all records of these ids, or in none.
  /// - Throws: `CommandFailure`.
  func changes(
    of ids: [String], _ assignments: [RecordEditor.Assignment]
  ) throws(CommandFailure) -> [FileChange] {
    let records = Records(kind, in: view.workspace)
    var changes: [FileChange] = []
    for path in ids.compactMap({ records.path(of: $0) }) {
      do {
        changes.append(try editor.change(path, assignments))
      } catch {
        throw CommandFailure(error).adding("Nothing changed.")
          .mended(by: correction(of: assignments, after: error))
      }
    }
    return changes
  }

  /// Starts a record from the words of a `new` command.
  /// - Throws: `CommandFailure`.
  func new(
    _ words: [String], _ session: inout Session, _ writing: WritingOptions
  ) throws(CommandFailure) -> Answer {
    let (titles, assignments) = try split(words)
    let (id, change) = try draft(try title(titles), assignments)
    let told = assignments.isEmpty ? "" : ": \(Self.told(assignments))"
    return try session.write(
      Edit(title: title(of: "new", words), changes: [change]), in: view, writing,
      saying: ["\(id), a new \(kind.rawValue) in \(change.path)\(told)"])
  }

  /// The nearest value to one that a field does not know and an error speaks of.
  private func correction(
    of assignments: [RecordEditor.Assignment], after error: RecordEditError
  ) -> CommandFailure.Correction? {
    for assignment in assignments where assignment.sign != .remove {
      let known = RecordNames.values(of: assignment.field, of: kind, view).map(\.text)
      for value in assignment.value.split(separator: ",").map(String.init)
      where !known.contains(value) && error.message.contains("\"\(value)\"") {
        guard let nearest = NearestName.of(value, in: known) else { continue }
        let word = assignment.field + (assignment.sign == .add ? "+=" : "=") + assignment.value
        return .replace(wrong: word, right: word.replacing(value, with: nearest))
      }
    }
    return nil
  }

  /// The one title a `new` command wants.
  /// - Throws: `CommandFailure` for none, and for several: a title without its quotes.
  func title(_ titles: [String]) throws(CommandFailure) -> String {
    guard titles.count == 1, let title = titles.first else {
      throw CommandFailure(
        "\(kind.rawValue) new wants one title in quotes, as in \(kind.rawValue) new "
          + "\"\(titles.isEmpty ? "The title" : titles.joined(separator: " "))\".")
    }
    return title
  }

  /// What the log of steps calls a command.
  func title(of verb: String, _ words: [String]) -> String {
    "\(kind.rawValue) \(verb) \(words.map(LineSplitter.quoted).joined(separator: " "))"
  }

  /// The change of a record's prose.
  /// - Throws: `CommandFailure`.
  func change(of id: String, prose: ProseEdit) throws(CommandFailure) -> [FileChange] {
    guard let path = Records(kind, in: view.workspace).path(of: id) else { return [] }
    do {
      return [try editor.change(path, prose: prose)]
    } catch {
      throw CommandFailure(error).adding("Nothing changed.")
    }
  }

  /// Changes the fields of records from the words of a `set` command.
  /// - Parameter remark: what else to say of the assignments to the records of these ids.
  /// - Throws: `CommandFailure`.
  func set(
    _ words: [String], _ session: inout Session, _ writing: WritingOptions,
    adding remark: ([String], [RecordEditor.Assignment]) -> String? = { _, _ in nil }
  ) throws(CommandFailure) -> Answer {
    let (targets, assignments) = try split(words)
    guard !targets.isEmpty, !assignments.isEmpty else {
      let id = Records(kind, in: view.workspace).all.first?.id ?? "ID"
      throw CommandFailure(
        "\(kind.rawValue) set wants a target and what to change, as in \(kind.rawValue) set "
          + "\(id) \(example).")
    }
    if assignments.contains(where: { $0.field == "id" }) {
      throw CommandFailure("An id cannot be set: other files refer to it. Rename the file instead.")
    }
    let ids = try Records(kind, in: view.workspace).ids(targets, rows: session.lastRows)
    return try session.write(
      title(of: "set", words), in: view, writing,
      saying: [
        "\(Plural.list(ids, kind.rawValue)): "
          + [Self.told(assignments), remark(ids, assignments)].compactMap { $0 }
          .joined(separator: ", ")
      ]
    ) { () throws(CommandFailure) in try changes(of: ids, assignments) }
  }

  /// What assignments do, in words.
  static func told(_ assignments: [RecordEditor.Assignment]) -> String {
    assignments.map { assignment in
      switch assignment.sign {
      case .set:
        assignment.value.isEmpty
          ? "no \(assignment.field)"
          : "\(assignment.field) \(Fitting.cut(assignment.value, to: 60))"
      case .add: "\(assignment.field) + \(assignment.value)"
      case .remove: "\(assignment.field) − \(assignment.value)"
      }
    }.joined(separator: ", ")
  }

  /// Something that may be set, for messages.
  private var example: String {
    switch kind {
    case .asset: "owner=raj"
    case .objection: "category=price"
    default: "title=\"New title\""
    }
  }

  private var article: String { "aeiou".contains(kind.rawValue.prefix(1)) ? "an" : "a" }

  /// `owner=NAME` as the owner of the team the person is in.
  private func owners(
    _ assignment: RecordEditor.Assignment
  ) throws(CommandFailure) -> [RecordEditor.Assignment] {
    guard assignment.field == "owner" else { return [assignment] }
    let teams = Team.allCases.filter {
      view.workspace.settings.teams[$0]?.owners.contains(assignment.value) == true
    }
    guard !teams.isEmpty else {
      throw CommandFailure(
        "No team of stagecraft.yml has an owner \"\(assignment.value)\". Say the side: "
          + "owners.marketing=\(assignment.value), owners.sales=\(assignment.value).")
    }
    return teams.map {
      RecordEditor.Assignment(
        field: "owners.\($0.rawValue)", sign: .set, value: assignment.value)
    }
  }

  /// Refuses owners nobody knows; of an asset, which anybody may write, those nearly known.
  private func checkOwners(_ assignments: [RecordEditor.Assignment]) throws(CommandFailure) {
    for assignment in assignments where assignment.sign != .remove && !assignment.value.isEmpty {
      guard assignment.field == "owner" || assignment.field.hasPrefix("owners.") else { continue }
      try PersonName.check(
        owner: assignment.value, as: assignment.field, mayBeOutsider: kind == .asset, in: view)
    }
  }

  /// Refuses a call to action that would lead to an asset nobody has.
  private func checkCallToAction(
    _ assignments: [RecordEditor.Assignment]
  ) throws(CommandFailure) {
    for assignment in assignments where assignment.field == "cta.leads-to" {
      let target = assignment.value
      let call = CallToAction(label: "", leadsTo: target)
      if target.isEmpty || call.isAddress || view.workspace.asset(target) != nil { continue }
      let nearest = NearestName.of(target, in: view.workspace.assets.map(\.id))
      throw CommandFailure.unknown(
        "asset", target, nearest: nearest, status: .notFound, replacing: "cta.leads-to=\(target)",
        with: nearest.map { "cta.leads-to=\($0)" })
    }
  }
}
