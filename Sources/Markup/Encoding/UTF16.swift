/// Bytes of UTF-16 as UTF-8, and how many halves of pairs and odd bytes became U+FFFD.
func decodeUTF16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) -> (utf8: [UInt8], replacements: Int)
{
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var replacements = 0
  var place = bytes.startIndex
  func unit(_ place: Int) -> UInt32 {
    let a = UInt32(bytes[place])
    let b = UInt32(bytes[place + 1])
    return bigEndian ? a << 8 | b : b << 8 | a
  }
  while place + 1 < bytes.endIndex {
    var scalar = unit(place)
    place += 2
    if 0xD800...0xDFFF ~= scalar {
      if scalar < 0xDC00, place + 1 < bytes.endIndex, 0xDC00...0xDFFF ~= unit(place) {
        scalar = 0x1_0000 + (scalar - 0xD800) << 10 + (unit(place) - 0xDC00)
        place += 2
      } else {
        scalar = 0xFFFD
        replacements += 1
      }
    }
    appendScalar(scalar, to: &result)
  }
  if place < bytes.endIndex {
    result += replacementBytes
    replacements += 1
  }
  return (result, replacements)
}
