/// The columns of a log of conversations, in the order a new one has them.
enum ConversationColumn: String, CaseIterable {
  case date, objection, account, outcome, value, by, note, reverses
}
