internal import Glibc

/// Bytes of an East Asian encoding as UTF-8, and how many malformed sequences became U+FFFD.
///
/// The tables are those of the C library, which differ from the Encoding Standard's in a few rare characters.
/// Gives `nil` where the library lacks the encoding.
func decodeEastAsian(_ bytes: [UInt8], _ encoding: Encoding) -> (utf8: [UInt8], replacements: Int)?
{
  guard let name = libraryName(encoding) else { return nil }
  // The library answers -1 when it has no such converter.
  guard let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else {
    return nil
  }
  defer { iconv_close(converter) }

  var result: [UInt8] = []
  result.reserveCapacity(bytes.count * 3 / 2)
  var replacements = 0
  var place = 0
  var input = bytes.map { CChar(bitPattern: $0) }
  var output = [CChar](repeating: 0, count: 1 << 16)
  while place < input.count {
    let (read, written, failure) = convert(converter, &input, place, &output)
    for byte in output[..<written] { result.append(UInt8(bitPattern: byte)) }
    place += read
    switch failure {
    case 0: place = input.count
    case E2BIG where read > 0 || written > 0: continue
    default:
      result += replacementBytes
      replacements += 1
      place += skipped(bytes, place, encoding)
    }
  }
  return (result, replacements)
}

/// Converts as much as fits; gives the bytes read and written, and the error number, 0 for none.
private func convert(
  _ converter: iconv_t, _ input: inout [CChar], _ place: Int, _ output: inout [CChar]
) -> (read: Int, written: Int, failure: Int32) {
  let available = input.count - place
  let room = output.count
  return unsafe input.withUnsafeMutableBufferPointer { source in
    unsafe output.withUnsafeMutableBufferPointer { target in
      guard let base = source.baseAddress, let targetBase = target.baseAddress else {
        return (available, 0, 0)
      }
      var from: UnsafeMutablePointer<CChar>? = unsafe base + place
      var to: UnsafeMutablePointer<CChar>? = unsafe targetBase
      var left = available
      var free = room
      let outcome = unsafe iconv(converter, &from, &left, &to, &free)
      let failure = outcome == -1 ? errno : 0
      return (available - left, room - free, failure)
    }
  }
}

/// How many bytes of a malformed sequence are passed over: an ASCII byte after a lead byte is kept.
private func skipped(_ bytes: [UInt8], _ place: Int, _ encoding: Encoding) -> Int {
  guard encoding != .iso2022JP, place + 1 < bytes.count, bytes[place] >= 0x80 else { return 1 }
  return bytes[place + 1] >= 0x80 ? 2 : 1
}

/// The C library's name for what browsers mean by the encoding.
private func libraryName(_ encoding: Encoding) -> String? {
  switch encoding {
  case .gbk, .gb18030: "GB18030"
  case .big5: "BIG5-HKSCS"
  case .eucJP: "EUC-JP-MS"
  case .iso2022JP: "ISO-2022-JP"
  case .shiftJIS: "CP932"
  case .eucKR: "UHC"
  default: nil
  }
}
