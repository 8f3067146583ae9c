/// A yes or no, in any of YAML's spellings.
enum Switch {
  case on, off

  init?(_ text: String) {
    switch text.lowercased() {
    case "true", "yes", "on": self = .on
    case "false", "no", "off": self = .off
    default: return nil
    }
  }
}
