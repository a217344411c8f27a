import Testing

@testable import Markup

/// Pages put together at random from the pieces that make trees difficult, the same for the same seed.
struct RandomPages {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  private mutating func next(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % count
  }

  static let names = [
    "div", "p", "b", "i", "a", "nobr", "font", "table", "tr", "td", "th", "tbody", "caption", "col",
    "colgroup", "select", "option", "optgroup", "selectedcontent", "button", "form", "input", "ul",
    "li",
    "dl", "dt", "h1", "h2", "svg", "g", "foreignObject", "desc", "math", "mi", "annotation-xml",
    "template",
    "script", "style", "textarea", "title", "iframe", "noscript", "xmp", "pre", "frameset", "frame",
    "html",
    "head", "body", "br", "img", "ruby", "rt", "rtc", "object", "marquee", "x-y", "address", "hr",
    "meta",
  ]
  private static let pieces = [
    "text ", " ", "\n", "\0", "&amp;", "&notit;", "&#x80;", "<!--c-->", "<!-->", "<![CDATA[d]]>",
    "<?e?>",
    "<!DOCTYPE html>", "\r\n", "<", "</", "ж", "<p a=1 a=2 b='&lt'>",
  ]

  /// Elements that close or move no other.
  static let plain = ["div", "section", "span", "b", "i", "em", "ul", "blockquote", "img", "br"]

  mutating func page(of count: Int, names: [String] = Self.names) -> [UInt8] {
    var page = ""
    for _ in 0..<count {
      let name = names[next(names.count)]
      switch next(10) {
      case 0...3: page += "<\(name)>"
      case 4: page += "<\(name) id=\(next(3)) selected/>"
      case 5...7: page += "</\(name)>"
      default: page += Self.pieces[next(Self.pieces.count)]
      }
    }
    return Array(page.utf8)
  }
}

@Suite("What holds of every tree")
struct PropertyTests {
  static let limits: [Limits] = [
    .standard, Limits(depth: 1), Limits(depth: 6), Limits(nodes: 1), Limits(nodes: 30),
    Limits(attributes: 1), Limits(bytes: 100), Limits(reopenings: 3),
    Limits(depth: 0, nodes: 0, attributes: 0, bytes: 0, reopenings: 0),
    Limits(depth: -1, nodes: -1, attributes: -1, bytes: -1, reopenings: -1),
    Limits(depth: 4, nodes: 20, attributes: 1, bytes: 500, reopenings: 2),
  ]

  @Test("Links, texts and counts agree, and no limit is passed", arguments: 0..<40)
  func trees(seed: Int) {
    var pages = RandomPages(seed: seed)
    let page = pages.page(of: 400)
    for limits in Self.limits {
      for selfClosing in [SelfClosing.ignored, .whereNothingCloses, .asWritten] {
        let tree = parse(page, limits: limits, selfClosing: selfClosing)
        #expect(TreeCheck(tree: tree, limits: limits).failure() == nil, "\(limits) \(selfClosing)")
      }
    }
    for context in ["div", "table", "tr", "select", "template", "script", "html", "frameset"] {
      let tree = parse(fragment: page, in: context)
      #expect(TreeCheck(tree: tree, limits: .standard).failure() == nil, "\(context)")
    }
  }

  @Test("A tree within its limits is whole, and one that is whole is within", arguments: 0..<10)
  func exceeded(seed: Int) {
    var pages = RandomPages(seed: seed)
    let page = pages.page(of: 100)
    let whole = parse(page)
    #expect(whole.exceeded == nil)
    let again = parse(page, limits: Limits(nodes: whole.count + 1))
    #expect(again.exceeded == nil)
    #expect(again.count == whole.count)
    #expect(parse(page, limits: Limits(nodes: whole.count / 2)).exceeded == .nodes)
  }

  @Test("The same page at another place in memory is the same tree", arguments: 0..<20)
  func moved(seed: Int) throws {
    var pages = RandomPages(seed: seed)
    let page = Array("<!DOCTYPE html>".utf8) + pages.page(of: 200)
    let expected = html(parse(page))
    for blanks in 1...9 {
      let tree = parse([UInt8](repeating: UInt8(ascii: " "), count: blanks) + page)
      #expect(html(tree) == expected, "\(blanks)")
    }
    let copy = Array((page + page)[page.count...])
    #expect(html(parse(copy)) == expected)
    #expect(html(parse(decode(page, declared: "utf-8"))) == expected)
  }

  @Test("The HTML of a plain tree is read as that tree again", arguments: 0..<20)
  func again(seed: Int) throws {
    var pages = RandomPages(seed: seed)
    var plain = 0
    for _ in 0..<30 {
      let page = Array("<body>".utf8) + pages.page(of: 12, names: RandomPages.plain)
      let tree = parse(page)
      guard let body = tree.first(.body, in: tree.root), isPlain(tree, within: body) else {
        continue
      }
      plain += 1
      let inner = serialised(tree, within: body)
      let read = parse(fragment: inner, in: "body")
      let top = try #require(read.documentElement)
      #expect(serialised(read, within: top) == inner)
    }
    #expect(plain > 0)
  }

  @Test("A page cut anywhere is a tree", arguments: 0..<4)
  func cut(seed: Int) {
    var pages = RandomPages(seed: seed)
    let page = pages.page(of: 60)
    for end in 0...page.count {
      let tree = parse(Array(page[..<end]))
      #expect(TreeCheck(tree: tree, limits: .standard).failure() == nil, "\(end)")
    }
  }

  private func html(_ tree: Tree) -> String {
    String(decoding: serialised(tree, within: tree.root), as: UTF8.self)
  }
}
