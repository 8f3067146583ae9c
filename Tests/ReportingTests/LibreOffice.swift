import Foundation
import TestSupport
import Testing

/// LibreOffice without a window, with settings of its own for each use.
enum LibreOffice {
  /// How separated values are to be read.
  enum Reading {
    /// Nobody said: what it takes for right, on the machine of somebody in Germany.
    case unasked
    /// What somebody chose when opening the file.
    ///
    /// - Parameters:
    ///   - separators: all that part two fields.
    ///   - language: of numbers and dates, by its number at Microsoft.
    ///   - keepsQuoted: whether what stands in quotes is text, and nothing but numbers is a number.
    ///     Else a field is whatever its text looks like.
    case chosen(separators: String, language: Int, keepsQuoted: Bool)

    fileprivate var options: [String] {
      guard case .chosen(let separators, let language, let keepsQuoted) = self else { return [] }
      let codes = separators.utf8.map { "\($0)" }.joined(separator: "/")
      // Quotes, UTF-8, from the first line, all columns alike.
      return [
        "--infilter=CSV:\(codes),34,76,1,,\(language),\(keepsQuoted),\(!keepsQuoted)"
      ]
    }
  }

  /// American English and German.
  static let (english, german) = (1033, 1031)

  /// Whether it is here, and what ends it when it hangs.
  static let isPossible =
    ForeignProgram.run(["soffice", "--version"], within: patience)?.status == 0

  private static let patience = 300

  /// What it shows for each of the files, by their names without `.csv`.
  static func opening(
    _ files: [String: String], as reading: Reading
  ) throws -> [String: Spreadsheet] {
    let folder = try TemporaryFolder([
      "profile/user/registrymodifications.xcu": """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry"><item
        oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale"
        oor:op="fuse"><value>de-DE</value></prop></item></oor:items>
      """
    ])
    for (name, text) in files { try folder.write(text, to: "\(name).csv") }
    let done = ForeignProgram.run(
      [
        "soffice", "-env:UserInstallation=file://\(folder.at("profile"))", "--headless",
        "--convert-to", "fods",
      ] + reading.options + ["--outdir", folder.at("shown")]
        + files.keys.sorted().map { folder.at("\($0).csv") }, within: patience)
    #expect(done?.status == 0)
    return try files.reduce(into: [:]) { shown, file in
      let bytes = try #require(folder.bytes("shown/\(file.key).fods"), "\(file.key)")
      shown[file.key] = try Spreadsheet(flatDocument: bytes)
    }
  }
}
