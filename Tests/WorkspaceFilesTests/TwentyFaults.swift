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
    "campaigns/c.md": "---\ntitle: C\nbudget: 100\nmembers:\n  - {asset: bb}\n---\n",
    "accounts/bauer.md": "---\ntitle: Bauer\ntier: one\n---\n",
  ]

  static let expected: [String] = []
}
