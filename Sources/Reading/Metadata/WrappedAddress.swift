/// An address of an archive, cache or reader that has the original's address in it.
///
/// The forms are those of the Wayback Machine, archive.today, Google's cache and AMP viewer, the AMP project's cache, and
/// readers that take an address after their own.
struct WrappedAddress {
  /// The original's address.
  let original: String
  /// When the archive took it, fourteen digits, where the address says.
  let time: String?

  /// Reads an address; `nil` where it wraps none.
  init?(_ address: String) {
    guard address.utf8.count <= 4000, let scheme = address.firstRange(of: "://") else { return nil }
    let rest = address[scheme.upperBound...]
    let host = rest.prefix { !"/?#".contains($0) }.lowercased()
    let path = String(rest.dropFirst(host.count))
    if let inner = WrappedAddress.nested(path) {
      guard WrappedAddress.wraps(host) else { return nil }
      let digits = path[..<inner.start].split { !$0.isNumber }.first { $0.count == 14 }
      time = digits.map { String($0) }
      original = inner.address
      return
    }
    time = nil
    if host.hasSuffix(".cdn.ampproject.org") || host == "www.google.com" || host == "google.com" {
      for mark in ["/c/s/", "/v/s/", "/amp/s/", "/c/", "/v/", "/amp/"] where path.hasPrefix(mark) {
        let inner = path.dropFirst(mark.count)
        guard inner.prefix(while: { $0 != "/" }).contains(".") else { return nil }
        original = (mark.hasSuffix("/s/") ? "https://" : "http://") + inner
        return
      }
    }
    if host == "webcache.googleusercontent.com", let mark = path.firstRange(of: "cache:") {
      var inner = String(path[mark.upperBound...].prefix { !"+&".contains($0) })
      if let colon = inner.firstIndex(of: ":"), !inner[..<colon].contains("."),
        !inner[colon...].hasPrefix("://")
      {
        inner = String(inner[inner.index(after: colon)...])
      }
      guard inner.contains(".") else { return nil }
      original = inner.contains("://") ? inner : "http://" + inner
      return
    }
    return nil
  }

  /// The whole address within a path or query, written out or with its signs escaped.
  private static func nested(_ path: String) -> (address: String, start: String.Index)? {
    for mark in ["http://", "https://", "http:/", "https:/"] {
      guard let range = path.firstRange(of: mark) else { continue }
      var address = String(path[range.lowerBound...])
      if !mark.hasSuffix("//") {
        address = mark + "/" + address.dropFirst(mark.count)
      }
      return (address, range.lowerBound)
    }
    for mark in ["http%3A%2F%2F", "https%3A%2F%2F", "http%3a%2f%2f", "https%3a%2f%2f"] {
      guard let range = path.firstRange(of: mark) else { continue }
      let address = path[range.lowerBound...].prefix { $0 != "&" }
      return (unescaped(String(address)), range.lowerBound)
    }
    return nil
  }

  /// Whether a host shows pages of others under their addresses.
  private static func wraps(_ host: String) -> Bool {
    let host = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    return hosts.contains(host)
  }

  private static let hosts: Set<String> = [
    "web.archive.org", "wayback.archive.org", "archive.org", "archive.today", "archive.ph",
    "archive.is", "archive.li", "archive.md", "archive.vn", "archive.fo", "webcitation.org",
    "arquivo.pt", "webarchive.nationalarchives.gov.uk", "webarchive.org.uk", "perma.cc",
    "68k.news", "r.jina.ai", "12ft.io", "removepaywall.com", "txtify.it", "outline.com",
    "ghostarchive.org", "megalodon.jp", "webcache.googleusercontent.com",
  ]

  /// An address with its `%xx` read.
  private static func unescaped(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var at = 0
    while at < bytes.count {
      if bytes[at] == 0x25, at + 2 < bytes.count,
        let value = UInt8(String(decoding: bytes[(at + 1)...(at + 2)], as: UTF8.self), radix: 16)
      {
        result.append(value)
        at += 3
      } else {
        result.append(bytes[at])
        at += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
