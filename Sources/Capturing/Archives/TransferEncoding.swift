/// The two encodings that mail uses for bytes that it cannot carry (RFC 2045).
enum TransferEncoding {
  /// Undoes quoted-printable; what is not written by its rules stays as it is.
  static func quotedPrintable(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var at = bytes.startIndex
    while at < bytes.endIndex {
      let byte = bytes[at]
      guard byte == 0x3D else {
        result.append(byte)
        at += 1
        continue
      }
      if at + 2 < bytes.endIndex, let high = hexDigit(bytes[at + 1]),
        let low = hexDigit(bytes[at + 2])
      {
        result.append(high << 4 | low)
        at += 3
        continue
      }
      // A line may end in an equals sign and blanks: it goes on in the next.
      var end = at + 1
      while end < bytes.endIndex, end - at < 80,
        bytes[end] == 0x20 || bytes[end] == 0x09 || bytes[end] == 0x0D
      {
        end += 1
      }
      if end == bytes.endIndex {
        at = end
      } else if bytes[end] == 0x0A {
        at = end + 1
      } else {
        result.append(byte)
        at += 1
      }
    }
    return result
  }

  /// Undoes base 64, passing over everything that is none of its letters.
  static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count / 4 * 3)
    var bits: UInt32 = 0
    var count = 0
    for byte in bytes {
      let value: UInt8
      switch byte {
      case 0x41...0x5A: value = byte - 0x41
      case 0x61...0x7A: value = byte - 0x61 + 26
      case 0x30...0x39: value = byte - 0x30 + 52
      case 0x2B, 0x2D: value = 62
      case 0x2F, 0x5F: value = 63
      case 0x3D: return finished(result, bits, count)
      default: continue
      }
      bits = bits << 6 | UInt32(value)
      count += 1
      if count == 4 {
        for shift: UInt32 in [16, 8, 0] { result.append(UInt8(truncatingIfNeeded: bits >> shift)) }
        bits = 0
        count = 0
      }
    }
    return finished(result, bits, count)
  }

  private static func finished(_ whole: [UInt8], _ bits: UInt32, _ count: Int) -> [UInt8] {
    switch count {
    case 2: whole + [UInt8(truncatingIfNeeded: bits >> 4)]
    case 3: whole + [UInt8(truncatingIfNeeded: bits >> 10), UInt8(truncatingIfNeeded: bits >> 2)]
    default: whole
    }
  }

}

/// The value of a hexadecimal digit; `nil` where it is none.
func hexDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: byte - 0x30
  case 0x41...0x46: byte - 0x41 + 10
  case 0x61...0x66: byte - 0x61 + 10
  default: nil
  }
}
