/// Twelve files with twenty faults: problems of the files and findings about the library.
enum TwentyFaults {
  static let files = [
    "stagecraft.yml": "name: T\ntreshold: 50\nassets: [assets, blog]\ntargets: {default: two}\n",
    "assets/a.md":
      "---\ntitle: A\nformat: blog\nstage: considration\npersona: cfo\nowner: dana\n"
      + "published: 2026-10-01\nreviewed: 2019-29-11\nchannel: [site, seo, social, email]\n"
      + "---\n",
    "assets/b.md":
      "---\ntitle: B\nformat: blog\nstage: consideration\npersona: cfo\nowner: dana\n"
      + "published: 2026-10-01\nowner: raj\ncost: lots\nchannel: [site, seo, social, email]\n"
      + "---\n",
    "assets/c.md":
      "---\ntitle: C\nformat: blog\nstage: conversion\npersona: [cfo, cfx]\nowner: dana\n"
      + "published: 2026-10-01\nurl: Ask: now\nchannel: [site, seo, social, email]\n---\n",
    "assets/d.md":
      "---\ntitle: D\nformat: blog\nstage: loyalty\npersona: cfo\nowner: dana\n"
      + "published: 2026-10-01\nlanguage: &x en\nobjection: price-hihg\n"
      + "channel: [site, seo, social, email]\n---\n",
    "assets/e.md":
      "---\ntitle: E\nformat: blog\nstage: awareness\npersona: cfo\nowner: dana\n"
      + "published: 2026-10-01\ncta: {label: Call us, leads-to: nowhere}\n"
      + "channel: [site, seo, social, email]\n---\n",
    "assets/f.md":
      "---\ntitle: F\nformat: blog\nstage: awareness\npersona: cfo\nowner: dana\n"
      + "published: 2020-01-01\nchannel: [site, seo, social, email]\n---\n",
    "assets/g/a.md":
      "---\ntitle: G\nformat: blog\nstage: awareness\npersona: cfo\nowner: dana\n"
      + "published: 2026-10-01\nchannel: [site, sit]\n---\n",
    "personas/cfo.md": "---\ntitle: CFO\nwords: [payback]\nobjections: [nobody]\n---\n",
    "objections/price-high.md": "---\nstatement: No\ncategory: prise\nproof: [zzz]\n---\n",
    "campaigns/c.md":
      "---\ntitle: C\nbudget: 100\nmembers:\n  - {asset: bb}\n"
      + "owners: {marketing: dana, sales: raj}\n---\n",
    "accounts/bauer.md": "---\ntitle: Bauer\ntier: one\n---\n",
  ]

  /// The order in which `check` says them.
  static let lines = [
    "accounts/bauer.md:3:7: error: \"one\" is not a whole number: write it with digits only, "
      + "such as 1800 [bad-number]",
    "assets/a.md:4:8: error: no stage \"considration\"; did you mean consideration? "
      + "[unknown-stage]",
    "assets/a.md:8:11: error: \"2019-29-11\" is not a day: there is no month 29; did you mean "
      + "2019-11-29? [bad-date]",
    "assets/b.md:8:1: error: key \"owner\" stands here again; the first, on line 6, is kept "
      + "[duplicate-key]",
    "assets/b.md:9:7: error: \"lots\" is not a whole number: write it with digits only, such "
      + "as 1800 [bad-number]",
    "assets/c.md:5:16: error: no persona \"cfx\"; did you mean cfo? [unknown-persona]",
    "assets/c.md:8:9: error: a colon inside a value: quote the value, url: \"Ask: now\"; \"url\" "
      + "is left out [yaml-syntax]",
    "assets/d.md:8:11: error: anchors and aliases are refused; \"language\" is left out (quote "
      + "a text that starts with & or *) [yaml-alias]",
    "assets/d.md:9:12: error: no objection \"price-hihg\"; did you mean price-high? "
      + "[unknown-objection]",
    "assets/e.md:8:6: warning: \"Call us\" leads to nowhere, which does not exist [dead-end]",
    "assets/f.md:7:12: warning: f was last kept on 2020-01-01, 2517 days ago; it covers "
      + "nothing until reviewed [stale-asset]",
    "assets/g/a.md:1:1: warning: id \"a\" is that of assets/a.md; this one is called g/a "
      + "[id-clash]",
    "assets/g/a.md:8:17: error: no channel \"sit\"; did you mean site? [unknown-channel]",
    "campaigns/c.md:5:13: error: no asset \"bb\"; did you mean b? [unknown-asset]",
    "objections/price-high.md:3:11: error: no category \"prise\"; did you mean price? "
      + "[unknown-value]",
    "objections/price-high.md:4:9: error: no asset \"zzz\" [unknown-asset]",
    "personas/cfo.md:4:14: error: no objection \"nobody\" [unknown-objection]",
    "stagecraft.yml:2:1: warning: unknown key \"treshold\" in stagecraft.yml; did you mean "
      + "threshold? [unknown-key]",
    "stagecraft.yml:3:18: error: no folder \"blog\" with assets [folder-missing]",
    "stagecraft.yml:4:20: error: \"two\" is not a whole number: write it with digits only, "
      + "such as 1800 [bad-number]",
  ]
}
