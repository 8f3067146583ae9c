import FunnelCore
import Testing

@Suite("Loading plugins by name")
struct RegistryTests {
  private static let registry = PluginRegistry([
    FixedPlugin(
      "wording", .stage, weight: 2,
      options: [
        PluginOption("title", "Points.", .integer(30, range: 0...100)),
        PluginOption(
          "half-life", "Days.",
          .integers(["default": 365, "blog": 270], keys: .formats, range: 1...1000)),
        PluginOption(
          "table", "Points.",
          .table(
            ["seo": ["aware": 80]], rows: .channels, columns: .phases, range: 0...100)),
        PluginOption("cues", "Words.", .phrases(["aware": ["why"]], keys: .phases)),
        PluginOption(
          "sides", "Words.", .integers([:], keys: .words(["left", "right"]), range: 0...9)),
      ]),
    FixedPlugin("freshness", .quality),
  ])

  /// A value at line 40 + `line` of the settings.
  private func text(_ value: String, _ line: Int = 2) -> LocatedValue {
    .text(value, SourcePosition("stagecraft.yml", line: 40 + line, column: 12))
  }

  private func entry(_ key: String, _ value: LocatedValue, line: Int = 2) -> LocatedValue.Entry {
    LocatedValue.Entry(
      key: key, position: SourcePosition("stagecraft.yml", line: 40 + line, column: 5),
      value: value)
  }

  private func map(_ entries: LocatedValue.Entry...) -> LocatedValue {
    .map(entries, SourcePosition("stagecraft.yml", line: 42, column: 12))
  }

  private func load(
    _ options: LocatedValue.Entry..., plugin name: String = "wording", weight: LocatedValue? = nil
  ) -> (plugin: LoadedPlugin, diagnostics: [String]) {
    var request = PluginRequest(
      name: name, position: SourcePosition("stagecraft.yml", line: 41, column: 3))
    request.weight = weight
    request.options = options
    let loaded = Self.registry.load([request], vocabulary: Vocabulary())
    return (loaded.plugins[0], loaded.diagnostics.map(\.description))
  }

  @Test("What the settings leave out runs with default weight and options")
  func defaults() {
    let loaded = Self.registry.load([], vocabulary: Vocabulary())
    #expect(loaded.diagnostics == [])
    #expect(loaded.plugins.map(\.manifest.name) == ["wording", "freshness"])
    #expect(loaded.plugins.map(\.weight) == [2, 1])
    #expect(loaded.plugins.map(\.isOn) == [true, true])
    #expect(loaded.plugins[0].options.integer("title") == 30)
    #expect(loaded.plugins[0].options.changed == [])
  }

  @Test("An unknown plugin is an error at its line, with the nearest name or all names")
  func unknownPlugin() {
    #expect(
      load(plugin: "wordin").diagnostics == [
        """
        stagecraft.yml:41:3: error: no scoring plugin "wordin"; did you mean wording? \
        [unknown-plugin]
        """
      ])
    #expect(
      load(plugin: "xyz").diagnostics == [
        """
        stagecraft.yml:41:3: error: no scoring plugin "xyz"; there are wording, freshness \
        [unknown-plugin]
        """
      ])
  }

  @Test("An unknown option is an error at its key")
  func unknownOption() {
    #expect(
      load(entry("titel", text("5"))).diagnostics == [
        """
        stagecraft.yml:42:5: error: plugin wording has no option "titel"; did you mean title? \
        [unknown-option]
        """
      ])
    #expect(
      load(entry("zzz", text("5"))).diagnostics == [
        """
        stagecraft.yml:42:5: error: plugin wording has no option "zzz"; it has title, half-life, \
        table, cues, sides, weight [unknown-option]
        """
      ])
  }

  @Test("A number out of range keeps its default")
  func range() {
    let (plugin, diagnostics) = load(entry("title", text("101")))
    #expect(
      diagnostics == [
        """
        stagecraft.yml:42:12: error: wording title is 101; it goes from 0 to 100 [option-range]
        """
      ])
    #expect(plugin.options.integer("title") == 30)
    #expect(load(entry("title", text("100"))).plugin.options.integer("title") == 100)
    #expect(load(entry("title", text("0"))).plugin.options.changed == ["title"])
  }

  @Test("What is no whole number is an error at the value", arguments: ["many", "2.5", "", "1e3"])
  func notANumber(value: String) {
    #expect(
      load(entry("title", text(value))).diagnostics == [
        """
        stagecraft.yml:42:12: error: wording title wants a whole number from 0 to 100, \
        not "\(value)" [option-range]
        """
      ])
  }

  @Test("A map where a number belongs is an error")
  func mapForNumber() {
    #expect(
      load(entry("title", map())).diagnostics == [
        """
        stagecraft.yml:42:12: error: wording title wants a whole number from 0 to 100 \
        [option-range]
        """
      ])
  }

  @Test("A weight goes from 0 to 100; 0 turns a plugin off")
  func weights() {
    #expect(load(weight: text("7", 1)).plugin.weight == 7)
    #expect(load(weight: text("7", 1)).plugin.isOn)
    #expect(!load(weight: text("0", 1)).plugin.isOn)
    let (plugin, diagnostics) = load(weight: text("101", 1))
    #expect(plugin.weight == 2)
    #expect(
      diagnostics == [
        """
        stagecraft.yml:41:12: error: weight of wording is 101; it goes from 0 to 100 [option-range]
        """
      ])
  }

  @Test("Numbers per key change the keys named; a plain number stands for every key")
  func integers() {
    let some = load(entry("half-life", map(entry("blog", text("100")))))
    #expect(some.diagnostics == [])
    #expect(some.plugin.options.integers("half-life") == ["default": 365, "blog": 100])
    let all = load(entry("half-life", text("90")))
    #expect(all.plugin.options.integers("half-life") == ["default": 90])
    let wrong = load(entry("half-life", map(entry("blog", text("0")))))
    #expect(
      wrong.diagnostics == [
        """
        stagecraft.yml:42:12: error: wording half-life for blog is 0; it goes from 1 to 1000 \
        [option-range]
        """
      ])
    #expect(wrong.plugin.options.integers("half-life") == ["default": 365, "blog": 270])
  }

  @Test("A key outside the vocabulary is an error at the key, with a suggestion")
  func keys() {
    #expect(
      load(entry("half-life", map(entry("blogs", text("100"))))).diagnostics == [
        """
        stagecraft.yml:42:5: error: wording half-life knows no "blogs"; did you mean blog? \
        [unknown-option]
        """
      ])
    #expect(
      load(entry("sides", map(entry("middle", text("1"))))).diagnostics == [
        #"stagecraft.yml:42:5: error: wording sides knows no "middle" [unknown-option]"#
      ])
  }

  @Test("A table changes the cells named, and reports rows, columns and figures")
  func table() {
    let (plugin, diagnostics) = load(
      entry(
        "table",
        map(
          entry("seo", map(entry("loyal", text("5")), entry("awar", text("5")))),
          entry("email", map(entry("aware", text("200"), line: 3)), line: 3),
          entry("sea", map(), line: 4))))
    #expect(
      diagnostics == [
        """
        stagecraft.yml:44:5: error: wording table knows no "sea"; did you mean seo? \
        [unknown-option]
        """,
        """
        stagecraft.yml:42:5: error: wording table for seo knows no "awar"; did you mean aware? \
        [unknown-option]
        """,
        """
        stagecraft.yml:42:12: error: wording table for email and aware is 200; it goes from 0 \
        to 100 [option-range]
        """,
      ])
    #expect(plugin.options.table("table") == ["seo": ["aware": 80, "loyal": 5]])
  }

  @Test("Phrases are added to the built-in ones; what is no phrase is reported")
  func phrases() {
    let list = LocatedValue.list(
      [text("root cause"), map()], SourcePosition("stagecraft.yml", line: 42, column: 9))
    let (plugin, diagnostics) = load(
      entry("cues", map(entry("aware", list), entry("loyal", text("renew")))))
    #expect(
      plugin.options.phrases("cues") == ["aware": ["why", "root cause"], "loyal": ["renew"]])
    #expect(
      diagnostics == [
        "stagecraft.yml:42:12: error: wording cues for aware wants words or phrases [wrong-type]"
      ])
    #expect(load(entry("cues", map(entry("aware", map())))).diagnostics.count == 1)
  }

  @Test("A scalar where a map belongs is an error", arguments: ["table", "cues"])
  func scalarForMap(option: String) {
    #expect(
      load(entry(option, text("5"))).diagnostics == [
        """
        stagecraft.yml:42:12: error: wording \(option) wants a map of keys to values [wrong-type]
        """
      ])
  }

  @Test("Every mistake of a section is found in one pass")
  func all() {
    #expect(
      load(
        entry("titel", text("5")), entry("title", text("x")), entry("table", text("5")),
        weight: text("-1")
      ).diagnostics.count == 4)
  }

  @Test("A plugin turned off is listed but not on")
  func off() {
    var request = PluginRequest(name: "freshness", position: SourcePosition("stagecraft.yml"))
    request.isOn = false
    let loaded = Self.registry.load([request], vocabulary: Vocabulary())
    #expect(loaded.plugins.map(\.isOn) == [true, false])
  }
}
