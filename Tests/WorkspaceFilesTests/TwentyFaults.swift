/// Twelve files with twenty faults.
enum TwentyFaults {
  static let files = [
    "stagecraft.yml": "name: T\ntreshold: 50\nassets: [assets, blog]\ntargets: {default: two}\n",
    "assets/a.md": "---\ntitle: A\nstage: considration\npublished: 2019-29-11\n---\n",
    "assets/b.md": "---\ntitle: B\nformat: blogg\nformat: blog\n---\n",
    "assets/c.md": "---\ntitle: Ask: now\npersona: [cfo, cfx]\n---\n",
    "assets/d.md": "---\ntitle: D\nowner: &x dana\ncost: lots\n---\n",
    "assets/e.md": "+++\ntitle = \"E\"\n+++\n",
    "assets/f.md": "---\ntitle: F\n",
    "assets/g/a.md": "---\ntitle: G\nobjection: price-hihg\n---\n",
    "personas/cfo.md": "---\ntitle: CFO\nobjections: [nobody]\nowners: dana\n---\n",
    "objections/price-high.md": "---\nstatement: No\ncategory: prise\nproof: [zzz]\n---\n",
    "campaigns/c.md":
      "---\ntitle: C\nbudget: 100\nmembers:\n  - {asset: bb}\n"
      + "owners: {marketing: dana, sales: raj}\n---\n",
    "accounts/bauer.md": "---\ntitle: Bauer\ntier: one\n---\n",
  ]

  static let expected: [String] = [
    "accounts/bauer.md:3:7: error: \"one\" is not a whole number: write it with digits only, "
      + "such as 1800 [bad-number]",
    "assets/a.md:3:8: error: no stage \"considration\"; did you mean consideration? "
      + "[unknown-stage]",
    "assets/a.md:4:12: error: \"2019-29-11\" is not a day: there is no month 29; did you mean "
      + "2019-11-29? [bad-date]",
    "assets/b.md:3:9: error: no format \"blogg\"; did you mean blog? [unknown-format]",
    "assets/b.md:4:1: error: key \"format\" stands here again; the first, on line 3, is kept "
      + "[duplicate-key]",
    "assets/c.md:2:11: error: a colon inside a value: quote the value, title: \"Ask: now\"; "
      + "\"title\" is left out [yaml-syntax]",
    "assets/c.md:3:16: error: no persona \"cfx\"; did you mean cfo? [unknown-persona]",
    "assets/d.md:3:8: error: anchors and aliases are refused; \"owner\" is left out (quote a "
      + "text that starts with & or *) [yaml-alias]",
    "assets/d.md:4:7: error: \"lots\" is not a whole number: write it with digits only, such "
      + "as 1800 [bad-number]",
    "assets/e.md:1:1: error: TOML front matter is not read: write YAML between --- lines "
      + "[toml-front-matter]",
    "assets/f.md:1:1: error: front matter is never closed: end it with a line --- "
      + "[unclosed-front-matter]",
    "assets/g/a.md:1:1: warning: id \"a\" is that of assets/a.md; this one is called g/a "
      + "[id-clash]",
    "assets/g/a.md:3:12: error: no objection \"price-hihg\"; did you mean price-high? "
      + "[unknown-objection]",
    "campaigns/c.md:5:13: error: no asset \"bb\"; did you mean b? [unknown-asset]",
    "objections/price-high.md:3:11: error: no category \"prise\"; did you mean price? "
      + "[unknown-value]",
    "objections/price-high.md:4:9: error: no asset \"zzz\" [unknown-asset]",
    "personas/cfo.md:3:14: error: no objection \"nobody\" [unknown-objection]",
    "stagecraft.yml:2:1: warning: unknown key \"treshold\" in stagecraft.yml; did you mean "
      + "threshold? [unknown-key]",
    "stagecraft.yml:3:18: error: no folder \"blog\" with assets [folder-missing]",
    "stagecraft.yml:4:20: error: \"two\" is not a whole number: write it with digits only, "
      + "such as 1800 [bad-number]",
  ]
}
