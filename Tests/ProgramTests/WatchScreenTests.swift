import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("A watched result on the screen", .serialized)
struct WatchScreenTests {
  private static let files = [
    "stagecraft.yml": "name: Small\ntoday: 2026-11-22\n",
    "assets/a.md": "---\ntitle: First\nformat: blog\n---\nText\n",
    "assets/b.md": "---\ntitle: Second\nformat: blog\n---\nText\n",
  ]

  @Test("It is drawn again when a file changes, what is new is marked, and q leaves it behind")
  func watching() throws {
    let folder = try TemporaryFolder(Self.files)
    let terminal = try PseudoTerminal(["-w", folder.path])
    terminal.expectLine("small>")
    terminal.type("watch assets\r")
    terminal.expect("\u{1B}[?1049h", raw: true)
    terminal.expect("watch assets   q leaves")
    terminal.expect("  2  b      Second")
    terminal.type("x")
    try folder.write(
      "---\ntitle: Renamed\nformat: blog\n---\nText\n", to: "assets/b.md")
    terminal.expect("› 2  b      Renamed")
    terminal.expect("  1  a      First")
    terminal.type("q")
    terminal.expect("\u{1B}[?1049l", raw: true)
    terminal.expect("2  b      Renamed")
    terminal.expectLine("small>")
    terminal.type("asset show 2\r")
    terminal.expect("Renamed")
    terminal.expectLine("small>")
    terminal.type("\u{4}")
    #expect(terminal.exitCode() == 0)
    #expect(terminal.settings == terminal.before)
  }

  @Test("Labels are asked for and answered with single keys, and the terminal is as it was")
  func questions() throws {
    var files = Self.files
    files["assets/c.md"] = "---\ntitle: Third\nformat: blog\nstage: loyalty\n---\nText\n"
    let folder = try TemporaryFolder(files)
    let terminal = try PseudoTerminal(["-w", folder.path])
    terminal.expectLine("small>")
    terminal.type("suggest --ask\r")
    terminal.expect("q leave")
    terminal.type("2")
    terminal.expect("stage consideration  (undo)")
    terminal.expect("q leave")
    terminal.type("u")
    terminal.expect("Undone: suggest --ask: ")
    terminal.type("33333")
    terminal.expect("stage conversion  (undo)")
    terminal.expect("q leave")
    terminal.type("s")
    terminal.expect("1 label written, 1 skipped.")
    terminal.expectLine("small>")
    terminal.type("\u{4}")
    #expect(terminal.exitCode() == 0)
    #expect(terminal.settings == terminal.before)
    let texts = ["a", "b"].compactMap { folder.text("assets/\($0).md") }
    #expect(texts.count { $0.contains("stage: conversion\n") } == 1)
  }

  @Test("A fault in a file is shown in its place, and gone when it is mended")
  func faults() throws {
    let folder = try TemporaryFolder(Self.files)
    let terminal = try PseudoTerminal(["-w", folder.path, "watch", "check", "severity:error"])
    terminal.expect("watch check")
    terminal.expect("No finding matches")
    terminal.type("x")
    try folder.write("---\ntitle: [\n---\nText\n", to: "assets/b.md")
    terminal.expect("assets/b.md:3:1: error")
    terminal.type("x")
    try folder.write("---\ntitle: B\nformat: blog\n---\nText\n", to: "assets/b.md")
    terminal.expect("No finding matches")
    terminal.type("\u{3}")
    #expect(terminal.exitCode() == 0)
    #expect(terminal.settings == terminal.before)
  }

  @Test("More lines than rows are scrolled, and how many are hidden is said")
  func scrolling() throws {
    var files = Self.files
    for number in 10..<50 { files["assets/n\(number).md"] = "---\ntitle: N\(number)\n---\nText\n" }
    let folder = try TemporaryFolder(files)
    let terminal = try PseudoTerminal(["-w", folder.path, "watch", "assets"])
    terminal.expect(" below")
    terminal.type("\u{1B}[B")
    terminal.expect("… lines: 1 above, ")
    terminal.type("\u{1B}[A")
    terminal.expect("  1  a ")
    terminal.type("   ")
    terminal.expect("42  n49")
    terminal.type("b")
    terminal.expect(" below")
    terminal.type("q")
    #expect(terminal.exitCode() == 0)
  }

  @Test("Where there is no terminal the result is written once", arguments: ["pipe", "dumb"])
  func once(place: String) throws {
    let folder = try TemporaryFolder(Self.files)
    if place == "pipe" {
      let run = try BuiltProgram.run(["-w", folder.path, "watch", "assets", "--format", "csv"])
      #expect(run.code == 0 && run.text.contains("Second") && run.errors == "", "\(run)")
    } else {
      let terminal = try PseudoTerminal(
        ["-w", folder.path, "watch", "assets"], environment: ["TERM": "dumb"])
      terminal.expect("Second")
      #expect(terminal.exitCode() == 0)
      #expect(!terminal.raw.contains("\u{1B}"))
    }
  }

  @Test("Ended from outside, the screen is as it was before")
  func ended() throws {
    let folder = try TemporaryFolder(Self.files)
    let terminal = try PseudoTerminal(["-w", folder.path, "watch", "assets"])
    terminal.expect("watch assets   q leaves")
    terminal.send(SIGTERM)
    terminal.expect("\u{1B}[?1049l", raw: true)
    #expect(terminal.exitCode() == 128 + SIGTERM)
    #expect(terminal.settings == terminal.before)
  }
}
