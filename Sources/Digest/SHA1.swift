/// SHA-1 of the bytes, as FIPS 180-4 defines it: 40 lower-case hex digits.
///
/// Only to compare with what web archives say of their own records; nothing is made safe with it. O(length).
public func sha1(_ bytes: [UInt8]) -> String {
  var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
  var words = [UInt32](repeating: 0, count: 80)
  let whole = bytes.count / 64 * 64
  var tail = Array(bytes[whole...])
  tail.append(0x80)
  while tail.count % 64 != 56 { tail.append(0) }
  let bits = UInt64(bytes.count) &* 8
  for shift in stride(from: UInt64(56), through: 0, by: -8) {
    tail.append(UInt8(truncatingIfNeeded: bits >> shift))
  }
  bytes.withUnsafeBufferPointer { input in
    for start in stride(from: 0, to: whole, by: 64) {
      mix(UnsafeBufferPointer(rebasing: input[start..<(start + 64)]), into: &state, &words)
    }
  }
  tail.withUnsafeBufferPointer { input in
    for start in stride(from: 0, to: input.count, by: 64) {
      mix(UnsafeBufferPointer(rebasing: input[start..<(start + 64)]), into: &state, &words)
    }
  }
  return hex(
    state.flatMap { word in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
    })
}

/// Mixes one block of 64 bytes into the state.
private func mix(
  _ block: UnsafeBufferPointer<UInt8>, into state: inout [UInt32], _ words: inout [UInt32]
) {
  func turned(_ word: UInt32, _ bits: UInt32) -> UInt32 { word << bits | word >> (32 - bits) }
  for index in 0..<16 {
    words[index] =
      UInt32(block[index * 4]) << 24 | UInt32(block[index * 4 + 1]) << 16
      | UInt32(block[index * 4 + 2]) << 8 | UInt32(block[index * 4 + 3])
  }
  for index in 16..<80 {
    words[index] = turned(
      words[index - 3] ^ words[index - 8] ^ words[index - 14] ^ words[index - 16], 1)
  }
  var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
  for index in 0..<80 {
    let (choice, constant): (UInt32, UInt32) =
      switch index {
      case ..<20: (b & c | ~b & d, 0x5A82_7999)
      case ..<40: (b ^ c ^ d, 0x6ED9_EBA1)
      case ..<60: (b & c | b & d | c & d, 0x8F1B_BCDC)
      default: (b ^ c ^ d, 0xCA62_C1D6)
      }
    let next = turned(a, 5) &+ choice &+ e &+ constant &+ words[index]
    (e, d, c, b, a) = (d, c, turned(b, 30), a, next)
  }
  state[0] &+= a
  state[1] &+= b
  state[2] &+= c
  state[3] &+= d
  state[4] &+= e
}
