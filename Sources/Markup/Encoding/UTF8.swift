/// Whether bytes are valid UTF-8.
func isValidUTF8(_ bytes: [UInt8]) -> Bool {
  (try? UTF8Span(validating: bytes.span)) != nil
}

/// Bytes as valid UTF-8, and how many malformed sequences became U+FFFD, cut as the Encoding Standard cuts them.
func repairedUTF8(_ bytes: [UInt8]) -> (utf8: [UInt8], replacements: Int) {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count + bytes.count / 8)
  var replacements = 0
  var start = 0
  var place = 0
  while place < bytes.count {
    let length = utf8Length(bytes, at: place)
    if length > 0 {
      place += length
      continue
    }
    result.append(contentsOf: bytes[start..<place])
    result += replacementBytes
    replacements += 1
    place -= length
    start = place
  }
  result.append(contentsOf: bytes[start...])
  return (result, replacements)
}

/// The length of the well-formed sequence at a place, or minus that of the malformed one.
func utf8Length(_ bytes: [UInt8], at place: Int) -> Int {
  let lead = bytes[place]
  if lead < 0x80 { return 1 }
  var low: UInt8 = 0x80
  var high: UInt8 = 0xBF
  let needed: Int
  switch lead {
  case 0xC2...0xDF:
    needed = 1
  case 0xE0...0xEF:
    needed = 2
    if lead == 0xE0 { low = 0xA0 }
    if lead == 0xED { high = 0x9F }
  case 0xF0...0xF4:
    needed = 3
    if lead == 0xF0 { low = 0x90 }
    if lead == 0xF4 { high = 0x8F }
  default:
    return -1
  }
  for i in 1...needed {
    guard place + i < bytes.count, low <= bytes[place + i], bytes[place + i] <= high else {
      return -i
    }
    low = 0x80
    high = 0xBF
  }
  return needed + 1
}

/// Adds a scalar value in UTF-8.
@inline(__always)
func appendScalar(_ scalar: UInt32, to bytes: inout [UInt8]) {
  switch scalar {
  case 0..<0x80:
    bytes.append(UInt8(truncatingIfNeeded: scalar))
  case 0x80..<0x800:
    bytes.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
    bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
  case 0x800..<0x1_0000:
    bytes.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
    bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
    bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
  default:
    bytes.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
    bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
    bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
    bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
  }
}
