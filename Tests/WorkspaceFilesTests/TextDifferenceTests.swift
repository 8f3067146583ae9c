import Testing
import WorkspaceFiles

@Suite("Differences of texts")
struct TextDifferenceTests {
  @Test("Texts that are the same have no difference")
  func same() { #expect(difference("a\nb", "a\nb") == "") }

  @Test("A changed line stands between three lines on each side")
  func context() {
    #expect(
      difference("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nnew\n6\n7\n8\n9\n") == """
        --- a/f
        +++ b/f
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +new
         6
         7
         8

        """)
  }

  @Test("Changes six lines apart share a block, seven apart do not")
  func blocks() {
    let middle = "1\n2\n3\n4\n5\n6\n"
    let near = difference("a\n\(middle)b\n", "A\n\(middle)B\n")
    #expect(near.contains("@@ -1,8 +1,8 @@") && near.matches(of: /@@ -/).count == 1)
    let far = difference("a\n\(middle)7\nb\n", "A\n\(middle)7\nB\n")
    #expect(far.contains("@@ -1,4 +1,4 @@") && far.contains("@@ -6,4 +6,4 @@"))
  }

  @Test("A final line feed that comes or goes is a change, and an empty side counts from 0")
  func ends() {
    #expect(
      difference("a", "a\n") == """
        --- a/f
        +++ b/f
        @@ -1 +1 @@
        -a
        \\ No newline at end of file
        +a

        """)
    #expect(difference("", "a\n").hasSuffix("@@ -0,0 +1 @@\n+a\n"))
    #expect(difference("a\nb\n", "").hasSuffix("@@ -1,2 +0,0 @@\n-a\n-b\n"))
  }

  @Test("Lines that differ only in how a letter is spelled differ")
  func spelling() {
    #expect(difference("\u{E9}\n", "e\u{301}\n").hasSuffix("-\u{E9}\n+e\u{301}\n"))
    #expect(difference("a\r\n", "a\n").hasSuffix("-a\r\n+a\n"))
  }

  private func difference(_ before: String, _ after: String) -> String {
    TextDifference.unified(Array(before.utf8), Array(after.utf8), path: "f")
  }
}
