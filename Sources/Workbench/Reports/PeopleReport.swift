import FunnelCore
import Reporting
import TerminalText

/// Personas and accounts as reports.
enum PeopleReport {
  static func personas(_ view: View) -> Answer {
    let matrix = view.matrix
    let personas = view.workspace.personas
    let covering = personas.indices.map { matrix.covering(persona: $0).count }
    let gaps = personas.indices.map { number in
      matrix.cells.filter { $0.persona == number }.reduce(0) { $0 + $1.gap }
    }
    let table = Table(
      columns: [
        Column(key: "row", heading: "#", kind: .number),
        Column(key: "persona", heading: "PERSONA", kind: .id),
        Column(key: "title", heading: "TITLE"), Column(key: "buying-role", heading: "BUYING ROLE"),
        Column(key: "assets", heading: "ASSETS", kind: .number),
        Column(key: "short", heading: "SHORT", kind: .number),
      ],
      rows: personas.indices.map {
        [
          Cell($0 + 1), Cell(personas[$0].id), Cell(personas[$0].title),
          personas[$0].buyingRole.map { Cell($0) } ?? .empty, Cell(covering[$0]),
          Cell(gaps[$0], gaps[$0] > 0 ? .warning : .good),
        ]
      })
    return Answer(
      Report(
        command: "personas", title: view.title("Personas"), today: "\(view.today)",
        blocks: [.table(table)],
        rows: personas.indices.map {
          .object([
            ("id", .string(personas[$0].id)), ("title", .string(personas[$0].title)),
            ("assets", .integer(covering[$0])), ("short", .integer(gaps[$0])),
          ])
        },
        notes: ["SHORT: assets missing over all stages."],
        hint: Hint("One in full", "persona show 1")),
      rows: personas.map { .persona($0.id) }, summary: Plural.of(personas.count, "persona"))
  }

  static func persona(_ id: String, _ view: View) -> Answer {
    let matrix = view.matrix
    guard let number = view.workspace.personas.firstIndex(where: { $0.id == id }) else {
      return Answer(Report(command: "persona show", today: "\(view.today)"))
    }
    let persona = view.workspace.personas[number]
    let stages = view.model.stages.indices.map { stage -> String in
      let cell = matrix.cell(stage: stage, persona: number)
      return "\(view.model.stages[stage].id) \(cell.have) of \(cell.want)"
    }
    let fields = FieldList {
      $0.add("Title", persona.title)
      $0.add("Id", persona.id)
      $0.add("Role", persona.role)
      $0.add("Buying role", persona.buyingRole)
      $0.add("Goals", persona.goals)
      $0.add("Pains", persona.pains)
      $0.add("Words", persona.words)
      $0.add("Objections", persona.objections)
      $0.add("Owners", [persona.owners.marketing, persona.owners.sales].compactMap { $0 })
      $0.add("Coverage", stages)
      $0.add("File", persona.origin.path)
    }
    return Answer(
      Report(
        command: "persona show", title: persona.title, today: "\(view.today)",
        blocks: [.fields(fields.fields)], rows: [fields.json],
        hint: Hint("What is missing", "gaps persona:\(LineSplitter.quoted(id))")))
  }

  static func accounts(_ view: View) -> Answer {
    let accounts = view.workspace.accounts
    let table = Table(
      columns: [
        Column(key: "row", heading: "#", kind: .number),
        Column(key: "account", heading: "ACCOUNT", kind: .id),
        Column(key: "title", heading: "TITLE"), Column(key: "industry", heading: "INDUSTRY"),
        Column(key: "tier", heading: "TIER", kind: .number),
        Column(key: "open-value", heading: "OPEN VALUE", kind: .number),
      ],
      rows: accounts.enumerated().map { number, account in
        [
          Cell(number + 1), Cell(account.id), Cell(account.title),
          account.industry.map { Cell($0) } ?? .empty, account.tier.map { Cell($0) } ?? .empty,
          account.openValue.map { .amount($0) } ?? .empty,
        ]
      })
    return Answer(
      Report(
        command: "accounts", title: "Accounts", today: "\(view.today)",
        blocks: accounts.isEmpty ? [] : [.table(table)],
        rows: accounts.map {
          .object([
            ("id", .string($0.id)), ("title", .string($0.title)),
            ("openValue", $0.openValue.map { .integer($0) } ?? .null),
          ])
        },
        notes: accounts.isEmpty ? ["No accounts yet: they live in accounts/."] : [],
        hint: accounts.isEmpty
          ? Hint("The first", "help account new") : Hint("One in full", "account show 1")),
      rows: accounts.map { .account($0.id) }, summary: Plural.of(accounts.count, "account"))
  }

  static func account(_ id: String, _ view: View) -> Answer {
    guard let account = view.workspace.accounts.first(where: { $0.id == id }) else {
      return Answer(Report(command: "account show", today: "\(view.today)"))
    }
    let fields = FieldList {
      $0.add("Title", account.title)
      $0.add("Id", account.id)
      $0.add("Industry", account.industry)
      $0.add("Region", account.region)
      $0.add("Tier", account.tier.map { "\($0)" })
      for role in account.roles { $0.add(role.role, role.personas) }
      $0.add("Open value", amount: account.openValue)
      $0.add("File", account.origin.path)
    }
    return Answer(
      Report(
        command: "account show", title: account.title, today: "\(view.today)",
        blocks: [.fields(fields.fields)], rows: [fields.json],
        hint: Hint("What to send", "send account:\(LineSplitter.quoted(id))")))
  }
}
