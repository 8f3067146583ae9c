import TestSupport
import Testing

@Suite("T6: the disk is full")
struct T6FullDiskTests {
  /// Whether a person may have a file system of 64 KB here.
  private static let canMount =
    (try? BuiltProgram.shell("unshare -Urm mount -t tmpfs -o size=64k none /mnt"))?.code == 0

  /// With so many pages of 4 KB free: how a command ended, and whether what is there is whole.
  private static let script = """
    cd "$W" && mkdir disk && mount -t tmpfs -o size=64k none disk || exit 77
    run() {
      for free in 0 1 2 3 4 5 6 7 8 9 10 11 12; do
        rm -rf disk/* && cp -r w disk && echo old >disk/report.csv
        dd if=/dev/zero of=disk/pages bs=4096 count=$free 2>/dev/null
        dd if=/dev/zero of=disk/fill bs=4096 2>/dev/null
        rm disk/pages
        "$P" -w disk/w "$@" >/dev/null 2>message; code=$?
        case $code in
          0) cmp -s disk/w/assets/a.md w/assets/a.md && cmp -s disk/report.csv "$W/old" && echo lost ;;
          4) grep -q 'No space left on device' message || echo silent
             cmp disk/w/assets/a.md w/assets/a.md; cmp disk/w/assets/b.md w/assets/b.md
             cmp disk/report.csv "$W/old" ;;
          *) echo "exit $code"; cat message ;;
        esac >&2
        rm disk/fill
        "$P" -w disk/w asset set c owner=next >/dev/null || echo "next: $?" >&2
        ls -A disk/w/.stagecraft | grep -vxE '.gitignore|steps' >&2
        ls -A disk disk/w disk/w/assets | grep '^.stagecraft-' >&2
        printf %s $code
      done
      echo
    }
    echo old >old
    run asset set a,b owner=new
    run gaps --format csv -o "$W/disk/report.csv"
    """

  @Test(
    "On 64 KB, a command that finds no room says so with exit 4, and nothing is lost",
    .enabled(if: canMount, "no file system of 64 KB can be mounted here"))
  func smallDisk() throws {
    let folder = try TemporaryFolder(WritingCommand.files)
    let ending = try BuiltProgram.shell(
      "exec unshare -Urm sh -c '\(Self.script.replacing("'", with: "'\\''"))'",
      environment: ["W": folder.path], patience: 120)
    #expect(ending.errors == "")
    #expect(ending.code == 0)
    let codes = ending.text.split(separator: "\n")
    #expect(codes.count == 2)
    for codes in codes {
      #expect(codes.count == 13)
      #expect(codes.hasPrefix("4"))
      #expect(codes.hasSuffix("0"))
    }
  }

  @Test("A full device and a closed output are failures to write")
  func fullDevice() throws {
    for line in ["\"$P\" -w content gaps >/dev/full", "\"$P\" -w content gaps >&-"] {
      let ending = try BuiltProgram.shell(line)
      #expect(ending.code == 4)
      #expect(ending.errors.hasPrefix("Cannot write the result: "))
    }
  }

  @Test("What a command wrote before nobody could read its answer is there, and undone as ever")
  func writtenUnheard() throws {
    let folder = try TemporaryFolder(WritingCommand.files)
    let set = try BuiltProgram.shell(
      "\"$P\" -w w asset set a owner=new >/dev/full", folder: folder.path)
    #expect(set.code == 4)
    #expect(set.errors.hasPrefix("Cannot write the result: "))
    #expect(folder.text("w/assets/a.md")?.contains("owner: new   # stays") == true)
    #expect(try BuiltProgram.run(["-w", folder.at("w"), "undo"]).code == 0)
    #expect(folder.text("w/assets/a.md") == WritingCommand.files["w/assets/a.md"])
  }
}
