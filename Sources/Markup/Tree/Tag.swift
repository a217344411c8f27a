/// The name of an HTML element, as a value that compares in one instruction.
///
/// Elements outside the HTML namespace are all ``foreign``, so that
/// the `title` of a drawing is never taken for the title of a page; ``Tree/name(of:)`` still tells which it is.
public enum Tag: UInt8, CaseIterable, Sendable {
  /// A document, doctype, text or comment.
  case notAnElement
  /// An element whose name is not among these.
  case unknown
  /// An element of SVG or MathML.
  case foreign

  // The names follow in the order of the alphabet; their positions are their ids in a table of names.
  case a, abbr, acronym, address
  case annotationXML
  case applet, area, article, aside
  case audio, b, base, basefont, bdi, bdo, bgsound, big, blink, blockquote, body, br, button
  case canvas, caption, center, cite, code, col, colgroup, command, data, datalist, dd, del, desc
  case details, dfn, dialog, dir, div, dl, dt, em, embed, fieldset, figcaption, figure, font
  case footer, foreignObject, form, frame, frameset, h1, h2, h3, h4, h5, h6, head, header, hgroup
  case hr, html, i, iframe, image, img, input, ins, isindex, kbd, keygen, label, legend, li, link
  case listing, main, malignmark, map, mark, marquee, math, menu, menuitem, meta, meter, mglyph, mi
  case mn, mo, ms, mtext, nav, nobr, noembed, noframes, noscript, object, ol, optgroup, option
  case output, p, param, picture, plaintext, portal, pre, progress, q, rb, rp, rt, rtc, ruby, s
  case samp, script, search, section, select, selectedcontent, slot, small, source, spacer, span
  case strike, strong, style, sub, summary, sup, svg, table, tbody, td, template, textarea, tfoot
  case th, thead, time, title, tr, track, tt, u, ul, `var`, video, wbr, xmp

  /// The name as the standard spells it; empty for what has no name of its own.
  public var name: String {
    switch self {
    case .notAnElement, .unknown, .foreign: ""
    case .annotationXML: "annotation-xml"
    default: "\(self)"
    }
  }
}
