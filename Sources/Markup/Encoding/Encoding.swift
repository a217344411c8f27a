/// An encoding of the Encoding Standard.
///
/// The raw value is its name in lower case.
public enum Encoding: String, CaseIterable, Sendable {
  /// What every text should be in.
  case utf8 = "utf-8"
  /// UTF-16 with the low byte first.
  case utf16LE = "utf-16le"
  /// UTF-16 with the high byte first.
  case utf16BE = "utf-16be"

  // The single-byte encodings.
  case ibm866
  case iso8859x2 = "iso-8859-2"
  case iso8859x3 = "iso-8859-3"
  case iso8859x4 = "iso-8859-4"
  case iso8859x5 = "iso-8859-5"
  case iso8859x6 = "iso-8859-6"
  case iso8859x7 = "iso-8859-7"
  case iso8859x8 = "iso-8859-8"
  case iso8859x8I = "iso-8859-8-i"
  case iso8859x10 = "iso-8859-10"
  case iso8859x13 = "iso-8859-13"
  case iso8859x14 = "iso-8859-14"
  case iso8859x15 = "iso-8859-15"
  case iso8859x16 = "iso-8859-16"
  case koi8R = "koi8-r"
  case koi8U = "koi8-u"
  case macintosh
  case windows874 = "windows-874"
  case windows1250 = "windows-1250"
  case windows1251 = "windows-1251"
  case windows1252 = "windows-1252"
  case windows1253 = "windows-1253"
  case windows1254 = "windows-1254"
  case windows1255 = "windows-1255"
  case windows1256 = "windows-1256"
  case windows1257 = "windows-1257"
  case windows1258 = "windows-1258"
  case macCyrillic = "x-mac-cyrillic"
  case userDefined = "x-user-defined"

  // The encodings of East Asia.
  case gbk
  case gb18030
  case big5
  case eucJP = "euc-jp"
  case iso2022JP = "iso-2022-jp"
  case shiftJIS = "shift_jis"
  case eucKR = "euc-kr"

  /// Encodings that hide ASCII in other bytes, and which no browser reads.
  case replacement

  /// The encoding a label means, whatever its case and the space around it; `nil` for an unknown label.
  public init?(label: String) {
    let trimmed = label.utf8.drop { $0.isHTMLSpace }.reversed().drop { $0.isHTMLSpace }.reversed()
    let key = String(decoding: trimmed.map(\.lowercased), as: UTF8.self)
    guard let encoding = Encoding.byLabel[key] else { return nil }
    self = encoding
  }

  /// Whether it needs more than one byte for some characters and is none of Unicode's.
  var isEastAsian: Bool {
    switch self {
    case .gbk, .gb18030, .big5, .eucJP, .iso2022JP, .shiftJIS, .eucKR: true
    default: false
    }
  }

  var isUTF16: Bool { self == .utf16LE || self == .utf16BE }

  private static let byLabel: [String: Encoding] = {
    var labels: [String: Encoding] = [:]
    var current: Encoding?
    for word in encodingLabelList.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      if word.hasSuffix(":"), let encoding = Encoding(rawValue: String(word.dropLast())) {
        current = encoding
        labels[encoding.rawValue] = encoding
      } else {
        labels[String(word)] = current
      }
    }
    return labels
  }()
}
