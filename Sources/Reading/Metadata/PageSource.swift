import AssayModel
import Language

/// Where a page came from: its own address, whoever showed it, and when it was fetched.
struct PageSource {
  private(set) var url: String?
  /// The address of the reader or archive that showed the page.
  private(set) var via: String?
  private(set) var retrievedAt: Moment?

  /// Settles a page's address from where it was fetched, what its head says and what it links to.
  init(page: Page, metadata: PageMetadata, capture: Capture) {
    let note = metadata.savedNote
    let fetched = capture.url ?? note?.url
    retrievedAt = capture.retrievedAt ?? note?.time.flatMap { WrittenTime.moment($0) }
    let declared = PageSource.declared(metadata, fetched)
    for address in [fetched, declared] {
      guard let address, let wrapped = WrappedAddress(address) else { continue }
      url = WrappedAddress(wrapped.original)?.original ?? wrapped.original
      via = address
      if retrievedAt == nil, let time = wrapped.time {
        retrievedAt = WrittenTime.moment(time + "Z")
      }
      // A cache of AMP pages shows what the page itself calls its original.
      if let declared, declared != address, address == fetched, WrappedAddress(declared) == nil {
        url = declared
      }
      return
    }
    if let original = PageSource.original(page, at: fetched ?? declared) {
      url = original
      via = fetched ?? declared
      return
    }
    // An archive's own page: the address is what its head calls the original.
    url = PageSource.isSameSite(fetched, declared) ? declared : fetched ?? declared
    if fetched == nil, let base = metadata.base, url == nil { url = PageSource.absolute(base, nil) }
  }

  /// The address that the page gives itself: absolute, and no bare front page.
  private static func declared(_ metadata: PageMetadata, _ fetched: String?) -> String? {
    for address in [metadata.canonical, metadata.first(.address), metadata.linked?.url] {
      guard let address, let absolute = absolute(address.trimmed, fetched ?? metadata.base) else {
        continue
      }
      if isFrontPage(absolute), let fetched, !isFrontPage(fetched) { continue }
      return absolute
    }
    return nil
  }

  private static func absolute(_ address: String, _ base: String?) -> String? {
    guard !address.isEmpty, !address.hasPrefix("#") else { return nil }
    if address.hasPrefix("//") { return "https:" + address }
    if address.contains("://") { return address.hasPrefix("http") ? address : nil }
    return base.flatMap(Address.init)?.resolved(Array(address.utf8))
  }

  private static func isFrontPage(_ address: String) -> Bool {
    guard let scheme = address.firstRange(of: "://") else { return false }
    let path = address[scheme.upperBound...].drop { $0 != "/" && $0 != "?" }
    return path.isEmpty || path == "/"
  }

  /// Whether two addresses are of one site; its name for itself then goes before where it was fetched.
  private static func isSameSite(_ fetched: String?, _ declared: String?) -> Bool {
    guard let fetched, let declared, let a = hostOutlet(fetched), let b = hostOutlet(declared)
    else { return false }
    return a == b || a.hasSuffix("." + b) || b.hasSuffix("." + a)
  }

  /// What a small page of another's words calls the original.
  ///
  /// Exactly one link with such words, to another site, on a page of few links.
  private static func original(_ page: Page, at address: String?) -> String? {
    guard page.linkElements.count <= 60 else { return nil }
    var found: String?
    for anchor in page.anchors {
      let range = trimmedRange(anchor.text, in: page.buffer)
      guard range.count <= 60, range.count >= 6 else { continue }
      let text = trimmed(range, of: PageSource.signs, in: page.buffer)
      guard originalWords.contains(page.buffer, text), anchor.url.hasPrefix("http") else {
        continue
      }
      if let address, hostOutlet(address) == hostOutlet(anchor.url) { continue }
      if found != nil, found != anchor.url { return nil }
      found = anchor.url
    }
    return found.map { WrappedAddress($0)?.original ?? $0 }
  }

  private static let signs = SignSet("[]():.»«→↗>< ")

  /// The words by which readers link to the original.
  private static let originalWords = WordTable(
    [
      (
        1,
        """
        original source
        original article
        original story
        original page
        original link
        original post
        source article
        view original
        view original article
        view the original
        read original
        read original article
        read the original
        view source
        view in browser
        originalquelle
        originalartikel
        zum originalartikel
        article original
        source originale
        voir l'original
        artículo original
        fuente original
        ver original
        articolo originale
        fonte originale
        oryginalny artykuł
        oryginał
        źródło oryginalne
        оригинал
        оригінал
        """
      )
    ], byLine: true)
}
