import TestSupport
import Testing

@Suite("The program: places, screens and homes")
struct PlaceTests {
  static let commands = [
    "gaps --today 2027-03-28 --format json", "scores --today 2027-03-28 --format csv",
    "assets sort:title --today 2027-03-28 --format csv-excel",
    "check --today 2027-03-28 --format json", "todo --today 2027-03-28 --format csv",
    "explain case-bauer --today 2027-03-28 --format json", "map by:owner --format json",
  ]

  @Test("Time zone and language change no byte")
  func places() throws {
    let script = Self.commands.joined(separator: ";")
    var results: [[UInt8]] = []
    for zone in ["Pacific/Kiritimati", "Etc/GMT+12", "UTC"] {
      for locale in ["C", "de_DE.UTF-8", "tr_TR.UTF-8", "ja_JP.UTF-8"] {
        let ending = try BuiltProgram.run(
          ["-w", Checkout.sample, "-c", script],
          environment: ["TZ": zone, "LC_ALL": locale, "LANG": locale])
        #expect(ending.code == 0)
        results.append(ending.output)
      }
    }
    #expect(results[0].count > 10_000)
    #expect(results.allSatisfy { $0 == results[0] })
  }

  @Test(
    "Screens of every size get clean output",
    arguments: ["0", "1", "20", "-5", "x", "99999999999999999999", "10000000"])
  func columns(columns: String) throws {
    let script = "gaps; map; assets; explain case-bauer; asset show case-bauer; journey; help; todo"
    let ending = try BuiltProgram.run(
      ["-w", Checkout.sample, "-c", script],
      environment: ["COLUMNS": columns, "TERM": "dumb"])
    #expect(ending.code == 0)
    #expect(ending.errors == "")
    #expect(ending.text.contains("case-bauer"))
  }

  @Test("A home that is missing, not a folder or not to be written to is no trouble")
  func homes() throws {
    for home in [nil, "", "/dev/null", "/proc/self", "relative"] {
      let ending = try BuiltProgram.run(
        ["-w", Checkout.sample], input: "gaps\n",
        environment: ["HOME": home, "TERM": nil, "PATH": nil])
      #expect(ending.code == 0)
      #expect(ending.errors == "")
    }
  }
}
