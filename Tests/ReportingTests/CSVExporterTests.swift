import Reporting
import Testing

@Suite("Separated values")
struct CSVExporterTests {
  @Test("The first table with all its columns, ended by CR LF")
  func table() {
    #expect(
      CSVExporter.standard.export(Sample.gaps, page: Page(width: 20))
        == [
          "row,stage,have,closest,path,potential",
          "1,conversion,0,ROI calculator for IT teams,assets/roi.md,71",
          "2,loyalty,1,漏斗指南 🚀 renewal guide for mid-sized firms,assets/renew.md,44",
          "3,awareness,-1,,,",
        ].map { $0 + "\r\n" }.joined())
  }

  @Test("For Excel: a byte order mark, semicolons and decimal commas")
  func excel() {
    let table = Table(
      columns: [Column(key: "a"), Column(key: "b")],
      rows: [
        [Cell(value: .decimal(125, places: 1)), -3],
        [Cell(value: .decimal(-5, places: 2)), Cell(value: .decimal(7, places: 0))],
      ])
    let report = Sample.report([.table(table)])
    let excel = CSVExporter.excel.export(report, page: Page())
    #expect(Array(excel.utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
    #expect(Array(excel.utf8.dropFirst(3)) == Array("a;b\r\n12,5;-3\r\n-0,05;7\r\n".utf8))
    #expect(
      CSVExporter.standard.export(report, page: Page()) == "a,b\r\n12.5,-3\r\n-0.05,7\r\n")
  }

  @Test("Without a table the fields are the records")
  func fields() {
    let report = Sample.report([.fields([Field("Format", "blog"), Field("Title", "a, b")])])
    #expect(
      CSVExporter.standard.export(report, page: Page())
        == "label,value\r\nFormat,blog\r\nTitle,\"a, b\"\r\n")
  }

  @Test(
    "Text that looks like a number is quoted, days and other text are not",
    arguments: [
      ("007", true), ("3/4", true), ("1e5", true), (" (5)", true), ("$5", true), ("5 €", true),
      ("1. Mai 2026", true), ("May 2026", true), ("sep-2", true), ("٣", true), ("2026-1-2", true),
      ("2026-11-22", false), ("stagecraft.yml:11", false), ("the 30 days", true),
      ("try it for 30 days", false),
      ("may", false), ("½", false),
    ])
  func likeNumbers(_ text: String, isQuoted: Bool) {
    let written = CSVExporter.standard.export(Sample.column([text]), page: Page())
    #expect(written == "title\r\n" + (isQuoted ? "\"\(text)\"" : text) + "\r\n")
  }

  @Test(
    "Text comes back as it was",
    arguments: [
      "plain", "a,b;c", "say \"hi\"", "two\nlines", "tab\there", "a\r\nb", " padded ", "", "漏斗 🚀",
      "\"", "a\",\"b", "\"\u{301}", ",\u{301}", "it's 5 > 3 = true", "x-y", "a\n\nb",
      "007",
    ])
  func roundTrip(_ text: String) {
    for (exporter, separator) in [(CSVExporter.standard, ","), (.excel, ";" as Unicode.Scalar)] {
      let written = exporter.export(Sample.column([text]), page: Page())
      let records = SeparatedValues(written, separator: separator).records
      #expect(
        records.map { $0.map { Array($0.unicodeScalars) } }
          == [[Array("title".unicodeScalars)], [Array(text.unicodeScalars)]])
    }
  }
}
