#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Which process writes: enough to tell later, on the same host, whether it still lives.
struct ProcessIdentity: Equatable, Sendable {
  let host: String
  let pid: Int32
  /// When it started, unlike that of any other process with its id; empty where unknown.
  let start: String

  /// This process.
  static var current: ProcessIdentity {
    ProcessIdentity(host: hostName, pid: getpid(), start: startTime(of: getpid()) ?? "")
  }

  init(host: String, pid: Int32, start: String) {
    self.host = host
    self.pid = pid
    self.start = start
  }

  /// Reads what `text` says; nothing when it is damaged.
  init?(_ text: String) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 3, let pid = Int32(parts[1]), pid > 0, !parts[0].isEmpty else {
      return nil
    }
    self.init(host: String(parts[0]), pid: pid, start: String(parts[2]))
  }

  /// `HOST PID START`.
  var text: String { "\(host) \(pid) \(start)" }

  /// Whether the process has surely ended: it ran on this host, and no process with its id and
  /// start time is left.
  var isGone: Bool { host == Self.hostName && Self.isGone(pid: pid) { $0 == start } }

  /// What every temporary file of this process starts with.
  var temporaryPrefix: String {
    "\(Self.temporaryStart)\(Self.digest(host))-\(pid)-\(Self.digest(start))-"
  }

  /// Whether a file name is that of a temporary file whose process has surely ended.
  static func isLeftover(_ name: String) -> Bool {
    guard name.hasPrefix(temporaryStart), name.hasSuffix(".new") else { return false }
    let parts = name.dropFirst(temporaryStart.count).split(separator: "-")
    guard parts.count >= 4, let pid = Int32(parts[1]), pid > 0 else { return false }
    return parts[0] == digest(hostName) && isGone(pid: pid) { digest($0) == parts[2] }
  }

  private static let temporaryStart = ".stagecraft-"

  private static func isGone(pid: Int32, _ isSameStart: (String) -> Bool) -> Bool {
    if kill(pid, 0) != 0, errno == ESRCH { return true }
    // A process that lives but does not tell when it started may be the one.
    guard let start = startTime(of: pid) else { return false }
    return !isSameStart(start)
  }

  private static var hostName: String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "localhost" }
    let bytes = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    let text = String(decoding: bytes.filter { $0 > 0x20 && $0 < 0x7F }, as: UTF8.self)
    return text.isEmpty ? "localhost" : text
  }

  /// FNV-1a, 32 bits.
  static func digest(_ text: String) -> String {
    var sum: UInt32 = 0x811C_9DC5
    for byte in text.utf8 { sum = (sum ^ UInt32(byte)) &* 0x0100_0193 }
    return String(sum, radix: 16)
  }

  #if canImport(Darwin)
    private static func startTime(of pid: Int32) -> String? {
      var info = kinfo_proc()
      var size = MemoryLayout<kinfo_proc>.stride
      var name: [Int32] = [CTL_KERN, KERN_PROC, KERN_PROC_PID, pid]
      guard sysctl(&name, 4, &info, &size, nil, 0) == 0, size > 0 else { return nil }
      let time = info.kp_proc.p_starttime
      return "\(time.tv_sec).\(time.tv_usec)"
    }
  #else
    private static func startTime(of pid: Int32) -> String? {
      guard let status = text(of: "/proc/\(pid)/stat"), let end = status.lastIndex(of: ")") else {
        return nil
      }
      // After the name in brackets: the state is field 3, the start field 22, in ticks.
      let fields = status[status.index(after: end)...].split(separator: " ")
      guard fields.count > 19 else { return nil }
      // One that has ended and waits for its parent writes nothing more.
      if fields[0] == "Z" || fields[0] == "X" { return "ended" }
      // Ticks count from the start of the system: its id tells one start from another.
      let boot = text(of: "/proc/sys/kernel/random/boot_id") ?? ""
      return "\(fields[19])@\(boot.filter { !$0.isWhitespace })"
    }

    private static func text(of path: String) -> String? {
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { return nil }
      defer { close(descriptor) }
      var bytes = [UInt8](repeating: 0, count: 1024)
      let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : nil
    }
  #endif
}
