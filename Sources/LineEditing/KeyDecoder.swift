/// Turns the bytes of a terminal into keys, as they arrive.
///
/// Where the bytes are split makes no difference. Invalid UTF-8 becomes U+FFFD; a sequence that is
/// not known is swallowed whole as `Key.unknown`. A terminal marks pastes only after it was sent
/// `ESC [ ? 2004 h`.
///
///     var decoder = KeyDecoder()
///     decoder.feed([0x1B, 0x5B])  // []
///     decoder.feed([0x41])        // [.up]
public struct KeyDecoder: Sendable {
  private enum State: Equatable {
    case ground
    case escape(again: Bool)
    case scalar(alt: Bool)
    case controlSequence(alt: Bool)
    case singleShift(alt: Bool)
    case consoleFunction
    case mouse(remaining: Int)
    case string
    case stringEscape
    case paste
  }

  private static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)
  private static let parameterLimit = 32

  private var state = State.ground
  private var scalars = ScalarDecoder()
  private var parameters: [UInt8] = []
  private var pasted: [UInt8] = []

  /// A decoder at the start of its input.
  public init() {}

  /// Whether a sequence is unfinished that `flush()` would end.
  ///
  /// A caller waits a short while (50 ms) for more bytes, then flushes. An open paste is not
  /// counted: only its end mark ends it.
  public var isWaiting: Bool { state != .ground && state != .paste }

  /// The keys that the bytes complete.
  public mutating func feed(_ bytes: some Sequence<UInt8>) -> [Key] {
    var keys: [Key] = []
    for byte in bytes { take(byte, into: &keys) }
    return keys
  }

  /// The keys of an unfinished sequence after which nothing came: a lone ESC is `Key.escape`.
  public mutating func flush() -> [Key] {
    guard isWaiting else { return [] }
    defer { reset() }
    switch state {
    case .escape(let again): return again ? [.escape, .escape] : [.escape]
    case .scalar(let alt): return [alt ? .unknown : .character("\u{FFFD}")]
    default: return [.unknown]
    }
  }

  private mutating func reset() {
    state = .ground
    scalars = ScalarDecoder()
    parameters.removeAll()
  }

  private mutating func take(_ byte: UInt8, into keys: inout [Key]) {
    switch state {
    case .ground: takeInGround(byte, into: &keys)
    case .escape(let again): takeAfterEscape(byte, again: again, into: &keys)
    case .scalar(let alt): takeScalar(byte, alt: alt, into: &keys)
    case .controlSequence(let alt): takeControlSequence(byte, alt: alt, into: &keys)
    case .singleShift(let alt): takeSingleShift(byte, alt: alt, into: &keys)
    case .consoleFunction: end(with: .unknown, into: &keys)
    case .mouse(let remaining):
      state = .mouse(remaining: remaining - 1)
      if remaining == 1 { end(with: .unknown, into: &keys) }
    case .string: takeString(byte, into: &keys)
    case .stringEscape:
      end(with: .unknown, into: &keys)
      guard byte != UInt8(ascii: "\\") else { return }
      state = .escape(again: false)
      take(byte, into: &keys)
    case .paste: takePaste(byte, into: &keys)
    }
  }

  private mutating func end(with key: Key, into keys: inout [Key]) {
    reset()
    keys.append(key)
  }

  /// Ends a sequence that the byte does not belong to, and reads the byte afresh.
  private mutating func abandon(for byte: UInt8, into keys: inout [Key]) {
    end(with: .unknown, into: &keys)
    take(byte, into: &keys)
  }

  private mutating func takeInGround(_ byte: UInt8, into keys: inout [Key]) {
    switch byte {
    case 0x1B: state = .escape(again: false)
    case 0x00...0x1F, 0x7F: keys.append(KeyTable.control(byte))
    case 0x20...0x7E: keys.append(.character(Character(Unicode.Scalar(byte))))
    default: takeScalar(byte, alt: false, into: &keys)
    }
  }

  private mutating func takeScalar(_ byte: UInt8, alt: Bool, into keys: inout [Key]) {
    switch scalars.take(byte) {
    case .more:
      state = .scalar(alt: alt)
    case .scalar(let scalar):
      let isControl = scalar.properties.generalCategory == .control
      end(with: alt || isControl ? .unknown : .character(Character(scalar)), into: &keys)
    case .invalid:
      end(with: alt ? .unknown : .character("\u{FFFD}"), into: &keys)
    case .invalidBefore:
      end(with: alt ? .unknown : .character("\u{FFFD}"), into: &keys)
      take(byte, into: &keys)
    }
  }

  private mutating func takeAfterEscape(_ byte: UInt8, again: Bool, into keys: inout [Key]) {
    switch byte {
    case 0x1B:
      if again { keys.append(.escape) }
      state = .escape(again: true)
      return
    case UInt8(ascii: "["):
      state = .controlSequence(alt: again)
      return
    case UInt8(ascii: "O"):
      state = .singleShift(alt: again)
      return
    default: break
    }
    if again { keys.append(.escape) }
    switch byte {
    case UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "]"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      state = .string
    case 8, 10, 13, 0x20...0x7F:
      end(with: KeyTable.alt(byte), into: &keys)
    case 0x80...0xFF:
      takeScalar(byte, alt: true, into: &keys)
    default:
      end(with: .escape, into: &keys)
      take(byte, into: &keys)
    }
  }

  private mutating func takeControlSequence(_ byte: UInt8, alt: Bool, into keys: inout [Key]) {
    let isPrivate = parameters.first.map { (0x3C...0x3F).contains($0) } ?? false
    switch byte {
    case UInt8(ascii: "[") where parameters.isEmpty:
      state = .consoleFunction
    case UInt8(ascii: "M") where parameters.isEmpty:
      state = .mouse(remaining: 3)
    case UInt8(ascii: "~") where parameters.elementsEqual("200".utf8):
      reset()
      state = .paste
    case UInt8(ascii: "$") where !isPrivate && !parameters.isEmpty:  // rxvt's Shift
      end(with: KeyTable.controlSequence(parameters, final: byte, alt: alt), into: &keys)
    case 0x20...0x3F:
      if parameters.count < Self.parameterLimit { parameters.append(byte) }
    case 0x40...0x7E:
      let key = KeyTable.controlSequence(parameters, final: byte, alt: alt)
      end(with: isPrivate ? .unknown : key, into: &keys)
    default:
      abandon(for: byte, into: &keys)
    }
  }

  private mutating func takeSingleShift(_ byte: UInt8, alt: Bool, into keys: inout [Key]) {
    switch byte {
    case 0x30...0x3B:
      if parameters.count < Self.parameterLimit { parameters.append(byte) }
    case 0x20...0x7E:
      end(with: KeyTable.singleShift(parameters, final: byte, alt: alt), into: &keys)
    default:
      abandon(for: byte, into: &keys)
    }
  }

  /// A reply of the terminal (OSC, DCS, APC, PM, SOS), up to BEL or ESC \.
  private mutating func takeString(_ byte: UInt8, into keys: inout [Key]) {
    switch byte {
    case 0x07: end(with: .unknown, into: &keys)
    case 0x1B: state = .stringEscape
    case 0x00...0x1F: abandon(for: byte, into: &keys)
    default: break
    }
  }

  private mutating func takePaste(_ byte: UInt8, into keys: inout [Key]) {
    pasted.append(byte)
    guard byte == UInt8(ascii: "~"), pasted.suffix(6).elementsEqual(Self.pasteEnd) else { return }
    let text = LineEnds.normalized(String(decoding: pasted.dropLast(6), as: UTF8.self))
    pasted = []
    end(with: .paste(text), into: &keys)
  }
}
