/// An address that a link may lead to: `http` or `https`, nothing else.
struct WebAddress {
  /// The address, in ASCII.
  let text: String

  /// Takes an address if it begins with `http://` or `https://` and holds no character that an
  /// address cannot hold; letters beyond ASCII are percent-encoded.
  init?(_ address: String) {
    var out = ""
    let bytes = Array(address.utf8)
    guard bytes.count <= 4000 else { return nil }
    let head = String(decoding: bytes.prefix(8), as: UTF8.self).lowercased()
    guard head.hasPrefix("http://") || head == "https://" else { return nil }
    guard bytes.count > 8 else { return nil }
    for byte in bytes {
      switch byte {
      case 0x22, 0x27, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D, 0...0x20, 0x7F: return nil
      case 0x80...: out += "%" + String(byte, radix: 16, uppercase: true)
      default: out.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    text = out
  }
}

/// A language that may be named in the page: a tag whose first part is a code of ISO 639-1.
struct LanguageTag {
  /// The first part of the tag.
  let text: String

  /// Takes the first part of a tag if it is a known code of two letters.
  init?(_ tag: String) {
    let first = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
    guard first.utf8.count == 2, LanguageTag.known.contains(first) else { return nil }
    text = first
  }

  /// The codes of ISO 639-1.
  private static let known = Set(
    """
    aa ab af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el \
    en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is \
    it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr \
    ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg \
    si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa \
    wo xh yi yo za zh zu
    """.split(separator: " ").map(String.init))
}
